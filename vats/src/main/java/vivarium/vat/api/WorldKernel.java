package vivarium.vat.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.PassableWords;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/**
 * What code in vats can ask of the world itself.
 *
 * <p>What is asked about one vat is done in the order it was asked. Making and ending a vat run its
 * code and may take long, so nobody who asks about another vat waits for that.
 */
final class WorldKernel implements AskedService {
  private final World world;
  private final Executor longWork;
  private final Map<String, CompletableFuture<Passable>> underWay = new ConcurrentHashMap<>();

  /**
   * @param longWork where vats are made and ended
   */
  WorldKernel(World world, Executor longWork) {
    this.world = world;
    this.longWork = longWork;
  }

  @Override
  public CompletableFuture<Passable> answer(
      String selector, List<Passable> arguments, @Nullable PromiseOf asker) {
    return switch (selector) {
      case "addVat:Gatekeeper:" -> make(text(arguments.get(0)), arguments.get(1), asker);
      case "terminate:" -> terminate(text(arguments.get(0)), text(arguments.get(1)));
      case "whenEnded:" -> inTurn(text(arguments.get(0)), world::ended);
      case "suspend:" -> {
        var reason = text(arguments.get(1));
        yield inTurn(text(arguments.get(0)), vat -> turn(world.vat(vat).suspend(reason)));
      }
      case "resume:" -> inTurn(text(arguments.get(0)), vat -> turn(world.vat(vat).resume()));
      case "skip:" -> inTurn(text(arguments.get(0)), vat -> turn(world.vat(vat).skipMessage()));
      default ->
          throw new WorldException("The world does not understand '%s'.".formatted(selector));
    };
  }

  private CompletableFuture<Passable> make(
      String vat, Passable gatekeeper, @Nullable PromiseOf asker) {
    return takingLong(
        vat,
        () -> {
          if (asker == null || !world.wasMadeFor(vat, asker)) {
            world.createVat(vat, gatekeeper, asker);
          }
          return gatekeeperOf(vat);
        });
  }

  private CompletableFuture<Passable> terminate(String vat, String reason) {
    return takingLong(
        vat,
        () -> {
          world.terminateVat(vat, reason);
          return new Passable.Nil();
        });
  }

  private CompletableFuture<Passable> takingLong(String vat, Supplier<Passable> work) {
    var done = before(vat).thenApplyAsync(ready -> work.get(), longWork);
    underWay.put(vat, done);
    return done.whenComplete((value, trouble) -> underWay.remove(vat, done));
  }

  private CompletableFuture<Passable> inTurn(
      String vat, Function<String, CompletableFuture<Passable>> work) {
    return before(vat).thenCompose(ready -> work.apply(vat));
  }

  /** Ends when that is done which was asked about a vat before, well or not. */
  private CompletableFuture<Passable> before(String vat) {
    CompletableFuture<Passable> nothing = CompletableFuture.completedFuture(new Passable.Nil());
    return underWay.getOrDefault(vat, nothing).exceptionallyCompose(failed -> nothing);
  }

  private static Passable gatekeeperOf(String vat) {
    return new ObjectOf(vat, WellKnown.GATEKEEPER_ID);
  }

  private static CompletableFuture<Passable> turn(CompletableFuture<TurnResult> turn) {
    return turn.thenApply(result -> {
      if (result instanceof TurnResult.Failed(var failure)) {
        throw new WorldException(failure.message());
      }
      return new Passable.Nil();
    });
  }

  private static String text(Passable value) {
    if (value instanceof Text(var text)) {
      return text;
    }
    throw new WorldException(
        "The world takes a text as a name or a reason, not %s."
            .formatted(PassableWords.plain().value(value)));
  }
}
