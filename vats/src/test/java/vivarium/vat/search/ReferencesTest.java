package vivarium.vat.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.code.MethodCode;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectVector;

/** Who refers to an object, and through what. */
class ReferencesTest {
  private static final String HOME = "home";

  private final TestWorld world = TestWorld.inMemory(HOME);
  private final References references = new References(world);

  private List<String> through(String... path) {
    return holders(path).first().stream()
        .map(holder -> holder.object().id() + " " + holder.through())
        .toList();
  }

  private Holders holders(String... path) {
    return references.holdersOf(world.address(HOME, path), 10, Progress.NONE);
  }

  private long id(String... path) {
    return world.address(HOME, path).id();
  }

  @Test
  void namesTheDataSlot_whenAnObjectHoldsItThere() {
    world.edit(
        HOME,
        e -> {
          e.keep("other", 1L);
          e.keep("target", e.make());
          e.keep("point", e.make("x", 1L, "where", e.object("target")));
        });
    assertThat(through("target")).containsExactly("4 target", id("point") + " where");
  }

  @Test
  void namesTheConstantSlotOfEachObject_whenTheyShareAMap() {
    world.edit(
        HOME,
        e -> {
          e.keep("traits", e.make());
          var one = e.make("x", 1L);
          e.inherit(one, "parent", e.object("traits"));
          e.keep("one", one);
          e.keep("two", one.copy());
        });
    assertThat(through("traits"))
        .containsExactlyInAnyOrder("4 traits", id("one") + " parent", id("two") + " parent");
  }

  @Test
  void namesNobody_whenOnlyAMapThatNobodyHasAnyMoreHoldsIt() {
    world.edit(
        HOME,
        e -> {
          e.keep("target", e.make());
          e.keep("holder", e.make());
          e.define(e.object("holder"), "constant", e.object("target"));
        });
    world.edit(HOME, e -> e.remove(e.object("holder"), "constant"));
    assertThat(through("target")).containsExactly("4 target");
  }

  @Test
  void namesTheMethod_whenTheObjectStandsInItsCode() {
    world.edit(
        HOME,
        e -> {
          var literal = e.make("x", 1L);
          e.keep("literal", literal);
          e.keep("traits", e.make());
          e.define(
              e.object("traits"),
              "origin",
              MethodCode.restore("( (| x = 1 |) )", List.of(), "", List.of(literal)));
        });
    assertThat(through("literal")).containsExactly("4 literal", id("traits") + " origin");
  }

  @Test
  void namesTheIndex_whenAVectorHoldsIt() {
    world.edit(
        HOME,
        e -> {
          e.keep("target", e.make());
          e.keep("small", e.vector(1L, e.object("target")));
          e.keep("large", e.vectorOfSize(5000));
          ((ObjectVector) e.object("large")).setAt(3210, e.object("target"));
        });
    assertThat(through("target"))
        .containsExactlyInAnyOrder("4 target", id("small") + " at: 1", id("large") + " at: 3210");
  }

  @Test
  void namesEachVector_whenSeveralLargeOnesHoldIt() {
    world.edit(
        HOME,
        e -> {
          e.keep("target", e.make());
          for (var name : List.of("first", "second", "third")) {
            e.keep(name, e.vectorOfSize(5000));
            ((ObjectVector) e.object(name)).setAt(4000, e.object("target"));
          }
        });
    assertThat(through("target"))
        .containsExactlyInAnyOrder(
            "4 target",
            id("first") + " at: 4000",
            id("second") + " at: 4000",
            id("third") + " at: 4000");
  }

  @Test
  void namesTheMirror_whenItLooksAtIt() {
    world.edit(
        HOME,
        e -> {
          e.keep("target", e.make());
          e.keep(
              "mirror",
              new MirrorObject(
                  e.memory(), e.memory().wellKnown().emptyMap, new Object[0], e.object("target")));
        });
    assertThat(through("target")).contains(id("mirror") + " reflectee");
  }

  @Test
  void countsAll_whenMoreRefersThanIsAskedFor() {
    world.edit(
        HOME,
        e -> {
          e.keep("target", e.make());
          e.keep("list", e.vectorOfSize(5000));
          for (int i = 0; i < 5000; i++) {
            ((ObjectVector) e.object("list")).setAt(i, e.object("target"));
          }
        });
    var holders = holders("target");
    assertThat(holders.total()).isEqualTo(5001);
    assertThat(holders.first()).hasSize(10);
  }

  @Test
  void findsTheOthers_whenOneRecordIsDamaged() {
    world.edit(
        HOME,
        e -> {
          e.keep("target", e.make());
          e.keep("one", e.make("t", e.object("target")));
          e.keep("two", e.make("t", e.object("target")));
        });
    long one = id("one");
    world.disk(HOME).damage(one, new byte[] {1, 1, 99});
    assertThat(through("target")).containsExactly("4 target", id("two") + " t");
  }

  @Test
  void stops_whenToldTo() {
    world.edit(
        HOME,
        e -> {
          e.keep("list", e.vectorOfSize(3000));
          for (int i = 0; i < 3000; i++) {
            ((ObjectVector) e.object("list")).setAt(i, e.make());
          }
        });
    assertThatThrownBy(() -> references.holdersOf(world.address(HOME, "list"), 10, done -> false))
        .isInstanceOf(CancellationException.class);
  }
}
