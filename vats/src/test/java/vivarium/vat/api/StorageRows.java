package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.api.SmallWorld.run;
import static vivarium.vat.api.SmallWorld.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.ObjectState;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/** What the rows of storage share: a folder for a world, and ways to look into its vat home. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class StorageRows {
  private static final String VECTOR = "(_WellKnown: 'vector') _Clone: %d Filler: %s";

  @TempDir Path folder;

  static <T> T look(World world, Function<VatHeap, T> look) {
    return world.vat("home").look(look).join();
  }

  static long number(World world, ToLongFunction<VatHeap> look) {
    return world.vat("home").look(look::applyAsLong).join();
  }

  static void is(World world, String source, String expected) {
    assertThat(value(world, "home", source)).as(source).isEqualTo(expected);
  }

  static void done(World world, String source) {
    assertThat(run(world, "home", source)).as(source).isInstanceOf(TurnResult.Done.class);
  }

  static String vector(int size, String filler) {
    return VECTOR.formatted(size, filler);
  }

  /** The object in a slot of the lobby. */
  static WorldObject named(VatHeap heap, String name) {
    var lobby = heap.object(0);
    var slot = lobby.map().find(name);
    var found =
        switch (slot) {
          case Slot.Constant constant -> constant.value();
          case Slot.Data data -> lobby.field(data.fieldIndex());
          case null, default -> throw new AssertionError("no slot " + name);
        };
    return (WorldObject) found;
  }

  static ObjectState state(World world, String name) {
    return look(world, heap -> named(heap, name).state());
  }

  static void copyFolder(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
