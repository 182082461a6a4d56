package vivarium.vat.turn;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.turn.Leaving.Farewell;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.TurnLimits;

/**
 * Runs a vat: one thread, which takes one request or message after the other.
 *
 * <p>Each is a turn. When it ends well, all it changed is handed to {@link TurnSaver} as one unit;
 * when it does not, or the disk refuses, the heap is put back as it was. The vat lives on in either
 * case. A message that fails is refused, or the vat is suspended, as its {@link VatPolicy} says.
 *
 * <p>Any thread may call the public methods; none of them waits.
 */
public final class VatRunner implements AutoCloseable {
  /** Room for deep recursion; the system gives it as it is used. */
  private static final long STACK_BYTES = Interpreter.STACK_BYTES;

  private final String name;
  private final TurnSaver saver;
  private final WorkQueue queue = new WorkQueue(this::receive);
  private final TurnEngine engine;
  private final Thread thread;
  private final CompletableFuture<VatHeap> opened = new CompletableFuture<>();
  private volatile @Nullable String suspendedBecause;
  private volatile boolean stopped;
  private volatile boolean closing;

  /**
   * @param name the vat
   * @param heap makes the heap; called once, on the vat's thread
   * @param saver keeps what turns change
   * @param standard how the vat is run if nothing else was said
   */
  public VatRunner(
      String name, Supplier<VatHeap> heap, TurnSaver saver, WorldClock clock, VatPolicy standard) {
    this.name = name;
    this.saver = saver;
    this.engine = new TurnEngine(saver, clock, standard);
    this.thread = new Thread(null, () -> live(heap), "vat " + name, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  private void live(Supplier<VatHeap> heapMaker) {
    try {
      var heap = heapMaker.get();
      suspendedBecause = heap.standing().suspendedBecause();
      holdMessages();
      opened.complete(heap);
    } catch (Throwable trouble) {
      opened.completeExceptionally(trouble);
    }
    for (var work = queue.take(); work != null; work = queue.take()) {
      work.run();
    }
  }

  /** The name of the vat. */
  public String name() {
    return name;
  }

  /** Whether a turn is running now. */
  public boolean isRunning() {
    return engine.isRunning();
  }

  /** How often records of the vat have changed behind its memory; negative before it is open. */
  public int returns() {
    var heap = opened.isCompletedExceptionally() ? null : opened.getNow(null);
    return heap == null ? -1 : heap.mailbox().returns();
  }

  /** Whether it does nothing and has nothing to do. */
  public boolean isIdle() {
    return opened.isDone() && !isRunning() && waiting() == 0;
  }

  /** How many turns and messages wait. */
  public int waiting() {
    return queue.waitingTurns();
  }

  /** Turns a second, lately. */
  public double turnsPerSecond() {
    return engine.turnsPerSecond();
  }

  /** Why messages are not delivered, or null if they are. */
  public @Nullable String suspendedBecause() {
    return suspendedBecause;
  }

  /** The heap, once it is open; touch it only on the vat's thread or while the vat is held. */
  public CompletableFuture<VatHeap> heap() {
    return opened;
  }

  /** Does something between two turns that changes nothing. */
  public <T> CompletableFuture<T> look(Function<VatHeap, T> look) {
    var answer = new CompletableFuture<T>();
    if (!queue.addLook(() -> answer(answer, look))) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  /**
   * What the answer's consumers do when it comes must not run on the vat's thread for long; they
   * are told to hop to their own.
   */
  private <T> void answer(CompletableFuture<T> answer, Function<VatHeap, T> look) {
    try {
      answer.complete(look.apply(openHeap()));
    } catch (Throwable trouble) {
      answer.completeExceptionally(trouble);
    }
  }

  // ---- requests

  /** Runs a request as a turn. */
  public CompletableFuture<TurnResult> run(TurnRequest request) {
    var answer = new CompletableFuture<TurnResult>();
    engine.willRun();
    if (!queue.addTurn(() -> answer(answer, heap -> asked(heap, request)))) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  private TurnResult asked(VatHeap heap, TurnRequest request) {
    var result = engine.run(heap, request, true);
    var farewell = heap.leaving().takeFailure();
    if (farewell != null) {
      engine.run(heap, leaving(farewell, left -> left.memory().wellKnown().nil), false);
    }
    leaveIfItHas(heap);
    if (result instanceof TurnResult.Failed(var failure) && !closing) {
      saver.askedInVain(name, request, failure);
    }
    return result;
  }

  private static TurnRequest leaving(Farewell farewell, Function<VatHeap, Object> before) {
    return new TurnRequest(
            "exit",
            farewell.sentence(),
            heap -> {
              var answer = before.apply(heap);
              heap.leaving().put(farewell);
              return answer;
            },
            false)
        .within(TurnLimits.GENEROUS);
  }

  /** A vat that has ended itself takes no more messages; the rest is done by its world. */
  private void leaveIfItHas(VatHeap heap) {
    if (heap.leaving().hasLeft() && suspendedBecause == null) {
      suspendedBecause = "It has ended itself.";
      holdMessages();
      saver.left(name);
    }
  }

  /** Runs a request as a turn of which nothing is to remain. */
  private CompletableFuture<Rehearsal> rehearse(TurnRequest request) {
    var answer = new CompletableFuture<Rehearsal>();
    engine.willRun();
    if (!queue.addTurn(() -> answer(answer, heap -> engine.rehearse(heap, request)))) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  /** Tries an upgrade; nothing of it remains. */
  public CompletableFuture<UpgradeReport> tryUpgrade(Upgrade upgrade) {
    var found = new AtomicReference<>(KindFindings.NONE);
    var request =
        new TurnRequest(
            "upgrade",
            "upgrade " + upgrade.message(),
            heap -> heap.tryUpgrade(upgrade, found::set),
            true);
    return rehearse(request)
        .thenApply(rehearsal -> {
          var kinds = Objects.requireNonNull(found.get());
          return new UpgradeReport(
              rehearsal.works(),
              rehearsal.text(),
              rehearsal.objects(),
              kinds.instances(),
              kinds.migrating(),
              kinds.missing(),
              kinds.failures(),
              kinds.failureCount());
        });
  }

  /** Runs a failed request again from the start. */
  public CompletableFuture<TurnResult> again(long failedTurn) {
    var request = engine.failedRequest(failedTurn);
    return request != null
        ? run(request)
        : CompletableFuture.failedFuture(
            new WorldException(
                "That failed turn is too long ago to be run again; ask for it anew."));
  }

  /**
   * Ends the running turn at once. If none is running, ends the next of the requests that wait, as
   * soon as it begins; if none waits, does nothing.
   */
  public void interrupt() {
    engine.interrupt();
  }

  /**
   * Makes the vat stand still between two turns until {@code release} is counted down.
   *
   * @return the heap, once the vat stands still
   */
  public CompletableFuture<VatHeap> hold(CountDownLatch release) {
    var standing = new CompletableFuture<VatHeap>();
    Runnable stand =
        () -> {
          answer(standing, heap -> heap);
          awaitUninterruptibly(release);
        };
    if (!queue.addTurn(stand)) {
      standing.completeExceptionally(closed());
    }
    return standing;
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private VatHeap openHeap() {
    try {
      return opened.join();
    } catch (CompletionException trouble) {
      throw trouble.getCause() instanceof WorldException plain
          ? plain
          : new WorldBug("the heap of vat " + name + " could not be made", trouble);
    }
  }

  private WorldException closed() {
    return new WorldException(
        "The world or the vat is being closed, so vat '%s' takes nothing more.".formatted(name));
  }

  // ---- messages

  /** Has messages delivered, in their order, after those that came before them. */
  public void deliver(List<Receipt> receipts) {
    if (!queue.addMessages(receipts)) {
      receipts.forEach(Receipt::done);
    }
  }

  private void receive(Receipt receipt) {
    var heap = opened.getNow(null);
    if (heap == null || opened.isCompletedExceptionally()) {
      receipt.done(); // it stays on disk, where the next opening finds it
      return;
    }
    if (!(engine.run(heap, receipt.request(), false) instanceof TurnResult.Failed(var failure))) {
      receipt.done();
      leaveIfItHas(heap);
      saver.delivered(name);
      return;
    }
    if (closing && failure.cause() == FailedTurn.Cause.INTERRUPTED) {
      receipt.done(); // it stays on disk, where the next opening finds it
      return;
    }
    receipt.mayBeGone(); // from now on a person may have it done otherwise
    var farewell = heap.leaving().takeFailure();
    if (farewell != null) {
      refuse(heap, receipt, leaving(farewell, receipt.refusal(failure.message()).body()));
      leaveIfItHas(heap);
      return;
    }
    if (failure.cause() == FailedTurn.Cause.NOT_SAVED) {
      keep(receipt, failure.message());
    } else if (engine.policyOf(heap).onError() == VatPolicy.OnError.SUSPEND
        || engine.isMeterUsedUp(heap)) {
      keep(receipt, "%s failed: %s".formatted(receipt.request().cause(), failure.message()));
      engine.run(heap, suspension(suspendedBecause), false);
    } else {
      refuse(heap, receipt, receipt.refusal(failure.message()).within(TurnLimits.GENEROUS));
    }
    saver.delivered(name);
  }

  private void refuse(VatHeap heap, Receipt receipt, TurnRequest refusal) {
    if (engine.run(heap, refusal, false) instanceof TurnResult.Failed(var failure)) {
      keep(receipt, failure.message());
    } else {
      receipt.done();
    }
  }

  /** Leaves a message where it is and delivers no more until somebody says so. */
  private void keep(Receipt receipt, String reason) {
    suspendedBecause = reason;
    holdMessages();
    queue.putBack(receipt);
    saver.standingChanged(name);
  }

  private TurnRequest suspension(@Nullable String reason) {
    return new TurnRequest(
            "suspend",
            "suspended: " + reason,
            heap -> {
              heap.standing().suspend(String.valueOf(reason));
              return heap.memory().wellKnown().nil;
            },
            false)
        .within(TurnLimits.GENEROUS);
  }

  /** Delivers no messages from the next turn on; what a person asks for is still done. */
  public CompletableFuture<TurnResult> suspend(String reason) {
    suspendedBecause = reason;
    holdMessages();
    return run(suspension(reason)).whenComplete((done, trouble) -> saver.standingChanged(name));
  }

  /** Delivers messages again, first that which failed, if one did. */
  public CompletableFuture<TurnResult> resume() {
    return run(resumption(heap -> {}));
  }

  /**
   * Refuses the message in front of the queue, which is the one that failed if one did, and
   * delivers the others.
   */
  public CompletableFuture<TurnResult> skipMessage() {
    return run(
        resumption(heap -> {
          var receipt = queue.firstMessage();
          if (receipt == null) {
            throw new WorldException(
                "No message waits for vat '%s', so there is none to skip.".formatted(name));
          }
          receipt.mayBeGone();
          var _ = receipt.refusal("It was skipped: " + suspendedBecause).body().apply(heap);
        }));
  }

  private TurnRequest resumption(Consumer<VatHeap> first) {
    return new TurnRequest(
            "resume",
            "messages are delivered again",
            heap -> {
              first.accept(heap);
              heap.standing().resume();
              heap.afterTurn(this::resumed);
              return heap.memory().wellKnown().nil;
            },
            false)
        .within(TurnLimits.GENEROUS);
  }

  private void resumed() {
    suspendedBecause = null;
    holdMessages();
    saver.standingChanged(name);
  }

  /** Stops or starts the delivery of messages for a reason that is not this vat's. */
  public void stopMessages(boolean stop) {
    stopped = stop;
    holdMessages();
  }

  private void holdMessages() {
    queue.holdMessages(stopped || suspendedBecause != null);
  }

  // ---- the end

  /** Ends the running turn, as a part of closing; if a message runs, it waits for the next time. */
  public void interruptRunning() {
    closing = true;
    engine.interruptRunning();
  }

  /** Does no more than what was asked for, and waits until the thread has ended. */
  @Override
  public void close() {
    queue.close();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
