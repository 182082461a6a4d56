package vivarium.world.store.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.WorldDamaged;

/** Chunks are kept once, come back unchanged or not at all, and survive what they promise. */
class PackedChunksTest {
  private static final Path FOLDER = Path.of("/vat/bytes");
  private static final byte[] WORLD = new byte[16];

  private final Random random = new Random(11);
  private final Map<ChunkHash, ChunkPlace> index = new HashMap<>();
  private MemoryDisk memory = new MemoryDisk();
  private FaultyDisk disk = new FaultyDisk(memory);
  private PackPosition indexed = PackPosition.START;
  private PackedChunks chunks;

  @BeforeEach
  void open() throws IOException {
    chunks =
        PackedChunks.open(new PackFolder(disk, FOLDER, WORLD, 200_000, 0), index::get, indexed);
    memory.forceFolder(FOLDER);
    memory.forceFolder(FOLDER.getParent());
  }

  private byte[] random(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private Chunk put(byte[] bytes) {
    return chunks.put(ByteBuffer.wrap(bytes));
  }

  /** Does what the store does now and then. */
  private void moveToIndex() {
    var forced = chunks.forcedChunks();
    forced.chunks().forEach(chunk -> index.put(chunk.getKey(), chunk.getValue()));
    if (!forced.chunks().isEmpty()) {
      indexed = forced.end();
    }
    chunks.indexed(forced);
  }

  private static Path pack(int number) {
    return Pack.path(FOLDER, number);
  }

  @Test
  void chunk_comesBack_inTheIndexOrNot_andAfterReopening() throws IOException {
    var bytes = random(100_000);
    var chunk = put(bytes);
    assertThat(chunk.length()).isEqualTo(bytes.length);
    assertThat(chunks.read(chunk.hash())).isEqualTo(bytes);
    moveToIndex();
    assertThat(chunks.hasUnindexed()).isFalse();
    assertThat(chunks.read(chunk.hash())).isEqualTo(bytes);
    open();
    assertThat(chunks.read(chunk.hash())).isEqualTo(bytes);
  }

  @Test
  void hash_isTheSha256OfTheBytes() {
    var chunk = put("abc".getBytes(StandardCharsets.US_ASCII));
    assertThat(chunk.hash())
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void sameBytes_areKeptOnce() {
    var bytes = random(50_000);
    var first = put(bytes);
    long length = memory.bytes(pack(1)).length;
    assertThat(put(bytes)).isEqualTo(first);
    moveToIndex();
    assertThat(put(bytes)).isEqualTo(first);
    assertThat(memory.bytes(pack(1))).hasSize((int) length);
    assertThat(chunks.byteCount()).isEqualTo(bytes.length);
  }

  @Test
  void E04_range_isReadWithoutTheRest() {
    var bytes = random(300_000);
    var chunk = put(bytes);
    for (int[] range :
        new int[][] {
          {0, 1}, {65_535, 2}, {65_536, 65_536}, {1000, 200_000}, {299_999, 1}, {5, 0}
        }) {
      var target = ByteBuffer.allocate(range[1]);
      chunks.read(chunk.hash(), range[0], target);
      assertThat(target.array())
          .isEqualTo(Arrays.copyOfRange(bytes, range[0], range[0] + range[1]));
    }
  }

  @Test
  void everyDamagedByte_isNoticed_andOtherBlocksStayReadable() {
    var bytes = random(150_000);
    var chunk = put(bytes);
    int dataStart = Pack.HEAD_BYTES + ChunkRecord.headBytes(bytes.length);
    for (int at : new int[] {0, 10, 70_000, 149_999}) {
      memory.damage(pack(1), dataStart + at, new byte[] {(byte) (bytes[at] ^ 1)});
      assertThatThrownBy(() -> chunks.read(chunk.hash()))
          .isInstanceOf(WorldDamaged.class)
          .hasMessageContaining(pack(1).toString())
          .hasMessageContaining(chunk.hash().toString());
      assertThatThrownBy(() -> chunks.read(chunk.hash(), at, ByteBuffer.allocate(1)))
          .isInstanceOf(WorldDamaged.class);
      int elsewhere = (at + 66_000) % 149_000;
      var target = ByteBuffer.allocate(100);
      chunks.read(chunk.hash(), elsewhere, target);
      assertThat(target.array()).isEqualTo(Arrays.copyOfRange(bytes, elsewhere, elsewhere + 100));
      memory.damage(pack(1), dataStart + at, new byte[] {bytes[at]});
    }
    for (int at = Pack.HEAD_BYTES; at < dataStart; at++) {
      byte before = memory.bytes(pack(1))[at];
      memory.damage(pack(1), at, new byte[] {(byte) (before ^ 4)});
      assertThatThrownBy(() -> chunks.read(chunk.hash())).isInstanceOf(WorldDamaged.class);
      memory.damage(pack(1), at, new byte[] {before});
    }
    assertThat(chunks.read(chunk.hash())).isEqualTo(bytes);
  }

  @Test
  void unknownChunk_andMissingFile_areNamed() throws IOException {
    var chunk = put(random(10));
    var unknown = new ChunkHash(1, 2, 3, 4);
    assertThat(chunks.has(unknown)).isFalse();
    assertThatThrownBy(() -> chunks.read(unknown))
        .isInstanceOf(WorldDamaged.class)
        .hasMessageContaining(unknown.toString());
    moveToIndex();
    chunks.close();
    memory.delete(pack(1));
    open();
    assertThatThrownBy(() -> chunks.read(chunk.hash()))
        .isInstanceOf(WorldDamaged.class)
        .hasMessageContaining(pack(1).toString());
    var other = put(random(20));
    assertThat(chunks.has(other.hash())).isTrue();
    assertThat(memory.exists(pack(2))).isTrue();
  }

  @Test
  void files_areLimited() {
    for (int i = 0; i < 10; i++) {
      put(random(60_000));
    }
    assertThat(memory.filesBelow(FOLDER)).hasSize(3);
    moveToIndex();
    assertThat(index).hasSize(10);
  }

  @Test
  void importedBytes_areCutIntoChunks_andSafe() throws IOException {
    var bytes = random(5 * ChunkStore.MAX_BYTES + 1234);
    var done = new long[1];
    var imported =
        chunks.importFrom(
            Channels.newChannel(new ByteArrayInputStream(bytes)),
            count -> {
              done[0] = count;
              return true;
            });
    assertThat(imported).hasSize(6);
    assertThat(done[0]).isEqualTo(bytes.length);
    memory = memory.afterPowerCut(random);
    disk = new FaultyDisk(memory);
    open();
    int at = 0;
    for (var chunk : imported) {
      assertThat(chunks.read(chunk.hash()))
          .isEqualTo(Arrays.copyOfRange(bytes, at, at + chunk.length()));
      at += chunk.length();
    }
    assertThat(at).isEqualTo(bytes.length);
  }

  @Test
  void emptySource_givesNoChunks() {
    var empty = Channels.newChannel(new ByteArrayInputStream(new byte[0]));
    assertThat(chunks.importFrom(empty, Progress.NONE)).isEmpty();
  }

  @Test
  void cancelledImport_leavesEarlierChunksAlone() {
    var before = random(1000);
    var chunk = put(before);
    var source = Channels.newChannel(new ByteArrayInputStream(random(4_000_000)));
    assertThatThrownBy(() -> chunks.importFrom(source, count -> count < 2_000_000))
        .isInstanceOf(CancellationException.class);
    assertThat(chunks.read(chunk.hash())).isEqualTo(before);
  }

  @Test
  void forcedChunks_surviveAPowerCut_andTornOnesAreForgotten() throws IOException {
    for (int round = 0; round < 30; round++) {
      var safe = random(3000);
      var safeChunk = put(safe);
      chunks.force();
      var reached = chunks.unforcedEnd();
      assertThat(reached).isEqualTo(PackPosition.START);
      var lost = put(random(9000));
      var end = chunks.unforcedEnd();
      memory = memory.afterPowerCut(random);
      disk = new FaultyDisk(memory);
      open();
      assertThat(chunks.read(safeChunk.hash())).isEqualTo(safe);
      assertThat(chunks.reaches(end)).isEqualTo(chunks.has(lost.hash()));
      if (chunks.has(lost.hash())) {
        assertThat(chunks.read(lost.hash())).hasSize(9000);
      }
      if (round % 3 == 0) {
        moveToIndex();
      }
    }
  }

  @Test
  void fullDisk_isReported_andLaterChunksWork() throws IOException {
    var first = put(random(1000));
    disk.writePartly();
    disk.failFrom(1);
    assertThatThrownBy(() -> put(random(2000)))
        .isInstanceOf(StoreWriteFailed.class)
        .hasMessageContaining(FOLDER.toString());
    disk.mend();
    var second = put(random(3000));
    chunks.force();
    open();
    assertThat(chunks.has(first.hash())).isTrue();
    assertThat(chunks.has(second.hash())).isTrue();
  }

  @Test
  void failedForce_isMadeGood_byWritingTheChunksIntoAnotherFile() {
    var bytes = random(5000);
    var chunk = put(bytes);
    disk.failWhile(operation -> operation.name().equals("force"));
    assertThatThrownBy(chunks::force).isInstanceOf(StoreWriteFailed.class);
    disk.mend();
    chunks.force();
    assertThat(memory.exists(pack(2))).isTrue();
    memory.damage(pack(1), Pack.HEAD_BYTES, new byte[200]);
    assertThat(chunks.read(chunk.hash())).isEqualTo(bytes);
    moveToIndex();
    assertThat(chunks.read(chunk.hash())).isEqualTo(bytes);
  }

  @Test
  void lostIndex_isFoundAgain() {
    var first = put(random(1000));
    var second = put(random(1000));
    moveToIndex();
    var third = put(random(1000));
    index.clear();
    assertThat(chunks.has(first.hash())).isFalse();
    chunks.rescan(PackPosition.START);
    assertThat(chunks.has(first.hash())).isTrue();
    moveToIndex();
    assertThat(index.keySet()).containsExactlyInAnyOrder(first.hash(), second.hash(), third.hash());
    assertThat(chunks.hasUnindexed()).isFalse();
  }
}
