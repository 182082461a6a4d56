package vivarium.vat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vivarium.vat.api.Evaluator;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.api.WorldOptions.GatekeeperSource;
import vivarium.vat.turn.TurnResult;
import vivarium.world.store.StoreOptions;
import vivarium.world.syntax.SourceText;

/** Worlds with the whole library, as people have them, and short ways to talk to their vats. */
public final class LibraryWorld {
  private static final int PATIENCE_MILLIS = 60_000;

  /** Opens a world with the library, without the sample; a new one is a copy of one made before. */
  public static World open(Path directory) {
    return open(directory, options());
  }

  /** Opens a world with any options; a new one is a copy if it has the whole library. */
  public static World open(Path directory, WorldOptions options) {
    if (options.library().equals(options().library())) {
      TemplateFolder.copyInto(directory, LibraryWorld::make);
    }
    return World.open(directory, options);
  }

  private static void make(Path directory) {
    World.open(directory, options()).close();
  }

  /** The options of such a world. */
  public static WorldOptions options() {
    var gatekeepers =
        List.of(
            new GatekeeperSource("home", text("vat/home.self")),
            new GatekeeperSource("files", text("vat/files.self")));
    return new WorldOptions(
        StoreOptions.standard().withForceInterval(Duration.ofMillis(50)),
        64L << 20,
        read("order.txt")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(LibraryWorld::text)
            .toList(),
        gatekeepers,
        List.of());
  }

  private static SourceText text(String file) {
    return new SourceText(file, read(file));
  }

  private static String read(String file) {
    try (var in = LibraryWorld.class.getResourceAsStream("/vivarium/assets/world/" + file)) {
      if (in == null) {
        throw new AssertionError("the library has a file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Evaluates a text in the lobby of a vat. */
  public static TurnResult run(World world, String vat, String source) {
    return world.vat(vat).evaluate(new SourceText("test", source), 0).join();
  }

  /** What a text answers as a printString, or {@code ! } and why it failed. */
  public static String value(World world, String vat, String source) {
    return value(world.vat(vat), source);
  }

  /** The same, of a vat now or then. */
  public static String value(Evaluator where, String source) {
    return switch (where.evaluate(new SourceText("test", source), 0).join()) {
      case TurnResult.Done done -> done.value().printString();
      case TurnResult.Failed(var failure) -> "! " + failure.message();
      case TurnResult.Unreadable(var error) -> "? " + error.getMessage();
    };
  }

  /** Evaluates a text that must not fail. */
  public static void act(World world, String vat, String source) {
    assertThat(value(world, vat, source)).doesNotStartWith("! ").doesNotStartWith("? ");
  }

  /** Waits until a text answers something. */
  public static void await(World world, String vat, String source, String expected) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    String answer = value(world, vat, source);
    while (!answer.equals(expected) && System.nanoTime() < end) {
      pause();
      answer = value(world, vat, source);
    }
    assertThat(answer).isEqualTo(expected);
  }

  /** Waits until something holds. */
  public static void await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    boolean holds = condition.getAsBoolean();
    while (!holds && System.nanoTime() < end) {
      pause();
      holds = condition.getAsBoolean();
    }
    assertThat(holds).as("it came to hold within %d ms", PATIENCE_MILLIS).isTrue();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(3);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private LibraryWorld() {}
}
