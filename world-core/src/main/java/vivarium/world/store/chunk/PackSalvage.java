package vivarium.world.store.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;

/**
 * Reads whatever chunk is whole in the packs of a folder, damaged or not, and names what is not.
 * Changes nothing.
 */
public final class PackSalvage {
  /** Is told what packs have and lack. */
  public interface Visitor {
    /** A chunk whose bytes have its hash. */
    void chunk(ChunkHash hash, ChunkPlace place, byte[] bytes) throws IOException;

    /** A part of a file that holds no whole chunk; it may never have been completed. */
    void damaged(Path file, long from, long to) throws IOException;

    /** A file that does not begin as a pack of this world does. */
    void foreign(Path file) throws IOException;
  }

  /** Shorter files are none yet. */
  public static final int HEAD_BYTES = Pack.HEAD_BYTES;

  private static final int WINDOW_BYTES = 64 * 1024;

  private final Disk disk;
  private final Path folder;
  private final byte[] world;
  private final PackCode code;
  private final Visitor visitor;

  /**
   * Of the packs in a folder, if there is one.
   *
   * @param keys opens what is in them; null in a world without a passphrase
   */
  public PackSalvage(
      Disk disk, Path folder, byte[] world, @Nullable WorldKeys keys, Visitor visitor) {
    this.disk = disk;
    this.folder = folder;
    this.world = world.clone();
    this.code = PackCode.of(keys);
    this.visitor = visitor;
  }

  /** Whether a file has the name of a pack. */
  public static boolean isName(Path file) {
    return Pack.isName(file);
  }

  /** The file of a pack. */
  public static Path file(Path folder, int number) {
    return Pack.path(folder, number);
  }

  /** The world that a file says it belongs to, or null if it is too short to say so. */
  public static byte @Nullable [] worldOf(Disk disk, Path file) throws IOException {
    try (var open = disk.openToRead(file)) {
      var bytes = ByteBuffer.allocate(Pack.HEAD_BYTES);
      return open.read(bytes, 0) < Pack.HEAD_BYTES ? null : Pack.worldIn(bytes.array());
    }
  }

  /** Tells the visitor everything. */
  public void run() throws IOException {
    if (!disk.isFolder(folder)) {
      return;
    }
    for (var path : disk.list(folder)) {
      if (Pack.isName(path)) {
        try (var pack = Pack.openToRead(disk, folder, Pack.numberOf(path), code)) {
          read(pack);
        }
      }
    }
  }

  private void read(Pack pack) throws IOException {
    if (!pack.hasHead(world)) {
      visitor.foreign(pack.path()); // its chunks say themselves what they are
    }
    long size = pack.file().size();
    long at = Math.min(Pack.HEAD_BYTES, size);
    while (at < size) {
      var record = pack.wholeRecord(at, size);
      if (record != null) {
        var place = new ChunkPlace(pack.number(), at, record.length());
        visitor.chunk(record.hash(), place, pack.bytes(at, record));
        at += record.bytes();
      } else {
        long next = nextHead(pack, at + 1, size);
        visitor.damaged(pack.path(), at, next);
        at = next;
      }
    }
  }

  /** Where the next head of a chunk is, whole or not; the end if there is none. */
  private static long nextHead(Pack pack, long from, long size) throws IOException {
    var window = new byte[WINDOW_BYTES];
    for (long start = from; start < size; start += WINDOW_BYTES - ChunkRecord.SIGN_BYTES + 1) {
      int length = read(pack.file(), window, start);
      for (int i = 0; i + ChunkRecord.SIGN_BYTES <= length; i++) {
        if (pack.hasSign(window, i) && hasHead(pack, start + i)) {
          return start + i;
        }
      }
    }
    return size;
  }

  private static int read(DiskFile file, byte[] window, long start) throws IOException {
    return file.read(ByteBuffer.wrap(window), start);
  }

  private static boolean hasHead(Pack pack, long position) throws IOException {
    try {
      pack.record(position);
      return true;
    } catch (Malformed e) {
      return false;
    }
  }
}
