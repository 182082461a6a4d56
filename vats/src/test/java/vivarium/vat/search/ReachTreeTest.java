package vivarium.vat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.base.Seed;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

class ReachTreeTest {
  private static final String HOME = "home";
  private static final int ELEMENTS = 4000;

  /** A list of several segments, and a tree that has walked to nothing yet. */
  private static ReachTree tree(List<Long> elements) {
    var world = TestWorld.inMemory(HOME);
    world.edit(
        HOME,
        e -> {
          e.keep("list", e.vectorOfSize(ELEMENTS));
          for (int i = 0; i < ELEMENTS; i += 10) {
            ((ObjectVector) e.object("list")).setAt(i, e.make("inner", e.make("x", (long) i)));
          }
        });
    var list = (ObjectVector) world.look(HOME).object("list");
    for (int i = 0; i < ELEMENTS; i += 10) {
      elements.add(((WorldObject) list.at(i)).id());
    }
    return new ReachTree(world.store().vat(HOME), new RecordWalk(Progress.NONE));
  }

  @Test
  void leavesOutTheRestOfAList_onceTheTargetIsFound() {
    var elements = new ArrayList<Long>();
    var tree = tree(elements);
    assertThat(tree.walkTo(elements.getFirst())).isTrue();
    assertThat(tree.reaches(elements.getLast())).isFalse();
  }

  @Test
  void goesOn_whereItLeftSomethingOut() {
    var elements = new ArrayList<Long>();
    var tree = tree(elements);
    for (long element : elements) {
      assertThat(tree.walkTo(element)).isTrue();
    }
    var again = tree(new ArrayList<>());
    assertThat(again.walkTo(elements.getFirst())).isTrue();
    again.walkToTheEnd();
    assertThat(elements).allMatch(again::reaches);
  }

  @Test
  void queueIsALine_whateverIsAddedAndRemovedAtItsEnds() {
    var seed = Seed.of(ReachTreeTest.class, 0);
    var random = seed.random();
    var queue = new LongQueue();
    var model = new ArrayDeque<Long>();
    for (long step = 0; step < 5_000; step++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          queue.addFirst(step);
          model.addFirst(step);
        }
        case 1, 2 -> {
          queue.addLast(step);
          model.addLast(step);
        }
        default -> {
          var expected = new ArrayList<Long>();
          for (int left = random.nextInt(6); left > 0 && !model.isEmpty(); left--) {
            expected.add(model.removeFirst());
          }
          var taken = Arrays.stream(queue.removeFirst(expected.size())).boxed().toList();
          assertThat(taken).as("replay with %s", seed).isEqualTo(expected);
        }
      }
      assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
    }
    assertThat(queue.removeFirst(Integer.MAX_VALUE))
        .containsExactly(model.stream().mapToLong(Long::longValue).toArray());
  }
}
