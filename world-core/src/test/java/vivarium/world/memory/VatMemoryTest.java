package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vivarium.world.format.NotStorable;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectMemory;
import vivarium.world.object.ObjectState;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** The four states, and turns that leave all or nothing. */
class VatMemoryTest {
  private static final long AMPLE_BYTES = 64L << 20;

  private final MapSource source = new MapSource();
  private VatMemory memory = newMemory(false, AMPLE_BYTES);

  private VatMemory newMemory(boolean stored, long budgetBytes) {
    var made = new VatMemory(source, PlainMethod::new, stored, budgetBytes);
    made.beginTurn();
    return made;
  }

  private void commit() {
    source.write(memory.prepareCommit(List.of()));
    memory.committed();
    memory.beginTurn();
  }

  private void reopen() {
    reopen(AMPLE_BYTES);
  }

  private void reopen(long budgetBytes) {
    commit();
    memory = newMemory(true, budgetBytes);
  }

  private SlotsObject make(Object... values) {
    var map = memory.wellKnown().emptyMap;
    for (int i = 0; i < values.length; i++) {
      map = map.withData("s" + i, false, Annotation.NONE);
    }
    return new SlotsObject(memory, map, values);
  }

  /** Puts a value into a slot of the lobby. */
  private void keep(String name, Object value) {
    var lobby = memory.wellKnown().lobby;
    var fields = lobby.fieldValues();
    var more = java.util.Arrays.copyOf(fields, fields.length + 1);
    more[fields.length] = value;
    lobby.become(lobby.map().withData(name, false, Annotation.NONE), more);
  }

  private Object kept(String name) {
    var lobby = memory.wellKnown().lobby;
    return lobby.field(((Slot.Data) lobby.map().find(name)).fieldIndex());
  }

  @Nested
  class Values {
    @Test
    void comeBackAsTheyWere_whenReopened() {
      var values =
          List.<Object>of(
              "",
              "grüße 🌍",
              "lone \ud800 surrogate",
              0L,
              191L,
              192L,
              -1L,
              Long.MIN_VALUE,
              BigInteger.TWO.pow(100),
              BigInteger.TWO.pow(100).negate(),
              Double.NaN,
              -0.0,
              1.5);
      keep(
          "all",
          new ObjectVector(
              memory,
              memory.wellKnown().emptyMap,
              new Object[0],
              ObjectVector.bodyOf(memory, values.toArray())));
      reopen();
      var vector = (ObjectVector) kept("all");
      for (int i = 0; i < values.size(); i++) {
        assertThat(vector.at(i)).isEqualTo(values.get(i));
      }
    }

    @Test
    void areTheWellKnownObjects_whenNilAndTruthWereKept() {
      keep("truth", memory.wellKnown().yes);
      keep("nothing", memory.wellKnown().nil);
      reopen();
      assertThat(kept("truth")).isSameAs(memory.wellKnown().yes);
      assertThat(kept("nothing")).isSameAs(memory.wellKnown().nil);
    }

    @Test
    void keepSharingAndCycles_whenReopened() {
      var shared = make(1L);
      var ring = make(shared, shared, memory.wellKnown().nil);
      ring.setField(2, ring);
      keep("ring", ring);
      reopen();
      var back = (SlotsObject) kept("ring");
      assertThat(back.field(2)).isSameAs(back);
      assertThat(back.field(0)).isSameAs(back.field(1));
    }

    @Test
    void methodsKeepTheirLiterals_whenReopened() {
      var literal = make("inner");
      var method = new PlainMethod("( a )", List.of("a"), "test:1", List.of(literal));
      var map =
          ObjectMap.of(
              List.of(new Slot.Constant("m:", false, method, Annotation.NONE)),
              Annotation.of("Comment: kept"));
      keep("holder", new SlotsObject(memory, map, new Object[0]));
      keep("literal", literal);
      reopen();
      var back = (SlotsObject) kept("holder");
      var slot = (Slot.Constant) back.map().find("m:");
      assertThat(back.map().annotation().comment()).isEqualTo("kept");
      assertThat(((Method) slot.value()).source()).isEqualTo("( a )");
      assertThat(((Method) slot.value()).literals().getFirst()).isSameAs(kept("literal"));
    }
  }

  @Nested
  class States {
    @Test
    void goFromTransientToLoaded_whenTheTurnEnds() {
      var object = make(1L);
      assertThat(object.state()).isEqualTo(ObjectState.TRANSIENT);
      keep("object", object);
      commit();
      assertThat(object.state()).isEqualTo(ObjectState.LOADED);
      object.setField(0, 2L);
      assertThat(object.state()).isEqualTo(ObjectState.MODIFIED);
    }

    @Test
    void otherSlotsAreKept_whenADormantObjectIsWrittenBeforeItIsRead() {
      keep("object", make(1L, 2L, 3L));
      reopen();
      var object = (SlotsObject) kept("object");
      assertThat(object.state()).isEqualTo(ObjectState.DORMANT);
      object.setField(1, 20L);
      reopen();
      assertThat(((SlotsObject) kept("object")).fieldValues()).containsExactly(1L, 20L, 3L);
    }

    @Test
    void removedSlotStaysRemoved_whenReopened() {
      keep("object", make(1L, 2L));
      reopen();
      var object = (SlotsObject) kept("object");
      object.map();
      object.become(
          memory.wellKnown().emptyMap.withData("s0", false, Annotation.NONE), new Object[] {1L});
      reopen();
      assertThat(((SlotsObject) kept("object")).map().find("s1")).isNull();
    }

    @Test
    void residentBytesStayUnderTheBudget_whenAListOfEverythingIsWalked() {
      int size = 20_000;
      var list =
          new ObjectVector(memory, memory.wellKnown().emptyMap, memory.wellKnown().nil, size);
      for (int i = 0; i < size; i++) {
        list.setAt(i, make((long) i, "element " + i));
      }
      keep("list", list);
      long budget = 200_000;
      reopen(budget);
      var walked = (ObjectVector) kept("list");
      long sum = 0;
      for (int i = 0; i < size; i++) {
        sum += (long) ((SlotsObject) walked.at(i)).field(0);
        assertThat(memory.residentBytes()).isLessThan(budget + 60_000);
      }
      assertThat(sum).isEqualTo((long) size * (size - 1) / 2);
      assertThat(memory.evictions()).isGreaterThan(size / 2);
    }

    @Test
    void residentBytesStayUnderTheBudget_whenTurnsMakeLargeObjects() {
      long budget = 200_000;
      reopen(budget);
      int size = 100;
      keep(
          "list",
          new ObjectVector(memory, memory.wellKnown().emptyMap, memory.wellKnown().nil, size));
      for (int i = 0; i < size; i++) {
        ((ObjectVector) kept("list")).setAt(i, make(i + ".".repeat(10_000)));
        commit();
        assertThat(memory.residentBytes()).isLessThan(budget + 60_000);
      }
      for (int i = 0; i < size; i++) {
        var text = (String) ((SlotsObject) ((ObjectVector) kept("list")).at(i)).field(0);
        assertThat(text).isEqualTo(i + ".".repeat(10_000));
      }
    }

    @Test
    void changedObjectsAreNotEvicted_whenTheBudgetIsTiny() {
      var list = new ObjectVector(memory, memory.wellKnown().emptyMap, memory.wellKnown().nil, 100);
      for (int i = 0; i < 100; i++) {
        list.setAt(i, make((long) i));
      }
      keep("list", list);
      reopen(1);
      var walked = (ObjectVector) kept("list");
      for (int i = 0; i < 100; i++) {
        ((SlotsObject) walked.at(i)).setField(0, i * 10L);
      }
      reopen();
      for (int i = 0; i < 100; i++) {
        assertThat(((SlotsObject) ((ObjectVector) kept("list")).at(i)).field(0)).isEqualTo(i * 10L);
      }
    }

    @Test
    void oneObjectIsInMemoryPerId_whenItIsReachedTwice() {
      var shared = make(1L);
      keep("one", make(shared));
      keep("two", make(shared));
      reopen(1);
      var first = ((SlotsObject) kept("one")).field(0);
      assertThat(((SlotsObject) kept("two")).field(0)).isSameAs(first);
      assertThat(memory.find(((WorldObject) first).id())).isSameAs(first);
    }
  }

  @Nested
  class Turns {
    @Test
    void nothingRemains_whenATurnIsAbandoned() {
      var object = make(1L);
      var vector = new ObjectVector(memory, memory.wellKnown().emptyMap, 0L, 3);
      keep("object", object);
      keep("vector", vector);
      commit();
      object.setField(0, make("lost"));
      vector.setAt(1, 99L);
      keep("more", "lost");
      memory.abandonTurn();
      assertThat(object.field(0)).isEqualTo(1L);
      assertThat(vector.at(1)).isEqualTo(0L);
      assertThat(memory.wellKnown().lobby.map().find("more")).isNull();
      assertThat(memory.prepareCommit(List.of()).isEmpty()).isTrue();
    }

    @Test
    void transientObjectsOfEarlierTurnsAreRestored_whenATurnIsAbandoned() {
      var shown = make(1L);
      commit();
      shown.setField(0, 2L);
      memory.abandonTurn();
      assertThat(shown.field(0)).isEqualTo(1L);
      assertThat(shown.state()).isEqualTo(ObjectState.TRANSIENT);
    }

    @Test
    void onlyWhatChangedIsWritten_whenTheTurnEnds() {
      var object = make(1L);
      keep("object", object);
      keep("other", make(2L));
      commit();
      object.setField(0, 5L);
      var delta = memory.prepareCommit(List.of());
      assertThat(delta.records())
          .singleElement()
          .satisfies(r -> {
            assertThat(r.id()).isEqualTo(object.id());
            assertThat(r.created()).isFalse();
          });
    }

    @Test
    void oneSegmentIsWritten_whenOneElementOfALargeVectorChanges() {
      var vector = new ObjectVector(memory, memory.wellKnown().emptyMap, 0L, 100_000);
      keep("vector", vector);
      commit();
      vector.setAt(54_321, 1L);
      assertThat(memory.prepareCommit(List.of()).records()).hasSize(1);
    }

    @Test
    void refusesWithThePath_whenABlockWouldBeKept() {
      var inner = make(new TestBlock(memory));
      keep("outer", make(inner));
      assertThatThrownBy(() -> memory.prepareCommit(List.of()))
          .isInstanceOf(NotStorable.class)
          .hasMessageContaining(".outer.s0.s0");
      memory.abandonTurn();
      assertThat(memory.wellKnown().lobby.map().find("outer")).isNull();
    }

    @Test
    void memoryShowsWhatTheDiskHas_whenItWasChangedBehindIt() {
      var object = make(1L);
      keep("object", object);
      commit();
      byte[] before = source.records.get(object.id());
      object.setField(0, 2L);
      commit();
      source.records.put(object.id(), before);
      memory.reload(List.of(object.id()), List.of());
      assertThat(object.field(0)).isEqualTo(1L);
    }

    @Test
    void touchingSaysSo_whenTheObjectWasMadeAfterTheMomentGoneBackTo() {
      var object = make(1L);
      keep("object", object);
      commit();
      memory.reload(List.of(), List.of(object.id()));
      assertThatThrownBy(object::map).isInstanceOf(ObjectGone.class);
      memory.reload(List.of(object.id()), List.of());
      assertThat(object.field(0)).isEqualTo(1L);
    }
  }

  @Nested
  class Bytes {
    @Test
    void oneChunkIsStored_whenOneByteOfALargeVectorChanges() {
      var bytes = new ByteVector(memory, memory.wellKnown().emptyMap, 5L << 20);
      bytes.setAt(3_000_000, 7);
      keep("bytes", bytes);
      reopen();
      int chunksBefore = source.chunks.size();
      var back = (ByteVector) kept("bytes");
      assertThat(back.at(3_000_000)).isEqualTo(7);
      assertThat(back.at(3_000_001)).isEqualTo(0);
      back.setAt(3_000_001, 255);
      reopen();
      assertThat(source.chunks).hasSize(chunksBefore + 1);
      assertThat(((ByteVector) kept("bytes")).at(3_000_001)).isEqualTo(255);
      assertThat(((ByteVector) kept("bytes")).at(3_000_000)).isEqualTo(7);
    }

    @Test
    void emptyOneComesBackEmpty_whenReopened() {
      keep("bytes", new ByteVector(memory, memory.wellKnown().emptyMap, 0L));
      reopen();
      assertThat(((ByteVector) kept("bytes")).size()).isZero();
    }

    @Test
    void changesAreTakenBack_whenTheTurnIsAbandoned() {
      var bytes = new ByteVector(memory, memory.wellKnown().emptyMap, 2L << 20);
      keep("bytes", bytes);
      commit();
      bytes.setAt(5, 5);
      memory.abandonTurn();
      assertThat(bytes.at(5)).isZero();
    }
  }

  private record PlainMethod(
      String source, List<String> argumentNames, String origin, List<Object> literals)
      implements Method {}

  private static final class TestBlock extends WorldObject {
    TestBlock(ObjectMemory memory) {
      super(memory, memory.wellKnown().emptyMap, new Object[0]);
    }

    @Override
    public ObjectKind kind() {
      return ObjectKind.BLOCK;
    }

    @Override
    public WorldObject copy() {
      return this;
    }
  }
}
