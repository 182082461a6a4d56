package vivarium.vat.turn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Interpreter;
import vivarium.world.syntax.SyntaxError;

/**
 * Runs a vat: one thread, which takes one request after the other.
 *
 * <p>Each request is a turn. When it ends well, all it changed is handed to {@link TurnSaver} as
 * one unit; when it does not, or the disk refuses, the heap is put back as it was. The vat lives on
 * in either case.
 *
 * <p>Any thread may call the public methods; none of them waits except {@link #hold}.
 */
public final class VatRunner implements AutoCloseable {
  /** Room for deep recursion; the system gives it as it is used. */
  private static final long STACK_BYTES = Interpreter.STACK_BYTES;

  /** How many failed requests can be run again. */
  private static final int FAILURES_KEPT = 50;

  private static final AtomicLong FAILURE_IDS = new AtomicLong();

  private final String name;
  private final WorldClock clock;
  private final TurnSaver saver;
  private final WorkQueue queue = new WorkQueue();
  private final TurnRate rate;
  private final Thread thread;
  private final CompletableFuture<VatHeap> opened = new CompletableFuture<>();
  private final Map<Long, TurnRequest> failedRequests = new LinkedHashMap<>();
  private volatile boolean running;

  /**
   * @param name the vat
   * @param heap makes the heap; called once, on the vat's thread
   * @param saver keeps what turns change
   */
  public VatRunner(String name, Supplier<VatHeap> heap, TurnSaver saver, WorldClock clock) {
    this.name = name;
    this.clock = clock;
    this.saver = saver;
    this.rate = new TurnRate(clock);
    this.thread = new Thread(null, () -> live(heap), "vat " + name, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  private void live(Supplier<VatHeap> heapMaker) {
    try {
      opened.complete(heapMaker.get());
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
    return running;
  }

  /** How many turns wait. */
  public int waiting() {
    return queue.waitingTurns();
  }

  /** Turns a second, lately. */
  public double turnsPerSecond() {
    return rate.perSecond();
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

  /** Runs a request as a turn. */
  public CompletableFuture<TurnResult> run(TurnRequest request) {
    var answer = new CompletableFuture<TurnResult>();
    if (!queue.addTurn(() -> answer(answer, heap -> turn(heap, request)))) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  /** Runs a failed request again from the start. */
  public CompletableFuture<TurnResult> again(long failedTurn) {
    TurnRequest request;
    synchronized (failedRequests) {
      request = failedRequests.get(failedTurn);
    }
    return request != null
        ? run(request)
        : CompletableFuture.failedFuture(
            new WorldException(
                "That failed turn is too long ago to be run again; ask for it anew."));
  }

  /** Ends the running turn at once. Does nothing if none is running. */
  public void interrupt() {
    var heap = opened.getNow(null);
    if (heap != null && running) {
      heap.interrupt();
    }
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
        "The world is being closed, so vat '%s' takes nothing more.".formatted(name));
  }

  // ---- a turn

  private TurnResult turn(VatHeap heap, TurnRequest request) {
    running = true;
    try {
      heap.beginTurn();
      var value = request.body().apply(heap);
      var summary = heap.summarise(value, request.describes());
      var output = heap.printed();
      long turn = saver.save(heap, request);
      rate.turnEnded();
      return new TurnResult.Done(turn, summary, output);
    } catch (SyntaxError unreadable) {
      heap.abandonTurn();
      return new TurnResult.Unreadable(unreadable);
    } catch (Throwable trouble) {
      return new TurnResult.Failed(failed(heap, request, trouble));
    } finally {
      running = false;
    }
  }

  private FailedTurn failed(VatHeap heap, TurnRequest request, Throwable trouble) {
    long id = FAILURE_IDS.incrementAndGet();
    var failure = FailureReport.of(id, heap, clock.now(), request, trouble);
    heap.abandonTurn();
    synchronized (failedRequests) {
      failedRequests.put(id, request);
      if (failedRequests.size() > FAILURES_KEPT) {
        failedRequests.remove(failedRequests.keySet().iterator().next());
      }
    }
    saver.failed(failure);
    return failure;
  }

  /** Ends the running turn, does no more, and waits until the thread has ended. */
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
