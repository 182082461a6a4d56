package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/** What is written for changing a little of something very large: as much as for a small thing. */
class LargeVectorsTest {
  private static final long AMPLE_BYTES = 512L << 20;
  private static final long FOUR_GIB = 4L << 30;
  private static final int TEN_MILLION = 10_000_000;

  private static final MethodMaker NO_METHODS =
      (source, names, origin, literals) -> {
        throw new AssertionError("nothing here has methods");
      };

  private final MapSource source = new MapSource();
  private final VatMemory memory = new VatMemory(source, NO_METHODS, false, AMPLE_BYTES);

  LargeVectorsTest() {
    memory.beginTurn();
  }

  private void keep(WorldObject object) {
    memory
        .wellKnown()
        .lobby
        .become(
            memory.wellKnown().emptyMap.withData("large", false, Annotation.NONE),
            new Object[] {object});
    endTurn();
  }

  private TurnDelta endTurn() {
    var delta = memory.prepareCommit(List.of());
    source.write(delta);
    memory.committed();
    memory.beginTurn();
    return delta;
  }

  /** All of its chunks are zeroes, so they are one and the same on the disk. */
  private ByteVector fourGibibytes() {
    var zeroes = source.putChunk(new byte[ChunkedBytes.CHUNK_BYTES], ChunkedBytes.CHUNK_BYTES);
    int chunks = (int) (FOUR_GIB / ChunkedBytes.CHUNK_BYTES);
    var body = ChunkedBytes.stored(FOUR_GIB, Collections.nCopies(chunks, zeroes));
    return new ByteVector(memory, memory.wellKnown().emptyMap, new Object[0], body);
  }

  @Test
  void E15_oneChunkIsWritten_whenOneByteOfFourGibibytesChanges() {
    var bytes = fourGibibytes();
    keep(bytes);
    long writesBefore = source.chunkWrites;
    long bytesBefore = source.chunkBytesWritten;

    bytes.setAt(FOUR_GIB / 2 + 12_345, 7);
    var delta = endTurn();

    assertThat(source.chunkWrites - writesBefore).isOne();
    assertThat(source.chunkBytesWritten - bytesBefore).isEqualTo(ChunkedBytes.CHUNK_BYTES);
    assertThat(delta.records()).singleElement().extracting("id").isEqualTo(bytes.id());
    assertThat(bytes.at(FOUR_GIB / 2 + 12_345)).isEqualTo(7);
    assertThat(bytes.at(FOUR_GIB - 1)).isZero();
  }

  @Test
  void oneSegmentIsWritten_whenOneElementOfTenMillionChanges() {
    var known = memory.wellKnown();
    var vector = new ObjectVector(memory, known.emptyMap, known.nil, TEN_MILLION);
    keep(vector);

    vector.setAt(TEN_MILLION / 2, "another");
    var delta = endTurn();

    assertThat(delta.records()).hasSize(1);
    var written = delta.records().getFirst();
    assertThat(written.created()).isFalse();
    assertThat(ObjectRecords.kindOf(written.id(), written.bytes()))
        .isEqualTo(ObjectKind.VECTOR_SEGMENT);
    assertThat(written.bytes().length).isLessThan(10 * ObjectVector.SEGMENT_SIZE);
    assertThat(vector.at(TEN_MILLION / 2)).isEqualTo("another");
    assertThat(vector.at(TEN_MILLION - 1)).isSameAs(known.nil);
  }
}
