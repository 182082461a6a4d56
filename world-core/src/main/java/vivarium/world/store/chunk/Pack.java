package vivarium.world.store.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;

/** One file of chunks: a head, then records one behind the other. Reading needs no lock. */
final class Pack implements AutoCloseable {
  static final int HEAD_BYTES = 36;
  private static final byte[] MAGIC = "VIVPACK\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int WORLD_BYTES = 16;
  private static final String ENDING = ".pack";
  private static final int DIGITS = 8;

  private final Path path;
  private final int number;
  private final DiskFile file;

  private Pack(Path path, int number, DiskFile file) {
    this.path = path;
    this.number = number;
    this.file = file;
  }

  static Path path(Path folder, int number) {
    return folder.resolve(String.format("%0" + DIGITS + "d", number) + ENDING);
  }

  static boolean isName(Path path) {
    var name = path.getFileName().toString();
    return name.length() == DIGITS + ENDING.length()
        && name.endsWith(ENDING)
        && name.chars().limit(DIGITS).allMatch(Character::isDigit);
  }

  static int numberOf(Path path) {
    return Integer.parseInt(path.getFileName().toString(), 0, DIGITS, 10);
  }

  /** Begins a pack; its name is safe when this returns. */
  static Pack create(Disk disk, Path folder, int number, byte[] world) throws IOException {
    var path = path(folder, number);
    var file = disk.openToWrite(path);
    try {
      file.truncate(0);
      file.write(ByteBuffer.wrap(head(number, world)), 0);
      disk.forceFolder(folder);
      return new Pack(path, number, file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Opens a pack to go on with it. */
  static Pack openToWrite(Disk disk, Path folder, int number) throws IOException {
    var path = path(folder, number);
    return new Pack(path, number, disk.openToWrite(path));
  }

  static Pack openToRead(Disk disk, Path folder, int number) throws IOException {
    var path = path(folder, number);
    return new Pack(path, number, disk.openToRead(path));
  }

  private static byte[] head(int number, byte[] world) {
    var out = new ByteWriter(HEAD_BYTES);
    out.putRaw(MAGIC).putInt(VERSION).putRaw(world).putInt(number);
    out.putInt(Checksum.of(out.buffer(), 0, out.length()));
    return out.toBytes();
  }

  /** Which world a head names, whether it is whole or not. */
  static byte[] worldIn(byte[] head) {
    int start = MAGIC.length + Integer.BYTES;
    return Arrays.copyOfRange(head, start, start + WORLD_BYTES);
  }

  Path path() {
    return path;
  }

  int number() {
    return number;
  }

  DiskFile file() {
    return file;
  }

  /** Whether the file begins as a pack of this world and number does. */
  boolean hasHead(byte[] world) throws IOException {
    var bytes = new byte[HEAD_BYTES];
    file.read(ByteBuffer.wrap(bytes), 0);
    return Arrays.equals(bytes, head(number, world));
  }

  /** The head of a record. */
  ChunkRecord record(long position) throws IOException {
    var bytes = new byte[ChunkRecord.HEAD_BYTES_MAX];
    file.read(ByteBuffer.wrap(bytes), position);
    return ChunkRecord.read(bytes);
  }

  /** The record at a position if it is whole and its bytes have its hash, or null. */
  @Nullable ChunkRecord wholeRecord(long position, long fileBytes) throws IOException {
    try {
      var record = record(position);
      if (position + record.bytes() > fileBytes) {
        return null;
      }
      var bytes = bytes(position, record);
      return ChunkRecord.hash(bytes, 0, bytes.length).equals(record.hash()) ? record : null;
    } catch (Malformed e) {
      return null;
    }
  }

  /** The bytes of a chunk, unchecked. */
  byte[] bytes(long position, ChunkRecord record) throws IOException {
    var bytes = new byte[record.length()];
    int read = file.read(ByteBuffer.wrap(bytes), position + ChunkRecord.headBytes(record.length()));
    if (read < bytes.length) {
      throw new Malformed("the file ends within a chunk");
    }
    return bytes;
  }

  /**
   * Reads a part of a chunk, checking the blocks that it touches.
   *
   * @throws Malformed if one of them is not what was written
   */
  void read(long position, ChunkRecord record, int offset, ByteBuffer target) throws IOException {
    int first = offset / ChunkRecord.BLOCK_BYTES;
    int last = (offset + target.remaining() - 1) / ChunkRecord.BLOCK_BYTES;
    long start = position + ChunkRecord.headBytes(record.length());
    for (int block = first; block <= last; block++) {
      int blockStart = block * ChunkRecord.BLOCK_BYTES;
      int length = Math.min(ChunkRecord.BLOCK_BYTES, record.length() - blockStart);
      var bytes = ByteBuffer.allocate(length);
      file.read(bytes, start + blockStart);
      if (!record.isBlock(block, bytes.flip())) {
        throw new Malformed(
            "bytes %d to %d are damaged".formatted(blockStart, blockStart + length));
      }
      int skip = Math.max(0, offset - blockStart);
      bytes.position(skip).limit(Math.min(length, skip + target.remaining()));
      target.put(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
