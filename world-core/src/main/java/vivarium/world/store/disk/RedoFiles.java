package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Two small files beside another, written in turn: the newer one that is whole says what the other
 * file has to be, however far changing it had come.
 */
final class RedoFiles {
  static final int BLOCK_BYTES = 4096;

  /** So much goes out in one write, about. */
  static final int PIECE_BYTES = 64 * BLOCK_BYTES;

  private static final byte[] MAGIC = "VIVREDO\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEAD_BYTES = 36;
  private static final int RECORD_BYTES = Long.BYTES + BLOCK_BYTES;

  /** Longer ones are cut when they are written the next time, if less is needed. */
  private static final long KEPT_BYTES = 1024 * 1024;

  /** No database of ours is longer than this. */
  private static final long BLOCKS_MAX = 1L << 40;

  /**
   * What a file has to be.
   *
   * @param sequence rises from one to the next
   * @param length how long it is
   * @param blocks what some of its blocks hold, by number
   */
  record Redo(long sequence, long length, NavigableMap<Long, byte[]> blocks) {}

  private final Disk disk;
  private final Path folder;
  private final List<Path> paths;
  private long sequence;

  RedoFiles(Disk disk, Path file) {
    this.disk = disk;
    this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    this.paths =
        List.of(
            file.resolveSibling(file.getFileName() + ".redo0"),
            file.resolveSibling(file.getFileName() + ".redo1"));
  }

  /** The newest that is whole, or null. */
  @Nullable Redo newest() throws IOException {
    Redo newest = null;
    for (var path : paths) {
      var found = disk.exists(path) ? read(path) : null;
      if (found != null && (newest == null || found.sequence() > newest.sequence())) {
        newest = found;
      }
    }
    sequence = newest == null ? 0 : newest.sequence();
    return newest;
  }

  /** The blocks in each of the files, whether they are whole or not: for whoever can tell. */
  List<NavigableMap<Long, byte[]>> unchecked() throws IOException {
    var all = new ArrayList<NavigableMap<Long, byte[]>>();
    for (var path : paths) {
      if (disk.exists(path)) {
        try (var file = disk.openToRead(path)) {
          var blocks = blocks(file, statedCount(file), new CRC32C());
          blocks.keySet().removeIf(number -> number < 0 || number > BLOCKS_MAX);
          all.add(blocks);
        }
      }
    }
    return all;
  }

  /** How many blocks a file says it has: what is behind them is left over from another time. */
  private static int statedCount(DiskFile file) throws IOException {
    int room = (int) Math.max(0, (file.size() - HEAD_BYTES) / RECORD_BYTES);
    var head = ByteBuffer.allocate(HEAD_BYTES);
    if (file.read(head, 0) < HEAD_BYTES) {
      return 0;
    }
    int stated = head.getInt(HEAD_BYTES - 2 * Integer.BYTES);
    return stated < 0 || stated > room ? room : stated;
  }

  /** Says what the file has to be; on stable storage when this returns. */
  void write(long length, NavigableMap<Long, byte[]> blocks) throws IOException {
    var path = paths.get((int) ((sequence + 1) % paths.size()));
    boolean isNew = !disk.exists(path);
    try (var file = disk.openToWrite(path)) {
      write(file, new Redo(sequence + 1, length, blocks));
      file.force();
    }
    if (isNew) {
      disk.forceFolder(folder);
    }
    sequence++;
  }

  /**
   * Lets go of both, since the file is what it has to be. Either may come back after a power cut,
   * so what the older one says is replaced first; what the newer one says is in place already.
   */
  void remove(long length) throws IOException {
    write(length, new TreeMap<>());
    for (var path : paths) {
      disk.delete(path);
    }
  }

  /** Whether there is neither. */
  boolean areGone() {
    return paths.stream().noneMatch(disk::exists);
  }

  private static void write(DiskFile file, Redo redo) throws IOException {
    long end = HEAD_BYTES + (long) RECORD_BYTES * redo.blocks().size();
    if (file.size() > Math.max(end, KEPT_BYTES)) {
      file.truncate(Math.max(end, KEPT_BYTES));
    }
    var head = head(redo);
    var crc = new CRC32C();
    crc.update(head.array(), 0, head.position());
    long at = HEAD_BYTES;
    var piece =
        ByteBuffer.allocate(
            RECORD_BYTES * Math.min(PIECE_BYTES / BLOCK_BYTES, redo.blocks().size()));
    for (var block : redo.blocks().entrySet()) {
      piece.putLong(block.getKey()).put(block.getValue());
      if (!piece.hasRemaining()) {
        at = write(file, piece, at, crc);
      }
    }
    write(file, piece, at, crc);
    head.putInt((int) crc.getValue()).flip();
    file.write(head, 0);
  }

  private static long write(DiskFile file, ByteBuffer piece, long at, CRC32C crc)
      throws IOException {
    int count = piece.position();
    crc.update(piece.array(), 0, count);
    if (count > 0) {
      file.write(piece.flip(), at);
    }
    piece.clear();
    return at + count;
  }

  private static ByteBuffer head(Redo redo) {
    return ByteBuffer.allocate(HEAD_BYTES)
        .put(MAGIC)
        .putInt(VERSION)
        .putLong(redo.sequence())
        .putLong(redo.length())
        .putInt(redo.blocks().size());
  }

  private @Nullable Redo read(Path path) throws IOException {
    try (var file = disk.openToRead(path)) {
      var head = ByteBuffer.allocate(HEAD_BYTES);
      if (file.read(head, 0) < HEAD_BYTES) {
        return null;
      }
      head.flip();
      var magic = new byte[MAGIC.length];
      head.get(magic);
      if (!Arrays.equals(magic, MAGIC) || head.getInt() != VERSION) {
        return null;
      }
      long number = head.getLong();
      long length = head.getLong();
      int count = head.getInt();
      if (count < 0 || file.size() < HEAD_BYTES + (long) RECORD_BYTES * count) {
        return null;
      }
      var crc = new CRC32C();
      crc.update(head.array(), 0, head.position());
      var blocks = blocks(file, count, crc);
      return (int) crc.getValue() == head.getInt() ? new Redo(number, length, blocks) : null;
    }
  }

  private static NavigableMap<Long, byte[]> blocks(DiskFile file, int count, CRC32C crc)
      throws IOException {
    var blocks = new TreeMap<Long, byte[]>();
    for (int i = 0; i < count; i++) {
      var record = ByteBuffer.allocate(RECORD_BYTES);
      file.read(record, HEAD_BYTES + (long) RECORD_BYTES * i);
      crc.update(record.array());
      record.flip();
      long number = record.getLong();
      var contents = new byte[BLOCK_BYTES];
      record.get(contents);
      blocks.put(number, contents);
    }
    return blocks;
  }
}
