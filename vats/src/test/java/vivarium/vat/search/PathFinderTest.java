package vivarium.vat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/** Shortest ways from the roots of a vat. */
class PathFinderTest {
  private static final String HOME = "home";

  private final TestWorld world = TestWorld.inMemory(HOME);
  private final PathFinder paths = new PathFinder(world);

  private List<String> labels(ObjectAddress object) {
    return paths.pathTo(object, Progress.NONE).stream().map(PathStep::label).toList();
  }

  @Test
  void isTheShortest_whenSeveralWaysLeadThere() {
    world.edit(
        HOME,
        e -> {
          var target = e.make("x", 1L);
          e.keep("long", e.make("a", e.make("b", target)));
          e.keep("short", e.make("c", target));
        });
    assertThat(labels(world.address(HOME, "short", "c"))).containsExactly("lobby", "short", "c");
  }

  @Test
  void leadsThroughConstantsAndElements_whenTheyAreTheOnlyWay() {
    world.edit(
        HOME,
        e -> {
          var traits = e.make();
          var target = e.make("x", 1L);
          e.keep("traits", traits);
          e.keep("list", e.vectorOfSize(2000));
          ((ObjectVector) e.object("list")).setAt(1234, e.make("deep", target));
          e.define(target, "self", traits);
        });
    var target = (WorldObject) ((ObjectVector) world.look(HOME).object("list")).at(1234);
    var deep = (WorldObject) world.look(HOME).get(target, "deep");
    assertThat(labels(new ObjectAddress(HOME, deep.id())))
        .containsExactly("lobby", "list", "at: 1234", "deep");
  }

  @Test
  void beginsAtTheGatekeeper_whenOnlyThatLeadsThere() {
    world.edit(
        HOME,
        e -> e.set(e.memory().wellKnown().gatekeeper, "service", e.make("x", e.vector(e.make()))));
    var gatekeeper = world.look(HOME).memory().wellKnown().gatekeeper;
    var service = (WorldObject) world.look(HOME).get(gatekeeper, "service");
    assertThat(labels(new ObjectAddress(HOME, service.id())))
        .containsExactly("gatekeeper", "service");
  }

  @Test
  void beginsAtWhatWasHandedOut_whenOnlyAnotherVatKeepsIt() {
    world.edit(HOME, e -> e.keep("service", e.make("inner", e.make("x", 1L))));
    var service = world.address(HOME, "service");
    var inner = world.address(HOME, "service", "inner");
    world.edit(
        HOME,
        e -> {
          e.remove(e.lobby(), "service");
          e.entry("export/%016x".formatted(service.id()), "1");
        });
    assertThat(labels(inner)).containsExactly("handed out", "inner");
  }

  @Test
  void isEmpty_whenNothingLeadsThere() {
    world.edit(HOME, e -> e.keep("point", e.make("x", 1L)));
    var point = world.address(HOME, "point");
    world.edit(HOME, e -> e.remove(e.lobby(), "point"));
    assertThat(labels(point)).isEmpty();
  }

  @Test
  void isTheRootAlone_whenTheRootIsAskedFor() {
    assertThat(labels(world.address(HOME))).containsExactly("lobby");
  }
}
