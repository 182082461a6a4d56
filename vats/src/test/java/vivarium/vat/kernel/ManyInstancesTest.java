package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.testing.LibraryWorld;

/**
 * Instances of a kind need no memory while nobody uses them: a process of its own has more of them
 * than it has heap for, all of them reachable.
 */
class ManyInstancesTest {
  private static final int PATIENCE_SECONDS = 170;

  @TempDir private Path folder;

  @Test
  void allInstancesKeepTheirState_whenTheyAreLargerThanTheHeap() throws Exception {
    // 2,000 states of 20,000 characters; a world with the library takes 35 MB of the heap
    assertThat(run("-Xmx64m", 2_000, 20_000)).contains("every state is there");
  }

  @Test
  @EnabledIfSystemProperty(named = "proof.lives", matches = "\\d+")
  void allInstancesKeepTheirState_whenAHundredThousandAreInAHeapOf64Megabytes() throws Exception {
    assertThat(run("-Xmx64m", 100_000, 10)).contains("every state is there");
  }

  private List<String> run(String heap, int instances, int characters) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Maker.class.getName(),
                folder.resolve("world").toString(),
                Integer.toString(instances),
                Integer.toString(characters))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("it is done in %d seconds; so far: %s", PATIENCE_SECONDS, said())
          .isTrue();
      return said();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private List<String> said() throws IOException {
    return Files.readAllLines(folder.resolve("said"));
  }

  /** The other process: makes the instances, changes each of them, and asks all of them. */
  static final class Maker {
    private static final int PER_TURN = 100;
    private static final long CONTENTS_BYTES = 4L << 20;

    private static final String KIND =
        """
        lobby _AddSlots: (| notes <- nil. all <- nil. right <- 0 |).
        notes: (kinds defineKind: 'note'
          Init: (| on: n = ( (| number. text |) number: n ) |)
          Behaviour: (| write: context Text: t = ( context state text: t ).
                        number: context = ( context state number ).
                        text: context = ( context state text ) |)).
        all: vector copySize: %d
        """;

    public static void main(String[] arguments) {
      int instances = Integer.parseInt(arguments[1]);
      int characters = Integer.parseInt(arguments[2]);
      var like = LibraryWorld.options();
      var options =
          new WorldOptions(
              like.store(), CONTENTS_BYTES, like.library(), like.gatekeepers(), like.sample());
      try (var world = World.open(Path.of(arguments[0]), options)) {
        answer(world, KIND.formatted(instances));
        each(world, instances, "all at: i Put: notes on: i");
        each(
            world,
            instances,
            "(all at: i) writeText: ((i printString, '.') padRight: %d With: 'x')"
                .formatted(characters));
        each(
            world,
            instances,
            ("(((all at: i) number = i) && [ (all at: i) text = ((i printString, '.') padRight: %d"
                    + " With: 'x') ]) ifTrue: [ right: right + 1 ]")
                .formatted(characters));
        boolean all = answer(world, "right").equals(Integer.toString(instances));
        System.out.println(
            all ? "every state is there" : answer(world, "right") + " states are right");
      }
    }

    private static void each(World world, int instances, String does) {
      for (int from = 0; from < instances; from += PER_TURN) {
        answer(world, "%d upTo: %d Do: [ |:i| %s ]".formatted(from, from + PER_TURN, does));
      }
    }

    private static String answer(World world, String source) {
      var answer = LibraryWorld.value(world, World.HOME, source);
      if (answer.startsWith("! ") || answer.startsWith("? ")) {
        throw new IllegalStateException(source + ": " + answer);
      }
      return answer;
    }
  }
}
