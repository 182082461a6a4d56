package vivarium.vat.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/** What code in vats can ask of the world itself. */
final class WorldKernel implements AskedService {
  private final World world;

  WorldKernel(World world) {
    this.world = world;
  }

  @Override
  public CompletableFuture<Passable> answer(
      String selector, List<Passable> arguments, @Nullable PromiseOf asker) {
    return switch (selector) {
      case "addVat:Gatekeeper:" -> {
        var name = text(arguments.get(0));
        if (asker == null || !world.wasMadeFor(name, asker)) {
          world.createVat(name, arguments.get(1), asker);
        }
        yield done(gatekeeperOf(name));
      }
      case "terminate:" -> {
        world.terminateVat(text(arguments.get(0)), text(arguments.get(1)));
        yield done(new Passable.Nil());
      }
      case "whenEnded:" -> world.ended(text(arguments.get(0)));
      case "suspend:" -> turn(world.vat(text(arguments.get(0))).suspend(text(arguments.get(1))));
      case "resume:" -> turn(world.vat(text(arguments.get(0))).resume());
      case "skip:" -> turn(world.vat(text(arguments.get(0))).skipMessage());
      default ->
          throw new WorldException("The world does not understand '%s'.".formatted(selector));
    };
  }

  private static Passable gatekeeperOf(String vat) {
    return new ObjectOf(vat, WellKnown.GATEKEEPER_ID);
  }

  private static CompletableFuture<Passable> done(Passable value) {
    return CompletableFuture.completedFuture(value);
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
    throw new WorldException("This takes a text.");
  }
}
