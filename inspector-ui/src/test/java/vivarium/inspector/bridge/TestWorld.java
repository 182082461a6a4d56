package vivarium.inspector.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import vivarium.assets.Assets;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.WorldEvent;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.world.syntax.SourceText;

/** A real world with the real library behind a bridge, for tests that ask and wait. */
final class TestWorld implements AutoCloseable {
  /** Longer than anything asked here takes on a loaded machine. */
  private static final long PATIENCE_SECONDS = 60;

  static final ObjectRef LOBBY = new ObjectRef("home", 4);

  private final World world;
  private final WorldBridge bridge;
  private final List<WorldEvent> events = new CopyOnWriteArrayList<>();

  TestWorld(Path folder) {
    world = World.open(folder, options());
    bridge =
        new WorldBridge(
            world,
            InstantSource.system(),
            (value, describe, out, progress) ->
                out.write(describe.apply(value).getBytes(StandardCharsets.UTF_8)),
            List.of());
    bridge.subscribe(events::add);
  }

  private static WorldOptions options() {
    return WorldOptions.standard(
        sources("order.txt"),
        List.of(
            new WorldOptions.GatekeeperSource(World.HOME, source("vat/home.self")),
            new WorldOptions.GatekeeperSource(World.FILES, source("vat/files.self"))),
        List.of());
  }

  private static List<SourceText> sources(String listing) {
    return source(listing)
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(TestWorld::source)
        .toList();
  }

  private static SourceText source(String file) {
    try (var stream = Assets.class.getResourceAsStream(Assets.WORLD + file)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return new SourceText(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  World world() {
    return world;
  }

  WorldBridge bridge() {
    return bridge;
  }

  List<WorldEvent> events() {
    return events;
  }

  /** Waits until an event came that is of a type and fits. */
  <E extends WorldEvent> E awaitEvent(Class<E> type, Predicate<E> fits) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline) {
      for (var event : events) {
        if (type.isInstance(event) && fits.test(type.cast(event))) {
          return type.cast(event);
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no such event came; there were " + events);
  }

  static <T> T await(CompletableFuture<T> asked) {
    return asked.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  static <T> T given(CompletableFuture<Answer<T>> asked) {
    return switch (await(asked)) {
      case Answer.Given<T>(var value) -> value;
      case Answer.Refused<T>(var message) -> throw new AssertionError(message);
    };
  }

  static TurnOutcome.Done done(CompletableFuture<TurnOutcome> asked) {
    return switch (await(asked)) {
      case TurnOutcome.Done done -> done;
      case TurnOutcome other -> throw new AssertionError(other.toString());
    };
  }

  /** What an expression in the lobby answers. */
  ObjectRef object(String expression) {
    var ref = done(bridge.objects().evaluate(LOBBY, expression)).value().ref();
    if (ref == null) {
      throw new AssertionError(expression + " answers no object");
    }
    return ref;
  }

  ObjectView view(ObjectRef ref) {
    return given(bridge.objects().view(ref));
  }

  @Override
  public void close() {
    bridge.close();
    world.close();
  }
}
