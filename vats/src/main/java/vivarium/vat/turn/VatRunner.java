package vivarium.vat.turn;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.Interrupts.Turn;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Interpreter;

/**
 * Runs a vat: one thread, which takes one request or message after the other.
 *
 * <p>Each is a turn. When it ends well, all it changed is handed to {@link TurnSaver} as one unit;
 * when it does not, or the disk refuses, the heap is put back as it was. The vat lives on in either
 * case. What becomes of a message that fails is {@link Reception}'s affair.
 *
 * <p>Any thread may call the public methods; none of them waits.
 */
public final class VatRunner implements AutoCloseable {
  /** Room for deep recursion; the system gives it as it is used. */
  private static final long STACK_BYTES = Interpreter.STACK_BYTES;

  private final String name;
  private final TurnSaver saver;
  private final WorkQueue queue = new WorkQueue(this::receive);
  private final Interrupts interrupts = new Interrupts();
  private final Inquiries inquiries;
  private final TurnEngine engine;
  private final Suspension suspension;
  private final Reception reception;
  private final Thread thread;
  private final Supplier<VatHeap> maker;

  /** The heap, once it is open; another after a restart. */
  private volatile CompletableFuture<VatHeap> opened = new CompletableFuture<>();

  /**
   * @param name the vat
   * @param heap makes the heap, on the vat's thread; again when the vat is restarted
   * @param saver keeps what turns change
   * @param standard how the vat is run if nothing else was said
   */
  public VatRunner(
      String name, Supplier<VatHeap> heap, TurnSaver saver, WorldClock clock, VatPolicy standard) {
    this.name = name;
    this.saver = saver;
    this.maker = heap;
    this.engine = new TurnEngine(saver, clock, interrupts, standard);
    this.inquiries =
        new Inquiries(name, queue, interrupts, this::heap, open -> engine.policyOf(open).limits());
    this.suspension = new Suspension(name, queue, saver);
    this.reception = new Reception(name, queue, engine, interrupts, suspension, saver);
    this.thread = new Thread(null, this::live, "vat " + name, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  private void live() {
    try {
      var heap = maker.get();
      suspension.restore(heap);
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
    return interrupts.isRunning();
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
    return suspension.reason();
  }

  /** The heap, once it is open; touch it only on the vat's thread or while the vat is held. */
  public CompletableFuture<VatHeap> heap() {
    return opened;
  }

  /** Does something between two turns that changes nothing. */
  public <T> PendingAnswer<T> look(Function<VatHeap, T> look) {
    return inquiries.look(look);
  }

  // ---- requests

  /** Runs a request as a turn. */
  public PendingAnswer<TurnResult> run(TurnRequest request) {
    return inquiries.ask(
        heap -> asked(heap, request),
        () -> new TurnResult.Failed(engine.neverBegan(name, request)));
  }

  /** Runs a request of the kernel as a turn, which nobody interrupts. */
  public CompletableFuture<TurnResult> insist(TurnRequest request) {
    return inquiries.insist(heap -> asked(heap, request));
  }

  private TurnResult asked(VatHeap heap, TurnRequest request) {
    var result = engine.run(heap, request, Turn.ASKED);
    var farewell = heap.leaving().takeFailure();
    if (farewell != null) {
      engine.run(
          heap, Reception.leaving(farewell, left -> left.memory().wellKnown().nil), Turn.KERNEL);
    }
    suspension.leaveIfItHas(heap);
    if (result instanceof TurnResult.Failed(var failure) && !interrupts.isClosing()) {
      saver.askedInVain(name, request, failure);
    }
    return result;
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
    return inquiries
        .ask(
            heap -> engine.rehearse(heap, request),
            () -> new Rehearsal(false, "It was interrupted before it began.", 0))
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
  public PendingAnswer<TurnResult> again(long failedTurn) {
    var request = engine.failedRequest(failedTurn);
    if (request != null) {
      return run(request);
    }
    return PendingAnswer.refused(
        new WorldException("That failed turn is too long ago to be run again; ask for it anew."));
  }

  /**
   * Ends the running turn at once. If none is running, the next of the requests that wait never
   * begins; if none waits, does nothing. Who means something of their own uses {@link
   * PendingAnswer#interrupt}.
   */
  public void interrupt() {
    interrupts.interrupt();
  }

  /**
   * Makes the vat stand still between two turns until {@code release} is counted down.
   *
   * @return the heap, once the vat stands still
   */
  public CompletableFuture<VatHeap> hold(CountDownLatch release) {
    return inquiries.hold(release);
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
    reception.receive(heap, receipt);
  }

  /** Delivers no messages from the next turn on; what a person asks for is still done. */
  public CompletableFuture<TurnResult> suspend(String reason) {
    return suspend(reason, null);
  }

  /**
   * The same.
   *
   * @param asker the promise to be fulfilled with the turn that does it, or null
   */
  public CompletableFuture<TurnResult> suspend(String reason, @Nullable PromiseOf asker) {
    suspension.now(reason);
    return inquiries.insist(heap -> {
      var result = asked(heap, suspension.beginning(reason).telling(asker));
      if (result instanceof TurnResult.Failed) {
        suspension.restore(heap);
      }
      return result;
    });
  }

  /** Delivers messages again, first that which failed, if one did. */
  public CompletableFuture<TurnResult> resume() {
    return resume(null);
  }

  /** The same; {@code asker} as for {@link #suspend(String, PromiseOf)}. */
  public CompletableFuture<TurnResult> resume(@Nullable PromiseOf asker) {
    return insist(suspension.ending(heap -> {}).telling(asker));
  }

  /**
   * Refuses the message in front of the queue, which is the one that failed if one did, and
   * delivers the others.
   */
  public CompletableFuture<TurnResult> skipMessage() {
    return skipMessage(null);
  }

  /** The same; {@code asker} as for {@link #suspend(String, PromiseOf)}. */
  public CompletableFuture<TurnResult> skipMessage(@Nullable PromiseOf asker) {
    return insist(suspension.skipping().telling(asker));
  }

  /** Stops or starts the delivery of messages for a reason that is not this vat's. */
  public void stopMessages(boolean stop) {
    suspension.stop(stop);
  }

  /**
   * Has messages wait while the vat is being made: it can be named already, but if its beginning
   * fails it was never there.
   */
  public void beingMade(boolean wait) {
    suspension.unborn(wait);
  }

  // ---- a new beginning

  /**
   * Begins anew from what is on disk, before anything else that waits, and forgets what is only in
   * memory. What runs is interrupted; a message that runs is delivered once more, from the start.
   * If the disk cannot be read, all goes on as before, and who asked hears so.
   *
   * @param asker the promise to be fulfilled with the turn that notes it, or null
   */
  public CompletableFuture<TurnResult> restart(@Nullable PromiseOf asker) {
    interrupts.restart();
    return inquiries.first(() -> restarted(asker));
  }

  private TurnResult restarted(@Nullable PromiseOf asker) {
    interrupts.restarted();
    var former = opened.isCompletedExceptionally() ? null : opened.getNow(null);
    var heap = maker.get();
    if (former != null) {
      heap.mailbox().follow(former.mailbox());
    }
    opened = CompletableFuture.completedFuture(heap);
    suspension.restore(heap);
    var result = engine.run(heap, VatStanding.restarting().telling(asker), Turn.KERNEL);
    saver.standingChanged(name);
    return result;
  }

  // ---- the end

  /** Ends the running turn, as a part of closing; if a message runs, it waits for the next time. */
  public void interruptRunning() {
    interrupts.close();
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
