package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.api.SmallWorld.run;
import static vivarium.vat.api.SmallWorld.value;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.vat.turn.TurnResult;
import vivarium.world.object.ObjectState;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.SourceText;

/** Rows D-25 to D-37 of the reference: the four states of objects, crashes and size. */
class StorageStateRowsTest extends StorageRows {
  @Test
  void D25_becomesPersistent_whenItCanBeReachedAtTheEndOfATurn() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| keeper <- nil |)");
      var states =
          look(
              world,
              heap -> {
                var loose = heap.evaluate(source("(| x <- 1 |)"), 0);
                return ((WorldObject) loose).state();
              });
      assertThat(states).isEqualTo(ObjectState.TRANSIENT);
      done(world, "keeper: (| inner <- (| x <- 1 |) |)");
      assertThat(state(world, "keeper")).isEqualTo(ObjectState.LOADED);
      assertThat(number(world, heap -> named(heap, "keeper").id())).isPositive();
    }
  }

  private static SourceText source(String text) {
    return new SourceText("test", text);
  }

  @Test
  void D26_oneStandInIsMade_whenSeveralRefer() {
    prepareTwoReferences();
    try (var world = SmallWorld.open(folder)) {
      look(
          world,
          heap -> {
            assertThat(named(heap, "one")).isSameAs(named(heap, "two"));
            assertThat(named(heap, "one").state()).isEqualTo(ObjectState.DORMANT);
            assertThat(heap.object(named(heap, "one").id())).isSameAs(named(heap, "two"));
            return 0;
          });
    }
  }

  private void prepareTwoReferences() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| one <- (| x <- 1. y <- 2. z <- 'three' |). two <- nil |)");
      done(world, "two: one");
    }
  }

  @Test
  void D27_isLoaded_whenItIsTouchedInAnyWay() {
    prepareTwoReferences();
    for (var touch :
        List.of(
            "one x",
            "one _Mirror _MirrorNames _Size",
            "one _Clone x",
            "one _Mirror _MirrorHasSlot: 'y'")) {
      try (var world = SmallWorld.open(folder)) {
        assertThat(state(world, "one")).as(touch).isEqualTo(ObjectState.DORMANT);
        done(world, touch);
        assertThat(state(world, "one")).as(touch).isEqualTo(ObjectState.LOADED);
      }
    }
  }

  @Test
  void D28_everyChangeIsKept_whateverItIs() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| o <- (| a <- 1. b <- 2. c = 3 |). v <- nil. bytes <- nil |)");
      done(
          world,
          "v: ("
              + vector(3, "0")
              + "). bytes: ((_WellKnown: 'byteVector') _CloneBytes: 3 Filler: 1)");
    }
    try (var world = SmallWorld.open(folder)) {
      done(world, "o _RemoveSlot: 'a'");
      done(world, "o _Mirror _MirrorAt: 'c' Put: 30");
      done(world, "o _AddSlots: (| d = ( b + 1 ) |)");
      done(world, "o _Mirror _MirrorAnnotation: 'Comment: mine'");
      done(world, "v _At: 1 Put: 5");
      done(world, "bytes _ByteAt: 2 Put: 9");
    }
    try (var world = SmallWorld.open(folder)) {
      assertThat(value(world, "home", "o a")).startsWith("! ");
      is(world, "o c", "30");
      is(world, "o d", "3");
      is(world, "o _Mirror _MirrorAnnotation", "'Comment: mine'");
      is(world, "v _At: 1", "5");
      is(world, "bytes _ByteAt: 2", "9");
      done(world, "o _RemoveAllSlots");
    }
    try (var world = SmallWorld.open(folder)) {
      assertThat(value(world, "home", "o b")).startsWith("! ");
    }
  }

  @Test
  void D29_otherSlotsStay_whenTheFirstTouchIsAnAssignment() {
    prepareTwoReferences();
    try (var world = SmallWorld.open(folder)) {
      assertThat(state(world, "one")).isEqualTo(ObjectState.DORMANT);
      done(world, "one x: 10");
    }
    try (var world = SmallWorld.open(folder)) {
      is(world, "one z", "'three'");
      is(world, "one x + one y", "12");
    }
  }

  @Test
  void D30_staysAndIsTheSame_whenItHasBeenSaved() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| one <- (| x <- 1 |) |)");
      long id = look(world, heap -> named(heap, "one").id());
      done(world, "one x: 2");
      assertThat(state(world, "one")).isEqualTo(ObjectState.LOADED);
      assertThat(number(world, heap -> named(heap, "one").id())).isEqualTo(id);
      is(world, "one x", "2");
    }
  }

  @Test
  void D31_isOnDiskAtTheEndOfItsTurn_whoeverStillHoldsIt() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| one <- (| x <- 1 |) |)");
      done(world, "one x: 2");
      var record = look(world, heap -> heap.store().read(named(heap, "one").id()));
      assertThat(record).isNotNull();
      done(world, "one x: 3");
      var newer = look(world, heap -> heap.store().read(named(heap, "one").id()));
      assertThat(newer).isNotEqualTo(record);
    }
  }

  @Test
  void D32_memoryStaysUnderItsBudget_whenEverythingIsWalkedAlong() {
    var small = SmallWorld.options();
    long budget = 200_000;
    var options =
        new WorldOptions(small.store(), budget, small.library(), small.gatekeepers(), List.of());
    try (var world = World.open(folder, options)) {
      fillVector(world, 5_000);
    }
    try (var world = World.open(folder, options)) {
      done(
          world,
          "_AddSlots: (| walk = ( | n <- 0 | 0 _IntTo: 4999 By: 1 Do: [ |:i| n: n + ((big _At: i)"
              + " x) ]. n ) |)");
      is(world, "walk", String.valueOf(4_999L * 5_000 / 2));
      assertThat(number(world, heap -> heap.memory().evictions())).isPositive();
      assertThat(number(world, heap -> heap.memory().residentBytes())).isLessThan(2 * budget);
      is(world, "walk", String.valueOf(4_999L * 5_000 / 2));
    }
  }

  private static void fillVector(World world, int size) {
    done(world, "_AddSlots: (| big <- nil. proto = (| parent* = lobby. x <- 0 |) |)");
    done(world, "big: (" + vector(size, "nil") + ")");
    done(
        world,
        "0 _IntTo: %d By: 1 Do: [ |:i. o | o: proto _Clone. o x: i. big _At: i Put: o ]"
            .formatted(size - 1));
  }

  @Test
  void D33_cannotBeTold_whetherAnObjectIsInMemory() {
    prepareTwoReferences();
    var questions =
        List.of(
            "one _KindName",
            "one _Eq: two",
            "one _IdentityHash",
            "one _Mirror _MirrorSize",
            "one _PassStyle",
            "one _RankCompare: two");
    for (var question : questions) {
      try (var world = SmallWorld.open(folder)) {
        var whileDormant = value(world, "home", question);
        done(world, "one x");
        assertThat(value(world, "home", question)).as(question).isEqualTo(whileDormant);
        assertThat(whileDormant).doesNotStartWith("! ");
      }
    }
  }

  // ---- D.3

  @Test
  void D34_theLastTurnIsThere_whenTheFilesAreFromTheMiddleOfTheWork() throws IOException {
    var crashed = folder.resolve("crashed");
    try (var world = SmallWorld.open(folder.resolve("w"))) {
      done(world, "_AddSlots: (| a <- 0. b <- 0 |)");
      for (int i = 1; i <= 30; i++) {
        done(world, "a: %d. b: %d".formatted(i, 100 - i));
      }
      copyFolder(folder.resolve("w"), crashed);
    }
    try (var world = SmallWorld.open(crashed)) {
      is(world, "a", "30");
      is(world, "a + b", "100");
    }
  }

  @Test
  void D35_everythingOrNothingRemains_whenATurnEnds() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| a <- 1. b <- 1. o <- (| x <- 1 |) |)");
      assertThat(run(world, "home", "a: 2. o x: 2. o _RemoveSlot: 'x'. nobodyUnderstands"))
          .isInstanceOf(TurnResult.Failed.class);
      is(world, "a + o x", "2");
      done(world, "a: 3. b: 3");
      is(world, "a + b", "6");
    }
  }

  @Test
  void D36_nothingIsReadOfIt_whenAVatWithManyObjectsIsOpened() {
    try (var world = SmallWorld.open(folder)) {
      fillVector(world, 3_000);
    }
    try (var world = SmallWorld.open(folder)) {
      assertThat(number(world, heap -> heap.memory().faults())).isLessThan(100);
    }
  }

  @Test
  void D37_everyElementIsItself_whenThereAreFiftyThousand() {
    try (var world = SmallWorld.open(folder)) {
      fillVector(world, 50_000);
    }
    try (var world = SmallWorld.open(folder)) {
      long wrong =
          look(
              world,
              heap -> {
                var big = (ObjectVector) named(heap, "big");
                long misplaced = 0;
                for (long i = 0; i < big.size(); i++) {
                  var element = (WorldObject) big.at(i);
                  misplaced += element.fieldValues()[0].equals(i) ? 0 : 1;
                }
                return misplaced;
              });
      assertThat(wrong).isZero();
    }
  }
}
