package vivarium.world.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.world.object.Annotation;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.script.TestWorld;

final class SlotEditorTest {
  private final TestWorld world = new TestWorld();

  private WorldObject object(String literal) {
    return (WorldObject) world.evaluate(literal);
  }

  private static String slots(WorldObject object) {
    return object.map().slots().stream()
        .map(slot -> slot.name() + (slot instanceof Slot.Data ? "<-" : "="))
        .toList()
        .toString();
  }

  @Test
  void sharesTheMap_whenObjectsGetTheSameDataSlotsInTheSameOrder() {
    var one = object("(| x <- 1 |)");
    var two = one.copy();
    for (var object : new WorldObject[] {one, (WorldObject) two}) {
      new SlotEditor(object).putData("y", false, 2L, Annotation.NONE).apply();
      new SlotEditor(object).putData("z", false, 3L, Annotation.NONE).apply();
    }

    assertThat(one.map()).isSameAs(two.map());
    assertThat(one.fieldValues()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void takesTheAssignmentSlotAway_whenSomethingElseGetsItsName() {
    var object = object("(| x <- 1. y <- 2 |)");

    new SlotEditor(object).copySlots(object("(| x: v = ( v ) |)"), false).apply();

    assertThat(slots(object)).isEqualTo("[x=, y<-, x:=]");
    assertThat(world.interpreter().send(object, "x")).isEqualTo(1L);
    assertThat(world.interpreter().send(object, "x:", 5L)).isEqualTo(5L);
  }

  @Test
  void takesTheMethodAway_whenADataSlotBringsItsAssignment() {
    var object = object("(| x: v = ( v ). y <- 2 |)");

    new SlotEditor(object).putData("x", false, 1L, Annotation.NONE).apply();

    assertThat(slots(object)).isEqualTo("[y<-, x<-]");
    assertThat(world.interpreter().send(object, "x:", 5L)).isSameAs(object);
    assertThat(object.fieldValues()).containsExactly(2L, 5L);
  }

  @Test
  void keepsTheOrder_whenASlotIsReplaced() {
    var object = object("(| a = 1. b <- 2. c = 3 |)");

    new SlotEditor(object)
        .putConstant("b", false, 20L, Annotation.NONE)
        .putData("c", false, 30L, Annotation.NONE)
        .apply();

    assertThat(slots(object)).isEqualTo("[a=, b=, c<-]");
  }

  @Test
  void leavesWhatIsThere_whenOnlyAbsentSlotsAreCopied() {
    var object = object("(| a <- 1 |)");

    new SlotEditor(object).copySlots(object("(| a: x = ( x ). b = 2 |)"), true).apply();

    assertThat(slots(object)).isEqualTo("[a<-, b=]");
  }

  @Test
  void worksOnTheContentsOnDisk_whenTheObjectIsDormant() {
    var object = object("(| a <- 1. b <- 2 |)");
    world.memory().evict(object);

    new SlotEditor(object).remove("a").apply();

    assertThat(slots(object)).isEqualTo("[b<-]");
    assertThat(object.fieldValues()).containsExactly(2L);
  }
}
