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
  private final PackCode code;

  private Pack(Path path, int number, DiskFile file, PackCode code) {
    this.path = path;
    this.number = number;
    this.file = file;
    this.code = code;
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
  static Pack create(PackFolder place, int number) throws IOException {
    var path = path(place.folder(), number);
    var file = place.disk().openToWrite(path);
    try {
      file.truncate(0);
      file.write(ByteBuffer.wrap(head(number, place.world())), 0);
      place.disk().forceFolder(place.folder());
      return new Pack(path, number, file, place.code());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Opens a pack to go on with it. */
  static Pack openToWrite(PackFolder place, int number) throws IOException {
    var path = path(place.folder(), number);
    return new Pack(path, number, place.disk().openToWrite(path), place.code());
  }

  static Pack openToRead(Disk disk, Path folder, int number, PackCode code) throws IOException {
    var path = path(folder, number);
    return new Pack(path, number, disk.openToRead(path), code);
  }

  static Pack openToRead(PackFolder place, int number) throws IOException {
    return openToRead(place.disk(), place.folder(), number, place.code());
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
  StoredChunk record(long position) throws IOException {
    var bytes = new byte[code.headBytesMax()];
    file.read(ByteBuffer.wrap(bytes), position);
    return code.read(bytes);
  }

  /** The record at a position if it is whole and its bytes have its hash, or null. */
  @Nullable StoredChunk wholeRecord(long position, long fileBytes) throws IOException {
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

  /** Whether the sign of a record stands somewhere in bytes of this file. */
  boolean hasSign(byte[] bytes, int position) {
    return code.hasSign(bytes, position);
  }

  /** The bytes of a chunk; whether they have its hash is for the caller to see. */
  byte[] bytes(long position, StoredChunk record) throws IOException {
    var bytes = ByteBuffer.allocate(record.length());
    if (record.blockExtra() == 0) {
      read(bytes, position + record.headBytes());
      return bytes.array();
    }
    for (int block = 0; block < StoredChunk.blocks(record.length()); block++) {
      bytes.put(block(position, record, block));
    }
    return bytes.array();
  }

  /** A record as it stands in the file. */
  ByteBuffer stored(long position, StoredChunk record) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(record.bytes()));
    read(bytes, position);
    return bytes.flip();
  }

  /**
   * Reads a part of a chunk, checking the blocks that it touches.
   *
   * @throws Malformed if one of them is not what was written
   */
  void read(long position, StoredChunk record, int offset, ByteBuffer target) throws IOException {
    int first = offset / StoredChunk.BLOCK_BYTES;
    int last = (offset + target.remaining() - 1) / StoredChunk.BLOCK_BYTES;
    for (int block = first; block <= last; block++) {
      var bytes = block(position, record, block);
      int skip = Math.max(0, offset - block * StoredChunk.BLOCK_BYTES);
      target.put(bytes, skip, Math.min(bytes.length - skip, target.remaining()));
    }
  }

  private byte[] block(long position, StoredChunk record, int block) throws IOException {
    var stored = ByteBuffer.allocate(record.blockLength(block) + record.blockExtra());
    read(stored, position + record.blockStart(block));
    return record.open(block, stored.array());
  }

  private void read(ByteBuffer target, long position) throws IOException {
    if (file.read(target, position) < target.limit()) {
      throw new Malformed("the file ends within a chunk");
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
