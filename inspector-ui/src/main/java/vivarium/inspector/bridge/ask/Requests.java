package vivarium.inspector.bridge.ask;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.bridge.translate.Refs;
import vivarium.inspector.bridge.translate.Turns;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.PendingOutcome;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.vat.api.Vat;
import vivarium.vat.api.World;
import vivarium.vat.history.Reverted;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SyntaxError;

/**
 * Sends what the windows ask to where it can be answered.
 *
 * <p>No method waits. What only looks goes to the vat between two of its turns; what changes
 * something is a turn; what reads the disk runs on threads that may wait, and in the order it was
 * asked only where that is wanted; what takes turns back runs one after the other, too, apart from
 * all else, because it may wait for running turns.
 */
public final class Requests implements AutoCloseable {
  private final World world;
  private final Failures failures = new Failures();
  private final ShownVats shown = new ShownVats();
  private final ExecutorService readers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("reader ", 0).factory());
  private final ExecutorService takingBack =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("taking back").factory());

  private final ExecutorService orderly =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("in order").factory());

  public Requests(World world) {
    this.world = world;
  }

  /** The turns that failed lately. */
  public Failures failures() {
    return failures;
  }

  /** The vats that hold what they answered. */
  public ShownVats shown() {
    return shown;
  }

  /** Looks at a vat, on its own thread. */
  public <T> CompletableFuture<Answer<T>> look(String vat, Function<VatHeap, T> look) {
    return ask(vat, there -> there.look(look));
  }

  /** Asks a vat something that is no plain turn. */
  public <T> CompletableFuture<Answer<T>> ask(
      String vat, Function<Vat, CompletableFuture<T>> asked) {
    return answered(at(vat, asked));
  }

  /** Runs a turn in a vat. */
  public CompletableFuture<TurnOutcome> turn(
      String vat, Function<Vat, CompletableFuture<TurnResult>> asked) {
    return at(vat, asked)
        .handle((result, trouble) -> trouble == null ? outcome(vat, result) : withoutTurn(trouble));
  }

  /** Runs a turn in a vat that whoever asks can interrupt. */
  public PendingOutcome turnOnRequest(String vat, Function<Vat, PendingAnswer<TurnResult>> asked) {
    try {
      var answer = asked.apply(world.vat(vat));
      return new PendingOutcome(turn(vat, there -> answer), answer::interrupt);
    } catch (WorldException noSuchVat) {
      return PendingOutcome.of(withoutTurn(noSuchVat));
    }
  }

  private <T> CompletableFuture<T> at(String vat, Function<Vat, CompletableFuture<T>> asked) {
    try {
      return asked.apply(world.vat(vat));
    } catch (WorldException noSuchVat) {
      return CompletableFuture.failedFuture(noSuchVat);
    }
  }

  private TurnOutcome outcome(String vat, TurnResult result) {
    return switch (result) {
      case TurnResult.Done(long turn, var value, var output) -> {
        if (value.id() != 0) {
          shown.answered(vat);
        }
        yield new TurnOutcome.Done(turn, Refs.answer(vat, value), output);
      }
      case TurnResult.Failed(var failure) -> {
        failures.answered(failure);
        yield new TurnOutcome.Failed(Turns.of(failure));
      }
      case TurnResult.Unreadable(var error) -> new TurnOutcome.SyntaxFailed(Turns.of(error));
    };
  }

  private static TurnOutcome withoutTurn(Throwable trouble) {
    return cause(trouble) instanceof SyntaxError error
        ? new TurnOutcome.SyntaxFailed(Turns.of(error))
        : new TurnOutcome.Refused(sentence(trouble));
  }

  /** Asks something that waits for the disk. */
  public <T> CompletableFuture<Answer<T>> onDisk(Supplier<T> question) {
    return answered(supply(readers, question));
  }

  /**
   * The same, when everything that was asked this way before is answered. It must not wait long.
   */
  public <T> CompletableFuture<Answer<T>> onDiskInOrder(Supplier<T> question) {
    return answered(supply(orderly, question));
  }

  /** Asks what waits for the disk, after a pause. */
  public <T> CompletableFuture<Answer<T>> onDiskAfter(long pauseNanos, Supplier<T> question) {
    return pauseNanos <= 0
        ? onDisk(question)
        : CompletableFuture.supplyAsync(
                () -> true,
                CompletableFuture.delayedExecutor(pauseNanos, TimeUnit.NANOSECONDS, Runnable::run))
            .thenCompose(_ -> onDisk(question));
  }

  /** An answer that comes by itself. */
  public <T> CompletableFuture<Answer<T>> answered(CompletableFuture<T> coming) {
    return coming.handle((value, trouble) ->
        trouble == null ? Answer.given(value) : Answer.refused(sentence(trouble)));
  }

  /**
   * Takes something back, after everything that is being taken back already.
   *
   * @param nothing what to say if there was nothing to change
   */
  public CompletableFuture<TurnOutcome> takeBack(Supplier<Reverted> deed, String nothing) {
    return supply(takingBack, deed)
        .handle((reverted, trouble) ->
            trouble == null ? outcome(reverted, nothing) : withoutTurn(trouble));
  }

  private static TurnOutcome outcome(Reverted reverted, String nothing) {
    if (reverted.turn() == 0) {
      return new TurnOutcome.Refused(nothing);
    }
    var text =
        "%,d %s".formatted(reverted.objects(), reverted.objects() == 1 ? "object" : "objects");
    return new TurnOutcome.Done(reverted.turn(), ValueView.immediate(text, ObjectKind.INTEGER));
  }

  /** Does long work on a thread of its own. */
  public void inBackground(Runnable work) {
    readers.execute(work);
  }

  private static <T> CompletableFuture<T> supply(ExecutorService threads, Supplier<T> question) {
    try {
      return CompletableFuture.supplyAsync(question, threads);
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.failedFuture(
          new WorldException("The world is being closed.", closed));
    }
  }

  /** What to tell the person; what is no plain trouble is a bug of ours, and goes on as one. */
  private static String sentence(Throwable trouble) {
    return switch (cause(trouble)) {
      case WorldException plain -> String.valueOf(plain.getMessage());
      case CancellationException stopped -> "That was stopped before it had ended.";
      case Throwable bug -> throw new CompletionException(bug);
    };
  }

  /** What happened, below what futures wrap around it. */
  public static Throwable cause(Throwable trouble) {
    Throwable inner = trouble;
    while (inner instanceof CompletionException) {
      @Nullable Throwable below = inner.getCause();
      if (below == null) {
        return inner;
      }
      inner = below;
    }
    return inner;
  }

  /** Begins nothing new. What waits for a vat that never ends is left to the end of the process. */
  @Override
  public void close() {
    readers.shutdown();
    orderly.shutdown();
    takingBack.shutdown();
  }
}
