package vivarium.vat.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.Edit;
import vivarium.vat.testing.FakeWorldStore;
import vivarium.vat.testing.TestWorld;
import vivarium.world.memory.ObjectGone;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.Reversal;

/** Going back: the world, one vat, one object; and finding out beforehand. */
class RollbackTest {
  private static final String HOME = "home";
  private static final String FILES = "files";

  /** The state of a promise, as vats keep it, and two such states. */
  private static final String PROMISE = "promise/0000000000000001/state";

  private static final String OPEN = "\0";
  private static final String DECIDED_HERE = "\3";

  private final TestWorld world = TestWorld.inMemory(HOME, FILES);
  private final History history = new History(world);

  private Edit home() {
    return world.look(HOME);
  }

  @Nested
  class OfTheWorld {
    @Test
    void everythingIsAsItWas_inHeapAndOnDisk() {
      world.edit(HOME, e -> e.keep("point", e.make("x", 1L)));
      long before = world.edit(FILES, e -> e.keep("list", e.vectorOfSize(2000)));
      world.edit(HOME, e -> e.set(e.object("point"), "x", 2L));
      world.edit(FILES, e -> ((ObjectVector) e.object("list")).setAt(1999, 5L));
      world.edit(HOME, e -> e.keep("other", e.make("y", 1L)));
      var other = home().object("other");
      var rolledBack = history.rollback(before, null);
      for (var seen : List.of(world, world.reopened())) {
        var point = seen.look(HOME).object("point");
        assertThat(seen.look(HOME).get(point, "x")).isEqualTo(1L);
        assertThat(seen.look(HOME).kept("other")).isNull();
        var list = (ObjectVector) seen.look(FILES).object("list");
        assertThat(list.at(1999)).isSameAs(seen.look(FILES).nil());
      }
      assertThat(rolledBack.objects()).isEqualTo(4);
      assertThat(world.store().safeTurn()).isEqualTo(rolledBack.turn());
      assertThatThrownBy(other::map).isInstanceOf(ObjectGone.class);
    }

    @Test
    void isOneTurnOfAllVats_thatTakesTheOthersBack() {
      long before = world.edit(HOME, e -> e.keep("a", 1L));
      world.edit(FILES, e -> e.keep("b", 1L));
      long last = world.edit(HOME, e -> e.keep("a", 2L));
      history.checkpoint("later");
      history.rollback(before, null);
      var turn = history.turnsBefore(Long.MAX_VALUE, 1).turns().getFirst();
      assertThat(turn.kind()).isEqualTo(History.ROLLBACK);
      assertThat(turn.cause()).isEqualTo("Roll back to turn " + before);
      assertThat(turn.vats()).containsExactly(FILES, HOME);
      assertThat(turn.reverses()).isEqualTo(new Reversal(before, last));
      assertThat(world.announced())
          .extracting(TestWorld.Announced::vat)
          .containsExactly(FILES, HOME);
    }

    @Test
    void writesOnlyWhatDiffers_whenThingsCameBackByThemselves() {
      long before = world.edit(HOME, e -> e.keep("a", 1L));
      world.edit(HOME, e -> e.keep("a", 2L));
      world.edit(HOME, e -> e.keep("a", 1L));
      assertThat(history.rollback(before, null)).isEqualTo(new Reverted(0, 0));
    }

    @Test
    void entriesGoBackToo_withWhatWaits() {
      world.edit(HOME, e -> e.entry("queue/1", "first"));
      long before = world.edit(HOME, e -> e.entry(PROMISE, OPEN));
      world.edit(
          HOME,
          e -> {
            e.entry("queue/1", null);
            e.entry("queue/2", "second");
            e.entry(PROMISE, DECIDED_HERE);
          });
      history.rollback(before, null);
      assertThat(entry("queue/1")).isEqualTo("first");
      assertThat(entry("queue/2")).isNull();
      assertThat(entry(PROMISE)).isEqualTo(OPEN);
    }

    @Test
    void isUndoneWhole_whenItIsTakenBack() {
      world.edit(HOME, e -> e.keep("point", e.make("x", e.make("deep", 1L))));
      world.edit(HOME, e -> e.entry("queue/1", "first"));
      var rolledBack = history.rollback(2, null);
      assertThat(home().kept("point")).isNull();
      assertThat(entry("queue/1")).isNull();
      history.takeBack(TurnRange.of(rolledBack.turn()), Map.of());
      assertThat(home().get(home().object("point", "x"), "deep")).isEqualTo(1L);
      assertThat(entry("queue/1")).isEqualTo("first");
      var again = world.reopened().look(HOME);
      assertThat(again.get(again.object("point", "x"), "deep")).isEqualTo(1L);
    }

    @Test
    void isRefused_whenThereWasNothingYet() {
      assertThatThrownBy(() -> history.rollback(0, null))
          .isInstanceOf(UnknownMoment.class)
          .hasMessage("There was nothing yet at turn 0, so one cannot go back to it.");
      assertThatThrownBy(() -> history.rollback(99, null))
          .hasMessage("There is no turn 99; the newest turn is 2.");
    }

    @Test
    void leavesAYoungerVatAsItBegan() {
      world.edit(FILES, e -> e.keep("a", 1L));
      history.rollback(1, null);
      var again = world.reopened();
      assertThat(again.look(FILES).kept("a")).isNull();
      assertThat(again.look(FILES).lobby().map().slots()).isEmpty();
    }
  }

  @Nested
  class OfOneVat {
    @Test
    void othersStay() {
      long before = world.edit(HOME, e -> e.keep("a", 1L));
      world.edit(HOME, e -> e.keep("a", 2L));
      world.edit(FILES, e -> e.keep("a", 2L));
      history.rollback(before, HOME);
      assertThat(home().kept("a")).isEqualTo(1L);
      assertThat(world.look(FILES).kept("a")).isEqualTo(2L);
    }

    @Test
    void itsQueueStays_becauseOthersHaveSentWhatIsInIt() {
      long before = world.edit(HOME, e -> e.entry(PROMISE, OPEN));
      world.edit(
          HOME,
          e -> {
            e.entry("queue/1", "sent");
            e.entry(PROMISE, DECIDED_HERE);
          });
      history.rollback(before, HOME);
      assertThat(entry("queue/1")).isEqualTo("sent");
      assertThat(entry(PROMISE)).isEqualTo(OPEN);
    }

    @Test
    void isRefused_whenTheVatDidNotExistYet() {
      assertThatThrownBy(() -> history.rollback(1, FILES)).isInstanceOf(UnknownMoment.class);
    }
  }

  @Nested
  class OfOneObject {
    @Test
    void onlyThatChanges() {
      world.edit(HOME, e -> e.keep("one", e.make("x", 1L)));
      long before = world.edit(HOME, e -> e.keep("two", e.make("x", 1L)));
      world.edit(
          HOME,
          e -> {
            e.set(e.object("one"), "x", 2L);
            e.set(e.object("one"), "more", 2L);
            e.set(e.object("two"), "x", 2L);
          });
      history.restore(world.address(HOME, "one"), before);
      assertThat(home().get(home().object("one"), "x")).isEqualTo(1L);
      assertThat(home().names(home().object("one"))).containsExactly("x");
      assertThat(home().get(home().object("two"), "x")).isEqualTo(2L);
    }

    @Test
    void whatItReferredToComesBack_whenThatWasRemoved() {
      world.edit(HOME, e -> e.keep("one", e.make("x", 1L)));
      long with = world.edit(HOME, e -> e.set(e.object("one"), "x", e.make("deep", 1L)));
      history.rollback(3, null);
      history.restore(world.address(HOME, "one"), with);
      assertThat(home().get(home().object("one", "x"), "deep")).isEqualTo(1L);
    }

    @Test
    void allPartsOfALargeVectorChange() {
      long before = world.edit(HOME, e -> e.keep("list", e.vectorOfSize(2000)));
      world.edit(HOME, e -> ((ObjectVector) e.object("list")).setAt(1234, 1L));
      history.restore(world.address(HOME, "list"), before);
      assertThat(((ObjectVector) home().object("list")).at(1234)).isSameAs(home().nil());
    }

    @Test
    void whatIsBelowItGoesBackToo_ifThatIsWanted() {
      world.edit(
          HOME,
          e -> {
            var leaf = e.make("x", 1L);
            e.keep("one", e.make("leaf", leaf, "list", e.vector(e.make("y", 1L)), "x", 1L));
          });
      long before = world.edit(HOME, e -> e.keep("other", e.make("x", 1L)));
      world.edit(
          HOME,
          e -> {
            e.set(e.object("one", "leaf"), "x", 2L);
            var list = (ObjectVector) e.object("one", "list");
            e.set((WorldObject) list.at(0), "y", 2L);
            e.set(e.object("other"), "x", 2L);
          });
      var one = world.address(HOME, "one");
      assertThat(history.previewRestore(one, before, Reaching.ALONE, 10).objects()).isZero();
      assertThat(history.previewRestore(one, before, Reaching.AND_BELOW, 10).changes()).hasSize(2);

      var done = history.restore(one, before, Reaching.AND_BELOW);
      assertThat(done.objects()).isEqualTo(2);
      assertThat(home().get(home().object("one", "leaf"), "x")).isEqualTo(1L);
      var list = (ObjectVector) home().object("one", "list");
      assertThat(home().get((WorldObject) list.at(0), "y")).isEqualTo(1L);
      assertThat(home().get(home().object("other"), "x")).isEqualTo(2L);

      history.undo();
      assertThat(home().get(home().object("one", "leaf"), "x")).isEqualTo(2L);
    }

    @Test
    void isRefused_whenItDidNotExistThen() {
      world.edit(HOME, e -> e.keep("one", e.make("x", 1L)));
      var one = world.address(HOME, "one");
      assertThatThrownBy(() -> history.restore(one, 2))
          .isInstanceOf(UnknownMoment.class)
          .hasMessage("There was no object %s at turn 2.".formatted(one));
    }
  }

  @Nested
  class Preview {
    @Test
    void saysWhatWouldChange_andChangesNothing() {
      long before = world.edit(HOME, e -> e.keep("point", e.make("x", 1L, "y", 2L)));
      world.edit(HOME, e -> e.set(e.object("point"), "x", 10L));
      world.edit(HOME, e -> e.keep("extra", e.make()));
      var preview = history.previewRollback(before, null, 10);
      assertThat(preview.turns()).isEqualTo(2);
      assertThat(preview.objects()).isEqualTo(3);
      assertThat(preview.overlaps()).isEmpty();
      assertThat(preview.changes())
          .anySatisfy(change -> {
            assertThat(change.object()).isEqualTo(world.address(HOME, "point"));
            assertThat(change.change()).isEqualTo(ChangeKind.CHANGED);
            assertThat(change.slots())
                .containsExactly(new SlotChange(ChangeKind.CHANGED, "x", PartKind.DATA, "10", "1"));
          })
          .anySatisfy(change -> {
            assertThat(change.object()).isEqualTo(world.address(HOME, "extra"));
            assertThat(change.change()).isEqualTo(ChangeKind.REMOVED);
          });
      assertThat(home().get(home().object("point"), "x")).isEqualTo(10L);
    }

    @Test
    void countsAll_whenFewAreAskedFor() {
      long before = world.edit(HOME, e -> e.keep("list", e.vector(e.make(), e.make(), e.make())));
      world.edit(
          HOME,
          e -> {
            var list = (ObjectVector) e.object("list");
            for (int i = 0; i < 3; i++) {
              e.set((WorldObject) list.at(i), "x", 1L);
            }
          });
      var preview = history.previewRollback(before, HOME, 2);
      assertThat(preview.objects()).isEqualTo(3);
      assertThat(preview.changes()).hasSize(2);
    }
  }

  @Test
  void bytesComeBack_whenTheyAreOffloaded() {
    long before =
        world.edit(
            HOME,
            e -> {
              e.keep("bytes", e.bytes(2L << 20));
              ((ByteVector) e.object("bytes")).setAt(5, 5);
            });
    world.edit(HOME, e -> ((ByteVector) e.object("bytes")).setAt(5, 6));
    history.rollback(before, null);
    assertThat(((ByteVector) home().object("bytes")).at(5)).isEqualTo(5);
  }

  @Test
  void nothingIsChanged_whenTheDiskRefuses() {
    long before = world.edit(HOME, e -> e.keep("a", 1L));
    world.edit(HOME, e -> e.keep("a", e.make("x", 1L)));
    ((FakeWorldStore) world.store()).setFull(true);
    assertThatThrownBy(() -> history.rollback(before, null)).hasMessage("The disk is full.");
    assertThat(home().get(home().object("a"), "x")).isEqualTo(1L);
    ((FakeWorldStore) world.store()).setFull(false);
    history.rollback(before, null);
    assertThat(home().kept("a")).isEqualTo(1L);
  }

  private @Nullable String entry(String key) {
    var value = world.store().vat(HOME).entries().get(EntryKey.of(key));
    return value == null ? null : EntryKey.of(value).text();
  }
}
