package vivarium.world.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.world.base.ChunkHash;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.LooseMemory;
import vivarium.world.object.MemoryAccess;
import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.VectorSegment;
import vivarium.world.object.WorldObject;

/** A scan sees every reference of a record and its place, and reads it to its end. */
class RecordScanTest {
  private static final long MAP_ID = 900;

  private final LooseMemory memory = new LooseMemory();
  private final ObjectRecords records = new ObjectRecords(new PlainReferences());
  private final List<String> seen = new ArrayList<>();

  private record PlainMethod(
      String source, List<String> argumentNames, String origin, List<Object> literals)
      implements Method {}

  /** Everything has the id that it was given; nothing is looked up. */
  private static final class PlainReferences implements References {
    @Override
    public long idOf(WorldObject object) {
      return object.id();
    }

    @Override
    public long idOf(ObjectMap map) {
      return MAP_ID;
    }

    @Override
    public WorldObject object(ObjectKind kind, long id) {
      throw new AssertionError("a scan looks nothing up");
    }

    @Override
    public ObjectMap map(long id) {
      throw new AssertionError("a scan looks nothing up");
    }

    @Override
    public Method method(String source, List<String> names, String origin, List<Object> literals) {
      throw new AssertionError("a scan makes no methods");
    }
  }

  private final class Teller implements RecordVisitor {
    @Override
    public void map(long id) {
      seen.add("map " + id);
    }

    @Override
    public void fields(int count) {
      seen.add(count + " fields");
    }

    @Override
    public void slot(int index, String name, boolean assignable) {
      seen.add("slot " + index + (assignable ? " assignable" : ""));
    }

    @Override
    public void elements(long count) {
      seen.add(count + " elements");
    }

    @Override
    public void reference(Part part, int index, ObjectKind kind, long id) {
      seen.add(part + " " + index + " " + kind + " " + id);
    }

    @Override
    public void chunk(int index, ChunkHash hash, int length) {
      seen.add("chunk " + index + " " + hash.first() + " " + length);
    }
  }

  private SlotsObject object(long id, Object... values) {
    var map = memory.wellKnown().emptyMap;
    for (int i = 0; i < values.length; i++) {
      map = map.withData("s" + i, false, Annotation.NONE);
    }
    var object = new SlotsObject(memory, map, values);
    MemoryAccess.assignId(object, id);
    return object;
  }

  private List<String> scan(byte[] record) {
    seen.clear();
    RecordScan.scan(1, record, new Teller());
    return seen;
  }

  @Test
  void everyFieldIsPassed_whateverValueItHolds() {
    var target = object(100);
    var method = new PlainMethod("( a )", List.of("a", "b"), "file:1", List.of(1L, target));
    var holder =
        object(
            101,
            1L,
            -70_000L,
            BigInteger.TWO.pow(100),
            2.5,
            "grüße",
            "lone \ud800",
            target,
            method,
            object(102));
    assertThat(scan(records.write(holder)))
        .containsExactly(
            "map 900", "9 fields", "FIELD 6 SLOTS 100", "FIELD 7 SLOTS 100", "FIELD 8 SLOTS 102");
  }

  @Test
  void constantsAreTold_whenItIsAMap() {
    var target = object(100);
    var map =
        ObjectMap.of(
            List.of(
                new Slot.Data("data", false, 0, Annotation.of("Comment: one")),
                new Slot.Constant("parent", true, target, Annotation.NONE),
                new Slot.Constant(
                    "run",
                    false,
                    new PlainMethod("( )", List.of(), "", List.of(target)),
                    Annotation.NONE)),
            Annotation.of("Comment: all"));
    assertThat(scan(records.write(map)))
        .containsExactly(
            "slot 0 assignable",
            "slot 1",
            "CONSTANT 1 SLOTS 100",
            "slot 2",
            "CONSTANT 2 SLOTS 100");
  }

  @Test
  void elementsAreTold_whenItIsASmallVectorOrASegment() {
    var target = object(100);
    var empty = memory.wellKnown().emptyMap;
    var elements = new Object[] {1L, target};
    var vector =
        new ObjectVector(memory, empty, new Object[0], ObjectVector.bodyOf(memory, elements));
    assertThat(scan(records.write(vector)))
        .containsExactly("map 900", "0 fields", "2 elements", "ELEMENT 1 SLOTS 100");
    assertThat(scan(records.write(new VectorSegment(memory, elements))))
        .containsExactly("map 900", "0 fields", "2 elements", "ELEMENT 1 SLOTS 100");
  }

  @Test
  void segmentsAreTold_whenItIsALargeVector() {
    var segments = new VectorSegment[2];
    for (int i = 0; i < 2; i++) {
      segments[i] = new VectorSegment(memory, new Object[0]);
      MemoryAccess.assignId(segments[i], 200 + i);
    }
    var vector =
        new ObjectVector(
            memory,
            memory.wellKnown().emptyMap,
            new Object[0],
            new ObjectVector.Body.Large(ObjectVector.SEGMENT_SIZE + 1L, segments));
    assertThat(scan(records.write(vector)))
        .containsExactly(
            "map 900",
            "0 fields",
            "513 elements",
            "SEGMENT 0 VECTOR_SEGMENT 200",
            "SEGMENT 1 VECTOR_SEGMENT 201");
  }

  @Test
  void chunksAreToldWithTheirLengths_whenItIsALargeByteVector() {
    var hashes = List.of(new ChunkHash(1, 0, 0, 0), new ChunkHash(2, 0, 0, 0));
    var bytes =
        new ByteVector(
            memory,
            memory.wellKnown().emptyMap,
            new Object[0],
            ChunkedBytes.stored(ChunkedBytes.CHUNK_BYTES + 5L, hashes));
    assertThat(scan(records.write(bytes)))
        .containsExactly("map 900", "0 fields", "chunk 0 1 1048576", "chunk 1 2 5");
    var small = new ByteVector(memory, memory.wellKnown().emptyMap, 5L);
    assertThat(scan(records.write(small))).containsExactly("map 900", "0 fields");
  }

  @Test
  void theTargetIsTold_whenItIsAMirror() {
    var mirror = new MirrorObject(memory, memory.wellKnown().emptyMap, new Object[0], object(100));
    assertThat(scan(records.write(mirror)))
        .containsExactly("map 900", "0 fields", "TARGET 0 SLOTS 100");
  }

  @Test
  void everyCutAndEveryAdditionIsRefused() {
    var record = records.write(object(101, 1L, "text", object(100)));
    for (int length = 0; length < record.length; length++) {
      var cut = Arrays.copyOf(record, length);
      assertThatThrownBy(() -> scan(cut)).isInstanceOf(RecordUnreadable.class);
    }
    assertThatThrownBy(() -> scan(Arrays.copyOf(record, record.length + 1)))
        .isInstanceOf(RecordUnreadable.class)
        .hasMessageContaining("something follows its end");
  }
}
