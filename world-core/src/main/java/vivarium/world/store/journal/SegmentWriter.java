package vivarium.world.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;

/**
 * Writes records at the end of one journal file. A record of ordinary length is one write; a longer
 * one is written piece by piece, its head last, so that it never has to be in memory as a whole.
 *
 * <p>A write that fails is cut off again. If even that fails, it is tried again before the next
 * write. All methods but {@link #force} are used under the journal's lock.
 */
final class SegmentWriter implements AutoCloseable {
  /** A record up to this length goes out in one write. */
  private static final int BUFFER_BYTES = 1024 * 1024;

  private final byte[] world;
  private final DiskFile file;
  private final ByteWriter buffer = new ByteWriter(BUFFER_BYTES, this::spill);
  private Path path;
  private long end;
  private boolean endIsDirty;

  private CRC32C checksum = new CRC32C();
  private long spilledBytes;

  private SegmentWriter(Path path, byte[] world, DiskFile file, long end) {
    this.path = path;
    this.world = world;
    this.file = file;
    this.end = end;
  }

  /** Begins a file. Its head is forced when this returns, its name is not. */
  static SegmentWriter create(Disk disk, Path path, SegmentHead head) throws IOException {
    var file = disk.openToWrite(path);
    try {
      file.truncate(0);
      file.write(ByteBuffer.wrap(head.toBytes()), 0);
      file.force();
      return new SegmentWriter(path, head.world(), file, SegmentHead.BYTES);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Goes on behind the last whole record of a file, and cuts off what is behind it. */
  static SegmentWriter reopen(Disk disk, Path path, byte[] world, long end) throws IOException {
    var file = disk.openToWrite(path);
    try {
      file.truncate(end);
      return new SegmentWriter(path, world, file, end);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** Says that the file was given another name. */
  void renamed(Path newPath) {
    path = newPath;
  }

  /** The length of all whole records and the head of the file. */
  long end() {
    return end;
  }

  /** Appends a record: all of it or, if this throws, nothing. */
  void write(RecordKind kind, long turn, JournalEntry entry) throws IOException {
    if (endIsDirty) {
      cutOff();
    }
    endIsDirty = true;
    try {
      begin(kind, turn);
      entry.writeTo(buffer);
      finish(kind, turn);
      endIsDirty = false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (endIsDirty) {
        tryToCutOff();
      }
    }
  }

  /** Forces all that was written before; any thread may call it. */
  void force() throws IOException {
    file.force();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void begin(RecordKind kind, long turn) {
    checksum = Frame.start(world, kind.code(), turn);
    spilledBytes = 0;
    buffer.clear();
    new Frame(0, 0, 0, 0).write(buffer); // keeps the place of the head
  }

  private void finish(RecordKind kind, long turn) throws IOException {
    int inBuffer = payloadStart();
    int rest = buffer.length() - inBuffer;
    checksum.update(buffer.buffer(), inBuffer, rest);
    if (spilledBytes + rest > Integer.MAX_VALUE - Frame.BYTES) {
      throw new IOException("a single turn of more than 2 GiB does not fit into the journal");
    }
    int length = (int) (spilledBytes + rest);
    var head = new Frame(length, Frame.finish(checksum, length), kind.code(), turn);
    if (spilledBytes == 0) {
      buffer.setInt(0, head.length()).setInt(4, head.checksum());
      buffer.setByte(8, head.kind()).setInt(9, (int) (turn >>> 32)).setInt(13, (int) turn);
      file.write(buffer.view(), end);
    } else {
      file.write(buffer.view(), end + Frame.BYTES + spilledBytes);
      var first = new ByteWriter(Frame.BYTES);
      head.write(first);
      file.write(first.view(), end);
    }
    end += Frame.BYTES + length;
  }

  private void spill(byte[] bytes, int length) {
    int start = payloadStart();
    checksum.update(bytes, start, length - start);
    try {
      file.write(ByteBuffer.wrap(bytes, start, length - start), end + Frame.BYTES + spilledBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spilledBytes += length - start;
  }

  /** The first buffer of a record begins with the place of its head. */
  private int payloadStart() {
    return spilledBytes == 0 ? Frame.BYTES : 0;
  }

  private void cutOff() throws IOException {
    file.truncate(end);
    endIsDirty = false;
  }

  private void tryToCutOff() {
    try {
      cutOff();
    } catch (IOException e) {
      endIsDirty = true; // tried again before the next write, which fails if it still cannot be
    }
  }
}
