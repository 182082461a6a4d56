package vivarium.vat.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.TestWorld;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.store.turn.TurnSummary;

/** Looking back: the timeline, what differs, and one object through time. */
class HistoryViewsTest {
  private static final String HOME = "home";

  private final TestWorld world = TestWorld.inMemory(HOME);
  private final History history = new History(world);

  private long now() {
    return world.store().savedTurn();
  }

  @Nested
  class Timelines {
    @Test
    void comeInPages_oldestFirst() {
      for (long i = 0; i < 5; i++) {
        long value = i;
        world.edit(HOME, e -> e.keep("a", value));
      }
      var page = history.turnsBefore(Long.MAX_VALUE, 4);
      assertThat(page.total()).isEqualTo(6);
      assertThat(page.turns()).extracting(TurnSummary::turn).containsExactly(3L, 4L, 5L, 6L);
      assertThat(page.earlier()).isTrue();
      assertThat(history.turnsBefore(3, 4).turns())
          .extracting(TurnSummary::turn)
          .containsExactly(1L, 2L);
      assertThat(history.turnsBefore(3, 4).earlier()).isFalse();
    }

    @Test
    void positionsAreSaidByNameOrNumber() {
      world.edit(HOME, e -> e.keep("a", 1L));
      history.checkpoint("before");
      world.edit(HOME, e -> e.keep("a", 2L));
      assertThat(history.position("before")).isEqualTo(2);
      assertThat(history.position(" 1 ")).isEqualTo(1);
      assertThat(history.position("now")).isEqualTo(3);
      assertThat(history.label(2)).isEqualTo("'before' (turn 2)");
      assertThat(history.label(1)).isEqualTo("turn 1");
      history.deleteCheckpoint("before");
      assertThat(history.checkpoints()).isEmpty();
    }

    @Test
    void unknownPositionsAreRefused_sayingWhatThereIs() {
      assertThatThrownBy(() -> history.position("before"))
          .isInstanceOf(UnknownMoment.class)
          .hasMessage(
              "There is no checkpoint 'before'. There are no checkpoints; make one first, or say"
                  + " the number of a turn, 0 to 1.");
      history.checkpoint("start");
      assertThatThrownBy(() -> history.position("before"))
          .hasMessage(
              "There is no checkpoint 'before'. There is only 'start', or say the number of a"
                  + " turn, 0 to 1.");
      assertThatThrownBy(() -> history.position("2"))
          .hasMessage("There is no turn 2; the newest turn is 1.");
    }
  }

  @Nested
  class Diffs {
    private ObjectDifference only(long from, long to) {
      var difference = history.diff(from, to, 10);
      assertThat(difference.total()).isEqualTo(1);
      return difference.objects().getFirst();
    }

    @Test
    void nameEachSlotThatDiffers() {
      world.edit(HOME, e -> e.keep("point", e.make("x", 1L, "y", "text", "z", 0L)));
      long before = now();
      world.edit(
          HOME,
          e -> {
            e.set(e.object("point"), "x", e.lobby());
            e.remove(e.object("point"), "y");
            e.define(e.object("point"), "double", e.method("( x * 2 )"));
            e.annotate(e.object("point"), "z", "Comment: up");
          });
      var point = only(before, now());
      assertThat(point.change()).isEqualTo(ChangeKind.CHANGED);
      assertThat(point.kind()).isEqualTo(ObjectKind.SLOTS);
      assertThat(point.slots())
          .containsExactlyInAnyOrder(
              new SlotChange(ChangeKind.CHANGED, "x", PartKind.DATA, "1", "lobby"),
              new SlotChange(ChangeKind.REMOVED, "y", PartKind.DATA, "'text'", ""),
              new SlotChange(ChangeKind.ADDED, "double", PartKind.METHOD, "", "a method ( x * 2 )"),
              new SlotChange(ChangeKind.ADDED, "z", PartKind.ANNOTATION, "", "Comment: up"));
      assertThat(only(now(), before).slots())
          .contains(new SlotChange(ChangeKind.CHANGED, "x", PartKind.DATA, "lobby", "1"));
    }

    @Test
    void tellObjectsThatWereMade() {
      long before = now();
      world.edit(HOME, e -> e.keep("point", e.make("x", 1L)));
      var difference = history.diff(before, now(), 10);
      assertThat(difference.total()).isEqualTo(2);
      assertThat(difference.objects().getLast().change()).isEqualTo(ChangeKind.ADDED);
      assertThat(difference.objects().getLast().slots())
          .containsExactly(new SlotChange(ChangeKind.ADDED, "x", PartKind.DATA, "", "1"));
    }

    @Test
    void areEmpty_whenItIsAsItWas() {
      world.edit(HOME, e -> e.keep("a", 1L));
      long before = now();
      world.edit(HOME, e -> e.keep("a", 2L));
      world.edit(HOME, e -> e.keep("a", 1L));
      assertThat(history.diff(before, now(), 10).total()).isZero();
    }

    @Test
    void betweenTwoPastMoments_leaveOutWhatCameLater() {
      world.edit(HOME, e -> e.keep("a", 1L));
      long from = now();
      world.edit(HOME, e -> e.keep("a", 2L));
      long to = now();
      world.edit(HOME, e -> e.keep("a", 3L));
      world.edit(HOME, e -> e.keep("b", 3L));
      assertThat(only(from, to).slots())
          .containsExactly(new SlotChange(ChangeKind.CHANGED, "a", PartKind.DATA, "1", "2"));
    }

    @Test
    void countALargeVectorOnce_andNameItsElements() {
      world.edit(HOME, e -> e.keep("list", e.vectorOfSize(3000)));
      long before = now();
      world.edit(
          HOME,
          e -> {
            ((ObjectVector) e.object("list")).setAt(10, 1L);
            ((ObjectVector) e.object("list")).setAt(2999, 2L);
          });
      var list = only(before, now());
      assertThat(list.object()).isEqualTo(world.address(HOME, "list"));
      assertThat(list.title()).isEqualTo("a vector(3000)");
      assertThat(list.slots())
          .containsExactly(
              new SlotChange(ChangeKind.CHANGED, "at: 10", PartKind.ELEMENT, "nil", "1"),
              new SlotChange(ChangeKind.CHANGED, "at: 2999", PartKind.ELEMENT, "nil", "2"));
    }

    @Test
    void nameRangesOfBytes() {
      world.edit(
          HOME,
          e -> {
            e.keep("small", e.bytes(100));
            e.keep("large", e.bytes(3L << 20));
          });
      long before = now();
      world.edit(HOME, e -> ((ByteVector) e.object("small")).write(7, new byte[] {1, 2}, 0, 2));
      assertThat(only(before, now()).slots())
          .containsExactly(
              new SlotChange(ChangeKind.CHANGED, "bytes 7 to 8", PartKind.BYTES, "00 00", "01 02"));
      before = now();
      world.edit(HOME, e -> ((ByteVector) e.object("large")).setAt(1_500_000, 1));
      assertThat(only(before, now()).slots())
          .singleElement()
          .satisfies(bytes -> {
            assertThat(bytes.name()).isEqualTo("bytes 1,048,576 to 2,097,151");
            assertThat(bytes.former()).startsWith("SHA-256 ");
            assertThat(bytes.now()).startsWith("SHA-256 ").isNotEqualTo(bytes.former());
          });
    }

    @Test
    void areLimited_andCounted() {
      world.edit(HOME, e -> e.keep("list", e.vector(new Object[0])));
      long before = now();
      world.edit(HOME, e -> e.keep("list", e.vector(numbers(500))));
      var difference = history.diff(before, now(), 1);
      assertThat(difference.total()).isEqualTo(2);
      assertThat(difference.objects()).hasSize(1);
      var list = history.diff(before, now(), 10).objects().getLast();
      assertThat(list.parts()).isEqualTo(500);
      assertThat(list.slots()).hasSize(Differences.PARTS_MAX);
    }

    private Object[] numbers(int count) {
      var numbers = new Object[count];
      Arrays.setAll(numbers, i -> (long) i);
      return numbers;
    }
  }

  @Nested
  class ObjectsThroughTime {
    @Test
    void haveAVersionForEachTurnThatChangedThem() {
      long made = world.edit(HOME, e -> e.keep("point", e.make("x", 1L)));
      long changed = world.edit(HOME, e -> e.set(e.object("point"), "x", 2L));
      world.edit(HOME, e -> e.keep("other", 1L));
      long added = world.edit(HOME, e -> e.set(e.object("point"), "y", 3L));
      var point = world.address(HOME, "point");
      var versions = history.versions(point, 10);
      assertThat(versions)
          .extracting(version -> version.turn().turn())
          .containsExactly(added, changed, made);
      assertThat(versions)
          .extracting(ObjectVersion::change)
          .containsExactly(ChangeKind.CHANGED, ChangeKind.CHANGED, ChangeKind.ADDED);
      assertThat(versions.get(1).slots())
          .containsExactly(new SlotChange(ChangeKind.CHANGED, "x", PartKind.DATA, "1", "2"));
      assertThat(history.versions(point, 2)).hasSize(2);
    }

    @Test
    void haveVersionsOfTheirParts_whenTheyAreLargeVectors() {
      long made = world.edit(HOME, e -> e.keep("list", e.vectorOfSize(3000)));
      long first = world.edit(HOME, e -> ((ObjectVector) e.object("list")).setAt(2999, 1L));
      long second = world.edit(HOME, e -> ((ObjectVector) e.object("list")).setAt(5, 1L));
      var versions = history.versions(world.address(HOME, "list"), 10);
      assertThat(versions)
          .extracting(version -> version.turn().turn())
          .containsExactly(second, first, made);
      assertThat(versions.get(1).slots())
          .containsExactly(
              new SlotChange(ChangeKind.CHANGED, "at: 2999", PartKind.ELEMENT, "nil", "1"));
    }

    @Test
    void areShownAsTheyWere() {
      world.edit(HOME, e -> e.keep("point", e.make("x", 1L)));
      long then = now();
      world.edit(
          HOME,
          e -> {
            e.set(e.object("point"), "x", 2L);
            e.inherit(e.object("point"), "parent", e.lobby());
          });
      var point = world.address(HOME, "point");
      var past = history.objectAt(point, then);
      assertThat(past).isNotNull();
      assertThat(past.slots()).containsExactly(new PastObject.PastSlot("x", PartKind.DATA, "1"));
      assertThat(history.objectAt(point, now()).slots())
          .containsExactly(
              new PastObject.PastSlot("x", PartKind.DATA, "2"),
              new PastObject.PastSlot("parent", PartKind.PARENT, "lobby"));
      assertThat(history.objectAt(point, 1)).isNull();
    }

    @Test
    void areThereInAMomentOfThePast_whateverHappensSince() {
      world.edit(HOME, e -> e.keep("point", e.make("x", 1L)));
      var moment = history.moment(HOME, now());
      world.edit(HOME, e -> e.set(e.object("point"), "x", 2L));
      history.rollback(1, null);
      var lobby = moment.memory().wellKnown().lobby;
      var point = (WorldObject) lobby.field(((Slot.Data) lobby.map().find("point")).fieldIndex());
      assertThat(point.field(0)).isEqualTo(1L);
    }
  }
}
