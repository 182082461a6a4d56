package vivarium.vat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.PassableWords;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatRunner;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/**
 * What code in vats can ask of the world itself.
 *
 * <p>What is asked about one vat is done in the order it was asked. Making and ending vats run
 * their code and may take long, so nobody who asks about another vat waits for that.
 *
 * <p>Each wish is done once, also if it is handed over again after a crash: where one turn of a vat
 * does it, the same turn tells who asked, so that either both are on disk or neither.
 */
final class WorldKernel implements AskedService {
  private static final Passable NOTHING = new Nil();

  private final World world;
  private final Executor longWork;
  private final Map<String, CompletableFuture<Optional<Passable>>> underWay =
      new ConcurrentHashMap<>();

  /**
   * @param longWork where vats are made and ended
   */
  WorldKernel(World world, Executor longWork) {
    this.world = world;
    this.longWork = longWork;
  }

  @Override
  public CompletableFuture<Optional<Passable>> answer(Wish wish) {
    if (wish.again() && wish.asker() != null && world.wasTold(wish.asker())) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return switch (wish.selector()) {
      case "addVat:Gatekeeper:" -> makeVat(wish);
      case "terminate:" -> terminate(wish);
      case "whenEnded:" -> inTurn(text(wish, 0), vat -> world.ended(vat).thenApply(Optional::of));
      case "suspend:" -> {
        var reason = text(wish, 1);
        yield turn(wish, runner -> runner.suspend(reason, wish.asker()));
      }
      case "resume:" -> turn(wish, runner -> runner.resume(wish.asker()));
      case "skip:" -> turn(wish, runner -> runner.skipMessage(wish.asker()));
      case "restart:" -> turn(wish, runner -> runner.restart(wish.asker()));
      case "addSubcluster:Vats:Bootstrap:Services:" -> makeSubcluster(wish);
      case "subclusters" -> told(() -> new Elements(texts(world.subclusters())));
      case "subcluster:" -> told(() -> world.gatekeepersOf(text(wish, 0)));
      case "endSubcluster:" -> endSubcluster(wish);
      default ->
          throw new WorldException(
              "The world does not understand '%s'.".formatted(wish.selector()));
    };
  }

  // ---- vats

  private CompletableFuture<Optional<Passable>> makeVat(Wish wish) {
    var vat = text(wish, 0);
    return takingLong(
        List.of(vat),
        () -> {
          var asker = wish.asker();
          if (asker == null || !world.wasMadeFor(vat, asker)) {
            world.createVat(vat, wish.arguments().get(1), asker);
          }
          return Optional.of(new ObjectOf(vat, WellKnown.GATEKEEPER_ID));
        });
  }

  private CompletableFuture<Optional<Passable>> terminate(Wish wish) {
    var vat = text(wish, 0);
    var reason = text(wish, 1);
    return takingLong(
        List.of(vat),
        () -> {
          if (!wish.again() || world.endOf(vat).isEmpty()) {
            world.terminateVat(vat, reason);
          }
          return Optional.of(NOTHING);
        });
  }

  // ---- subclusters

  private CompletableFuture<Optional<Passable>> makeSubcluster(Wish wish) {
    var vats = elements(wish.arguments().get(1)).stream().map(WorldKernel::vat).toList();
    var services = elements(wish.arguments().get(3)).stream().map(WorldKernel::text).toList();
    var plan = new ClusterPlan(text(wish, 0), vats, text(wish, 2), services, wish.asker());
    var concerned = new ArrayList<>(plan.vatNames());
    concerned.add(key(plan.name()));
    return takingLong(
        concerned,
        () -> {
          world.launch(plan);
          return Optional.empty();
        });
  }

  private static Map.Entry<String, Passable> vat(Passable named) {
    var parts = elements(named);
    return Map.entry(text(parts.get(0)), parts.get(1));
  }

  private CompletableFuture<Optional<Passable>> endSubcluster(Wish wish) {
    var name = text(wish, 0);
    var reason = text(wish, 1);
    return takingLong(
        List.of(key(name)),
        () -> {
          if (!wish.again() || world.subclusters().contains(name)) {
            world.terminateSubcluster(name, reason);
          }
          return Optional.of(NOTHING);
        });
  }

  /** What a subcluster is called among what is under way; no vat is called so. */
  private static String key(String subcluster) {
    return ClusterPlan.SEPARATOR + subcluster;
  }

  // ---- what is under way

  private CompletableFuture<Optional<Passable>> takingLong(
      List<String> concerned, Supplier<Optional<Passable>> work) {
    var before = concerned.stream().map(this::before).toArray(CompletableFuture[]::new);
    var done = CompletableFuture.allOf(before).thenApplyAsync(ready -> work.get(), longWork);
    concerned.forEach(name -> underWay.put(name, done));
    return done.whenComplete(
        (value, trouble) -> concerned.forEach(name -> underWay.remove(name, done)));
  }

  private CompletableFuture<Optional<Passable>> inTurn(
      String vat, Function<String, CompletableFuture<Optional<Passable>>> work) {
    return before(vat).thenCompose(ready -> work.apply(vat));
  }

  /** Ends when that is done which was asked about something before, well or not. */
  private CompletableFuture<Optional<Passable>> before(String name) {
    CompletableFuture<Optional<Passable>> nothing =
        CompletableFuture.completedFuture(Optional.empty());
    return underWay.getOrDefault(name, nothing).exceptionallyCompose(failed -> nothing);
  }

  private static CompletableFuture<Optional<Passable>> told(Supplier<Passable> answer) {
    return CompletableFuture.completedFuture(Optional.of(answer.get()));
  }

  /** Has a vat do something in one turn, which tells who asked. */
  private CompletableFuture<Optional<Passable>> turn(
      Wish wish, Function<VatRunner, CompletableFuture<TurnResult>> work) {
    return inTurn(
        text(wish, 0),
        vat ->
            work.apply(world.runner(vat))
                .thenApply(result -> {
                  if (result instanceof TurnResult.Failed(var failure)) {
                    throw new WorldException(failure.message());
                  }
                  return Optional.empty();
                }));
  }

  // ---- what crosses

  private static List<Passable> texts(List<String> texts) {
    return texts.stream().<Passable>map(Text::new).toList();
  }

  private static List<Passable> elements(Passable value) {
    if (value instanceof Elements(var elements)) {
      return elements;
    }
    throw new WorldException("The world takes the parts of a subcluster in vectors.");
  }

  private static String text(Wish wish, int argument) {
    return text(wish.arguments().get(argument));
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
