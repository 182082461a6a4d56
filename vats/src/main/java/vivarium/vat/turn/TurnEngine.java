package vivarium.vat.turn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldClock;
import vivarium.world.interp.TurnLimits;
import vivarium.world.syntax.SyntaxError;

/**
 * Runs one request as a turn: all of what it changed is saved as one unit, or nothing remains.
 *
 * <p>{@link #run} is for the vat's thread, the rest for any.
 */
final class TurnEngine {
  /** How many failed requests can be run again. */
  private static final int FAILURES_KEPT = 50;

  /** Nobody sees what a message answered but its sender, so it is not held for anybody else. */
  private static final ValueSummary UNSEEN = new ValueSummary("", "", "slots", 0);

  private static final AtomicLong FAILURE_IDS = new AtomicLong();

  private final TurnSaver saver;
  private final WorldClock clock;
  private final VatPolicy standard;
  private final TurnRate rate;
  private final Map<Long, TurnRequest> failedRequests = new LinkedHashMap<>();
  private final Object interrupting = new Object();
  private @Nullable VatHeap runningIn;
  private boolean interruptNext;
  private int waiting;

  /** Steps of turns that failed, which the meter has not counted yet. */
  private long unpaidSteps;

  TurnEngine(TurnSaver saver, WorldClock clock, VatPolicy standard) {
    this.saver = saver;
    this.clock = clock;
    this.standard = standard;
    this.rate = new TurnRate(clock);
  }

  /** How this vat is run. */
  VatPolicy policyOf(VatHeap heap) {
    var own = heap.standing().policy();
    return own != null ? own : standard;
  }

  double turnsPerSecond() {
    return rate.perSecond();
  }

  boolean isRunning() {
    synchronized (interrupting) {
      return runningIn != null;
    }
  }

  @Nullable TurnRequest failedRequest(long failure) {
    synchronized (failedRequests) {
      return failedRequests.get(failure);
    }
  }

  // ---- interrupts

  /** Takes note that a turn is asked for: an interrupt that comes before it begins is for it. */
  void willRun() {
    synchronized (interrupting) {
      waiting++;
    }
  }

  /** Ends the running turn, or else the next of those asked for. */
  void interrupt() {
    synchronized (interrupting) {
      if (runningIn != null) {
        runningIn.interrupt();
      } else {
        interruptNext = waiting > 0;
      }
    }
  }

  /** Ends the running turn only. */
  void interruptRunning() {
    synchronized (interrupting) {
      if (runningIn != null) {
        runningIn.interrupt();
      }
    }
  }

  private void begin(VatHeap heap, TurnLimits limits, boolean asked) {
    synchronized (interrupting) {
      runningIn = heap;
      heap.beginTurn(limits);
      if (asked) {
        waiting--;
        if (interruptNext) {
          interruptNext = false;
          heap.interrupt();
        }
      }
    }
  }

  private void end() {
    synchronized (interrupting) {
      runningIn = null;
    }
  }

  // ---- a turn

  /**
   * Runs a request.
   *
   * @param asked whether {@link #willRun} was told of it
   */
  TurnResult run(VatHeap heap, TurnRequest request, boolean asked) {
    var meter = heap.standing().meter();
    long began = clock.nanoTime();
    try {
      begin(heap, limits(heap, request, meter), asked);
      heap.interpreter().checkInterrupt();
      var value = request.body().apply(heap);
      heap.leaving().insistOnNoFailure();
      var summary = asked ? heap.summarise(value, request.describes()) : UNSEEN;
      var output = heap.printed();
      var later = charge(heap);
      long turn = saver.save(heap, request);
      unpaidSteps = 0;
      rate.turnEnded();
      if (turn > 0) {
        saver.took(heap.name(), turn, clock.nanoTime() - began);
      }
      if (meter != null && later != null && meter.crossesTo(later)) {
        saver.meterLow(heap.name(), later);
      }
      return new TurnResult.Done(turn, summary, output);
    } catch (SyntaxError unreadable) {
      heap.abandonTurn();
      return new TurnResult.Unreadable(unreadable);
    } catch (Throwable trouble) {
      return new TurnResult.Failed(failed(heap, request, trouble));
    } finally {
      end();
    }
  }

  /** Runs a request and undoes it again, whatever comes of it. */
  Rehearsal rehearse(VatHeap heap, TurnRequest request) {
    try {
      begin(heap, limits(heap, request, null), true);
      var value = request.body().apply(heap);
      var summary = heap.summarise(value, request.describes());
      var end = heap.prepareEnd();
      return new Rehearsal(true, summary.printString(), end.objects().size());
    } catch (Throwable trouble) {
      var report = FailureReport.of(0, heap, clock.now(), request, trouble);
      return new Rehearsal(false, report.message(), 0);
    } finally {
      heap.abandonTurn();
      end();
    }
  }

  /**
   * A vat whose meter is used up can do nothing but what must be done; whoever asks with limits of
   * their own says that it must.
   */
  private TurnLimits limits(VatHeap heap, TurnRequest request, @Nullable VatMeter meter) {
    var own = request.limits();
    if (own != null) {
      return own;
    }
    var limits = policyOf(heap).limits();
    if (meter == null) {
      return limits;
    }
    long steps = Math.min(limits.steps(), Math.max(0, meter.remaining() - unpaidSteps));
    return new TurnLimits(steps, limits.wallTime(), limits.allocatedBytes(), limits.depthMax());
  }

  /** Whether a vat has used up all the steps that it may take. */
  boolean isMeterUsedUp(VatHeap heap) {
    var meter = heap.standing().meter();
    return meter != null && unpaidSteps >= meter.remaining();
  }

  /** Takes what the turn has used off the meter, if there is one, as a part of the turn. */
  private @Nullable VatMeter charge(VatHeap heap) {
    var meter = heap.standing().meter();
    if (meter == null) {
      return null;
    }
    var later = meter.after(heap.interpreter().steps() + unpaidSteps);
    if (!later.equals(meter)) {
      heap.standing().meter(later);
    }
    return later;
  }

  private FailedTurn failed(VatHeap heap, TurnRequest request, Throwable trouble) {
    long id = FAILURE_IDS.incrementAndGet();
    var failure = FailureReport.of(id, heap, clock.now(), request, trouble);
    unpaidSteps += heap.interpreter().steps();
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
}
