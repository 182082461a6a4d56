package vivarium.world.interp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.code.SlotEditor;
import vivarium.world.lookup.Lookup;
import vivarium.world.lookup.LookupResult;
import vivarium.world.object.Annotation;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.script.TestWorld;

/**
 * Objects with random parents, constant and assignable, are changed, copied and evicted at random;
 * a send from a place that has seen them all must always find what a lookup without caches finds.
 */
final class CacheConsistencyTest {
  private static final List<String> SELECTORS = List.of("a", "b", "c");
  private static final int OBJECTS = 14;
  private static final int STEPS = 4_000;

  private final Seed seed = Seed.of(CacheConsistencyTest.class);
  private final Random random = seed.random();
  private final TestWorld world = new TestWorld();
  private final Lookup lookup = new Lookup(world.universe());
  private final List<WorldObject> objects = new ArrayList<>();
  private final WorldObject asker =
      (WorldObject)
          world.evaluate(
              "(| askA: o = ( o a ). askB: o = ( o b ). askC: o = ( o c )."
                  + " viaBlockA: o = ( [ o a ] value ) |)");

  @Test
  void findsWhatALookupFinds_whateverChangedBefore() {
    for (int i = 0; i < OBJECTS; i++) {
      objects.add((WorldObject) world.evaluate("()"));
    }
    for (int step = 0; step < STEPS; step++) {
      changeSomething(step);
      askSomething();
    }
  }

  private WorldObject any() {
    return objects.get(random.nextInt(objects.size()));
  }

  private void changeSomething(int step) {
    var object = any();
    var editor = new SlotEditor(object);
    var selector = SELECTORS.get(random.nextInt(SELECTORS.size()));
    switch (random.nextInt(9)) {
      case 0 -> editor.putConstant(selector, false, (long) step, Annotation.NONE).apply();
      case 1 -> editor.putData(selector, false, (long) step, Annotation.NONE).apply();
      case 2 -> editor.remove(selector).apply();
      case 3 -> editor.putConstant("p", true, any(), Annotation.NONE).apply();
      case 4 -> editor.putData("q", true, any(), Annotation.NONE).apply();
      case 5 -> editor.remove(random.nextBoolean() ? "p" : "q").apply();
      case 6 -> assignParent(object);
      case 7 -> objects.set(random.nextInt(OBJECTS), object.copy());
      default -> world.memory().evict(object);
    }
  }

  private void assignParent(WorldObject object) {
    if (object.map().find("q") instanceof Slot.Data data) {
      object.setField(data.fieldIndex(), any());
    }
  }

  private void askSomething() {
    var object = any();
    int which = random.nextInt(SELECTORS.size());
    var selector = SELECTORS.get(which);
    var asking =
        which == 0 && random.nextBoolean() ? "viaBlockA:" : "ask" + "ABC".charAt(which) + ":";
    assertThat(answer(asking, object)).as("%s", seed).isEqualTo(expected(object, selector));
  }

  private Object answer(String asking, WorldObject object) {
    try {
      return world.interpreter().send(asker, asking, object);
    } catch (SelfError error) {
      return error.kind();
    }
  }

  private Object expected(WorldObject object, String selector) {
    return switch (lookup.find(object, selector)) {
      case LookupResult.Found(var holder, var slot) -> Lookup.contents(holder, slot);
      case LookupResult.Ambiguous _ -> ErrorKind.AMBIGUOUS_SELECTOR;
      default -> ErrorKind.UNDEFINED_SELECTOR;
    };
  }
}
