package vivarium.vat.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.Overlap.Choice;
import vivarium.vat.testing.Edit;
import vivarium.vat.testing.FakeWorldStore;
import vivarium.vat.testing.TestWorld;
import vivarium.world.object.ByteVector;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;

/** Taking turns back while later work stays. */
class TakeBackTest {
  private static final String HOME = "home";

  private final TestWorld world = TestWorld.inMemory(HOME);
  private final History history = new History(world);

  private Edit home() {
    return world.look(HOME);
  }

  private Object slot(String... path) {
    var owner = Arrays.copyOf(path, path.length - 1);
    return home().get(home().object(owner), path[path.length - 1]);
  }

  private Reverted takeBack(long turn) {
    return history.takeBack(TurnRange.of(turn), Map.of());
  }

  private RevertPreview preview(long turn) {
    return history.previewTakeBack(TurnRange.of(turn), 10);
  }

  @Nested
  class Slots {
    private long bad;

    @BeforeEach
    void makeAPoint() {
      world.edit(HOME, e -> e.keep("point", e.make("x", 1L, "y", 2L)));
    }

    @Test
    void getTheirFormerValue_whenNothingCameLater() {
      bad = world.edit(HOME, e -> e.set(e.object("point"), "x", 10L));
      var reverted = takeBack(bad);
      assertThat(slot("point", "x")).isEqualTo(1L);
      assertThat(reverted.objects()).isEqualTo(1);
      assertThat(world.store().safeTurn()).isEqualTo(reverted.turn());
    }

    @Test
    void keepLaterChangesOfOtherSlots_whenOneObjectWasChangedTwice() {
      bad = world.edit(HOME, e -> e.set(e.object("point"), "x", 10L));
      world.edit(HOME, e -> e.set(e.object("point"), "y", 20L));
      assertThat(preview(bad).overlaps()).isEmpty();
      takeBack(bad);
      assertThat(slot("point", "x")).isEqualTo(1L);
      assertThat(slot("point", "y")).isEqualTo(20L);
    }

    @Test
    void areNoOverlap_whenALaterTurnMadeThemAllWhatTheyWere() {
      bad = world.edit(HOME, e -> e.set(e.object("point"), "x", 10L));
      world.edit(HOME, e -> e.set(e.object("point"), "x", 1L));
      assertThat(preview(bad).overlaps()).isEmpty();
    }

    @Test
    void shareTheirMapAgain_whenASlotIsTakenOutOfThemAll() {
      world.edit(HOME, e -> e.keep("other", e.object("point").copy()));
      bad =
          world.edit(
              HOME,
              e -> {
                e.set(e.object("point"), "z", 3L);
                e.set(e.object("other"), "z", 3L);
              });
      world.edit(
          HOME,
          e -> {
            e.set(e.object("point"), "y", 20L);
            e.set(e.object("other"), "y", 20L);
          });
      takeBack(bad);
      assertThat(home().names(home().object("point"))).containsExactly("x", "y");
      assertThat(home().object("point").map()).isSameAs(home().object("other").map());
    }

    @Test
    void removedOnesComeBackInTheirPlace_whenOthersWereAddedLater() {
      bad = world.edit(HOME, e -> e.remove(e.object("point"), "x"));
      world.edit(HOME, e -> e.set(e.object("point"), "z", 3L));
      takeBack(bad);
      assertThat(home().names(home().object("point"))).containsExactly("x", "y", "z");
      assertThat(slot("point", "x")).isEqualTo(1L);
    }

    @Test
    void addedOnesGo_whenOthersWereAddedLater() {
      bad = world.edit(HOME, e -> e.set(e.object("point"), "z", 3L));
      world.edit(HOME, e -> e.set(e.object("point"), "w", 4L));
      takeBack(bad);
      assertThat(home().names(home().object("point"))).containsExactly("x", "y", "w");
    }

    @Test
    void keepALaterComment_whenTheirValueIsTakenBack() {
      bad = world.edit(HOME, e -> e.set(e.object("point"), "x", 10L));
      world.edit(HOME, e -> e.annotate(e.object("point"), "x", "Comment: across"));
      takeBack(bad);
      assertThat(slot("point", "x")).isEqualTo(1L);
      assertThat(home().object("point").map().find("x").annotation().comment()).isEqualTo("across");
    }

    @Test
    void becomeAssignableAgain_whenTheyWereMadeConstant() {
      bad =
          world.edit(
              HOME,
              e -> {
                e.remove(e.object("point"), "x");
                e.define(e.object("point"), "x", 7L);
              });
      world.edit(HOME, e -> e.set(e.object("point"), "y", 20L));
      takeBack(bad);
      assertThat(home().object("point").map().find("x")).isInstanceOf(Slot.Data.class);
      assertThat(slot("point", "x")).isEqualTo(1L);
    }

    @Test
    void keepTheObjectsOwnComment_whenItCameLater() {
      bad = world.edit(HOME, e -> e.set(e.object("point"), "z", 3L));
      world.edit(HOME, e -> e.annotate(e.object("point"), "Comment: a place"));
      takeBack(bad);
      assertThat(home().object("point").map().annotation().comment()).isEqualTo("a place");
      assertThat(home().names(home().object("point"))).containsExactly("x", "y");
    }
  }

  @Nested
  class Methods {
    @BeforeEach
    void makeTraits() {
      world.edit(
          HOME,
          e -> {
            var traits = e.make();
            e.define(traits, "one", e.method("( 1 )"));
            e.define(traits, "two", e.method("( 2 )"));
            e.keep("traits", traits);
          });
    }

    private String source(String name) {
      return ((Method) slot("traits", name)).source();
    }

    @Test
    void mergeWithEachOther_whenTwoOfOneObjectWereEdited() {
      long bad = world.edit(HOME, e -> e.define(e.object("traits"), "one", e.method("( 'bad' )")));
      world.edit(HOME, e -> e.define(e.object("traits"), "two", e.method("( 'good' )")));
      takeBack(bad);
      assertThat(source("one")).isEqualTo("( 1 )");
      assertThat(source("two")).isEqualTo("( 'good' )");
    }

    @Test
    void areOneOverlap_whenTheSameOneWasEditedTwice() {
      long bad = world.edit(HOME, e -> e.define(e.object("traits"), "one", e.method("( 'bad' )")));
      world.edit(HOME, e -> e.define(e.object("traits"), "one", e.method("( 'later' )")));
      assertThat(preview(bad).overlaps())
          .containsExactly(
              new Overlap(
                  world.address(HOME, "traits"),
                  "a slots object",
                  List.of(
                      new Overlap.Part(
                          "one", "a method ( 1 )", "a method ( 'bad' )", "a method ( 'later' )")),
                  1));
      assertThat(takeBack(bad).turn()).isZero();
      assertThat(source("one")).isEqualTo("( 'later' )");
    }
  }

  @Nested
  class Overlaps {
    private long bad;

    @BeforeEach
    void changeTwice() {
      world.edit(HOME, e -> e.keep("point", e.make("x", 1L, "y", 2L)));
      bad =
          world.edit(
              HOME,
              e -> {
                e.set(e.object("point"), "x", 10L);
                e.set(e.object("point"), "y", 20L);
              });
      world.edit(HOME, e -> e.set(e.object("point"), "x", 100L));
    }

    @Test
    void keepTheLaterValue_whenNothingIsSaid() {
      takeBack(bad);
      assertThat(slot("point", "x")).isEqualTo(100L);
      assertThat(slot("point", "y")).isEqualTo(2L);
    }

    @Test
    void giveUpTheLaterValue_whenThatIsChosen() {
      history.takeBack(TurnRange.of(bad), Map.of(world.address(HOME, "point"), Choice.TAKE_BACK));
      assertThat(slot("point", "x")).isEqualTo(1L);
      assertThat(slot("point", "y")).isEqualTo(2L);
    }

    @Test
    void remain_whenTheLaterTurnPutTheFormerValueBack_butOtherPartsAreTakenBack() {
      world.edit(HOME, e -> e.set(e.object("point"), "x", 1L));
      assertThat(preview(bad).overlaps().getFirst().slots()).containsExactly("x");
      takeBack(bad);
      assertThat(slot("point", "x")).isEqualTo(1L);
    }

    @Test
    void areShownWithWhatWouldChange_whenPreviewed() {
      var preview = preview(bad);
      assertThat(preview.turns()).isEqualTo(1);
      assertThat(preview.objects()).isEqualTo(1);
      assertThat(preview.changes().getFirst().slots())
          .containsExactly(new SlotChange(ChangeKind.CHANGED, "y", PartKind.DATA, "20", "2"));
      assertThat(preview.overlaps().getFirst().slots()).containsExactly("x");
      assertThat(slot("point", "y")).isEqualTo(20L);
    }

    @Test
    void areSlotsThatClash_whenALaterMethodIsNamedLikeTheAssignment() {
      world.edit(HOME, e -> e.keep("thing", e.make("a", 1L)));
      long removed = world.edit(HOME, e -> e.remove(e.object("thing"), "a"));
      world.edit(HOME, e -> e.define(e.object("thing"), "a:", e.method("( v )", "v")));
      assertThat(preview(removed).overlaps().getFirst().slots()).containsExactly("a");
      takeBack(removed);
      assertThat(home().names(home().object("thing"))).containsExactly("a:");
      history.takeBack(
          TurnRange.of(removed), Map.of(world.address(HOME, "thing"), Choice.TAKE_BACK));
      assertThat(home().names(home().object("thing"))).containsExactly("a");
    }
  }

  @Nested
  class Contents {
    @Test
    void elementsMerge_whenOthersWereChangedLater() {
      world.edit(HOME, e -> e.keep("list", e.vector(1L, 2L, 3L)));
      long bad = world.edit(HOME, e -> ((ObjectVector) e.object("list")).setAt(0, 10L));
      world.edit(HOME, e -> ((ObjectVector) e.object("list")).setAt(2, 30L));
      takeBack(bad);
      var list = (ObjectVector) home().object("list");
      assertThat(List.of(list.at(0), list.at(1), list.at(2))).containsExactly(1L, 2L, 30L);
    }

    @Test
    void elementsOfSegmentsMergeUnderTheirOwnIndex_whenTheVectorIsLarge() {
      world.edit(HOME, e -> e.keep("list", e.vectorOfSize(2000)));
      long bad =
          world.edit(
              HOME,
              e -> {
                ((ObjectVector) e.object("list")).setAt(1500, 1L);
                ((ObjectVector) e.object("list")).setAt(1501, 2L);
              });
      world.edit(
          HOME,
          e -> {
            ((ObjectVector) e.object("list")).setAt(1501, 20L);
            ((ObjectVector) e.object("list")).setAt(1502, 30L);
          });
      var preview = preview(bad);
      assertThat(preview.overlaps().getFirst().object()).isEqualTo(world.address(HOME, "list"));
      assertThat(preview.overlaps().getFirst().slots()).containsExactly("at: 1501");
      assertThat(preview.changes().getFirst().slots())
          .containsExactly(
              new SlotChange(ChangeKind.CHANGED, "at: 1500", PartKind.ELEMENT, "1", "nil"));
      takeBack(bad);
      var list = (ObjectVector) home().object("list");
      assertThat(List.of(list.at(1500), list.at(1501), list.at(1502)))
          .containsExactly(home().nil(), 20L, 30L);
    }

    @Test
    void bytesMerge_whenOthersWereChangedLater() {
      world.edit(HOME, e -> e.keep("bytes", e.bytes(100)));
      long bad =
          world.edit(HOME, e -> ((ByteVector) e.object("bytes")).write(5, new byte[] {1, 2}, 0, 2));
      world.edit(HOME, e -> ((ByteVector) e.object("bytes")).setAt(50, 9));
      takeBack(bad);
      var bytes = (ByteVector) home().object("bytes");
      assertThat(List.of(bytes.at(5), bytes.at(6), bytes.at(50))).containsExactly(0, 0, 9);
    }

    @Test
    void chunksMerge_whenOthersWereChangedLater() {
      world.edit(HOME, e -> e.keep("bytes", e.bytes(3L << 20)));
      long bad =
          world.edit(
              HOME,
              e -> {
                ((ByteVector) e.object("bytes")).setAt(5, 1);
                ((ByteVector) e.object("bytes")).setAt((2 << 20) + 5, 1);
              });
      world.edit(
          HOME,
          e -> {
            ((ByteVector) e.object("bytes")).setAt((1 << 20) + 5, 2);
            ((ByteVector) e.object("bytes")).setAt((2 << 20) + 6, 2);
          });
      assertThat(preview(bad).overlaps().getFirst().slots())
          .containsExactly("bytes 2,097,152 to 3,145,727");
      takeBack(bad);
      var bytes = (ByteVector) home().object("bytes");
      assertThat(List.of(bytes.at(5), bytes.at((1 << 20) + 5), bytes.at((2 << 20) + 5)))
          .containsExactly(0, 2, 1);
    }
  }

  @Nested
  class Objects {
    @Test
    void stayWhereLaterWorkNeedsThem_whenTheTurnThatMadeThemIsTakenBack() {
      long made = world.edit(HOME, e -> e.keep("first", e.make("x", 1L)));
      world.edit(HOME, e -> e.keep("second", e.object("first")));
      takeBack(made);
      assertThat(home().kept("first")).isNull();
      assertThat(slot("second", "x")).isEqualTo(1L);
    }

    @Test
    void comeBack_whenTheRollbackThatRemovedThemIsTakenBackAfterOtherWork() {
      world.edit(HOME, e -> e.keep("point", e.make("x", e.make("deep", 1L))));
      var rolledBack = history.rollback(1, null);
      world.edit(HOME, e -> e.keep("other", 5L));
      takeBack(rolledBack.turn());
      assertThat(slot("point", "x", "deep")).isEqualTo(1L);
      assertThat(home().kept("other")).isEqualTo(5L);
    }

    @Test
    void comeBackWithAllTheyNeed_whenAFormerValueWasRemovedByALaterRollback() {
      world.edit(HOME, e -> e.keep("slot", 0L));
      world.edit(HOME, e -> e.keep("slot", e.make("x", e.make("deep", 1L))));
      long replaced = world.edit(HOME, e -> e.keep("slot", 7L));
      history.rollback(2, null);
      history.takeBack(TurnRange.of(replaced), Map.of(world.address(HOME), Choice.TAKE_BACK));
      assertThat(slot("slot", "x", "deep")).isEqualTo(1L);
      var again = world.reopened().look(HOME);
      assertThat(again.get(again.object("slot", "x"), "deep")).isEqualTo(1L);
    }
  }

  @Test
  void severalTurnsGoTogether_whenARangeIsTakenBack() {
    world.edit(HOME, e -> e.keep("a", 1L));
    long first = world.edit(HOME, e -> e.keep("a", 2L));
    world.edit(HOME, e -> e.keep("b", 1L));
    long last = world.edit(HOME, e -> e.keep("a", 3L));
    world.edit(HOME, e -> e.keep("c", 1L));
    var reverted = history.takeBack(new TurnRange(first, last, null), Map.of());
    assertThat(home().kept("a")).isEqualTo(1L);
    assertThat(home().kept("b")).isNull();
    assertThat(home().kept("c")).isEqualTo(1L);
    assertThat(history.turnsBefore(Long.MAX_VALUE, 1).turns().getFirst().reverses())
        .satisfies(reversal -> assertThat(reversal.covers(first)).isTrue());
    history.takeBack(TurnRange.of(reverted.turn()), Map.of());
    assertThat(home().kept("a")).isEqualTo(3L);
    assertThat(home().kept("b")).isEqualTo(1L);
  }

  @Test
  void nothingIsChanged_whenTheDiskRefuses() {
    world.edit(HOME, e -> e.keep("a", 1L));
    long bad = world.edit(HOME, e -> e.keep("a", 2L));
    world.edit(HOME, e -> e.keep("b", 2L));
    var disk = (FakeWorldStore) world.store();
    disk.setFull(true);
    assertThatThrownBy(() -> takeBack(bad)).hasMessage("The disk is full.");
    disk.setFull(false);
    assertThat(home().kept("a")).isEqualTo(2L);
    takeBack(bad);
    assertThat(home().kept("a")).isEqualTo(1L);
  }

  @Test
  void theDiskHasWhatTheHeapShows_whenReopened() {
    world.edit(HOME, e -> e.keep("point", e.make("x", 1L, "y", 2L)));
    long bad = world.edit(HOME, e -> e.set(e.object("point"), "x", 10L));
    world.edit(HOME, e -> e.set(e.object("point"), "y", 20L));
    takeBack(bad);
    var again = world.reopened().look(HOME);
    assertThat(again.get(again.object("point"), "x")).isEqualTo(1L);
    assertThat(again.get(again.object("point"), "y")).isEqualTo(20L);
  }
}
