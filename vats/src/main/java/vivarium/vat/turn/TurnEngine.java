package vivarium.vat.turn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.Interrupts.Turn;
import vivarium.world.base.WorldClock;
import vivarium.world.interp.TurnLimits;
import vivarium.world.syntax.SyntaxError;

/**
 * Runs one request as a turn: all of what it changed is saved as one unit, or nothing remains.
 *
 * <p>{@link #run} and {@link #rehearse} are for the vat's thread, the rest for any.
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
  private final Interrupts interrupts;

  /** Steps of turns that failed, which the meter has not counted yet. */
  private long unpaidSteps;

  TurnEngine(TurnSaver saver, WorldClock clock, Interrupts interrupts, VatPolicy standard) {
    this.saver = saver;
    this.clock = clock;
    this.interrupts = interrupts;
    this.standard = standard;
    this.rate = new TurnRate(clock.nanoTime());
  }

  /** How this vat is run. */
  VatPolicy policyOf(VatHeap heap) {
    var own = heap.standing().policy();
    return own != null ? own : standard;
  }

  double turnsPerSecond() {
    return rate.perSecond(clock.nanoTime());
  }

  @Nullable TurnRequest failedRequest(long failure) {
    synchronized (failedRequests) {
      return failedRequests.get(failure);
    }
  }

  // ---- a turn

  /** Runs a request; for whom says what is told of the answer, and who may interrupt it. */
  TurnResult run(VatHeap heap, TurnRequest request, Turn turn) {
    var meter = heap.standing().meter();
    long began = clock.nanoTime();
    try {
      interrupts.turnBegins(heap, limits(heap, request, meter), turn, began);
      heap.interpreter().checkMayBegin();
      var value = request.body().apply(heap);
      heap.leaving().insistOnNoFailure();
      var summary = turn == Turn.ASKED ? heap.summarise(value, request.describes()) : UNSEEN;
      var output = heap.printed();
      var later = charge(heap);
      long number = saver.save(heap, request);
      unpaidSteps = 0;
      long ended = clock.nanoTime();
      rate.turnEnded(ended);
      if (number > 0) {
        saver.took(heap.name(), number, ended - began);
      }
      if (meter != null && later != null && meter.crossesTo(later)) {
        saver.meterLow(heap.name(), later);
      }
      return new TurnResult.Done(number, summary, output);
    } catch (SyntaxError unreadable) {
      if (turn != Turn.ASKED) { // nobody is there who could mend the text: it is a failure as any
        return new TurnResult.Failed(failed(heap, request, unreadable));
      }
      heap.abandonTurn();
      return new TurnResult.Unreadable(unreadable);
    } catch (Throwable trouble) {
      return new TurnResult.Failed(failed(heap, request, trouble));
    } finally {
      interrupts.turnEnds();
    }
  }

  /** Runs a request and undoes it again, whatever comes of it. */
  Rehearsal rehearse(VatHeap heap, TurnRequest request) {
    try {
      interrupts.turnBegins(heap, limits(heap, request, null), Turn.ASKED, clock.nanoTime());
      heap.interpreter().checkMayBegin();
      var value = request.body().apply(heap);
      var summary = heap.summarise(value, request.describes());
      var end = heap.prepareEnd();
      return new Rehearsal(true, summary.printString(), end.objects().size());
    } catch (Throwable trouble) {
      var report = FailureReport.of(0, heap, clock.now(), request, trouble);
      return new Rehearsal(false, report.message(), 0);
    } finally {
      heap.abandonTurn();
      interrupts.turnEnds();
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
    var failure = FailureReport.of(newId(), heap, clock.now(), request, trouble);
    unpaidSteps += heap.interpreter().steps();
    heap.abandonTurn();
    return told(failure, request);
  }

  /** What is told of a request that was interrupted before it began. Any thread may call this. */
  FailedTurn neverBegan(String vat, TurnRequest request) {
    return told(FailureReport.neverBegan(newId(), vat, clock.now(), request), request);
  }

  private static long newId() {
    return FAILURE_IDS.incrementAndGet();
  }

  private FailedTurn told(FailedTurn failure, TurnRequest request) {
    synchronized (failedRequests) {
      failedRequests.put(failure.id(), request);
      if (failedRequests.size() > FAILURES_KEPT) {
        failedRequests.remove(failedRequests.keySet().iterator().next());
      }
    }
    saver.failed(failure);
    return failure;
  }
}
