package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import vivarium.world.memory.ReopenedWorld;

/**
 * What tests of rows of the reference share: a world with the whole library, in which every line is
 * a turn, and which is opened anew before each.
 */
abstract class RowTest {
  private static ReopenedWorld furnished = ReopenedWorld.with(LibraryFiles.listedIn("order.txt"));

  private ReopenedWorld world = furnished;

  @BeforeEach
  void beginWithAWorldOfOnesOwn() {
    world = furnished.copy();
    run(
        "lobby _AddSlots: (| s <- nil. t <- nil. m <- nil. w <- nil. x <- nil. y <- nil. it <- nil."
            + " ann = (| parent* = traits clonable. name <- 'ann' |)."
            + " bob = (| parent* = traits clonable. name <- 'bob' |) |)");
  }

  /** A line answers this text. */
  void is(String line, String expected) {
    assertThat(world.value(line)).as(line).isEqualTo(expected);
  }

  /** A line ends with an error whose text holds this. */
  void fails(String line, String message) {
    assertThat(world.value(line)).as(line).startsWith("! ").contains(message);
  }

  /** A line ends well, whatever it answers. */
  void run(String line) {
    assertThat(world.value(line)).as(line).doesNotStartWith("! ");
  }

  /** How many different objects the last line read, however often it had to. */
  int touched() {
    return world.touched();
  }

  /** How many objects the last line wrote. */
  int written() {
    return world.written();
  }

  /** How many objects the last line had to bring in. */
  long faults() {
    return world.faults();
  }
}
