package vivarium.world.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteWriter;
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
  private final @Nullable PayloadSeal seal;
  private final DiskFile file;
  private final ByteWriter buffer = new ByteWriter(BUFFER_BYTES, (_, _) -> spill());
  private Path path;
  private long end;
  private boolean endIsDirty;

  private RecordKind kind = RecordKind.MARK;
  private long turn;
  private CRC32C checksum = new CRC32C();
  private long spilledBytes;
  private int spills;

  private SegmentWriter(
      Path path, byte[] world, @Nullable PayloadSeal seal, DiskFile file, long end) {
    this.path = path;
    this.world = world;
    this.seal = seal;
    this.file = file;
    this.end = end;
  }

  /** Begins a file. Its head is forced when this returns, its name is not. */
  static SegmentWriter create(JournalPlace place, Path path, SegmentHead head) throws IOException {
    var file = place.disk().openToWrite(path);
    try {
      file.truncate(0);
      file.write(ByteBuffer.wrap(head.toBytes()), 0);
      file.force();
      var seal = place.seal(head.number());
      return new SegmentWriter(path, head.world(), seal, file, SegmentHead.BYTES);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Goes on behind the last whole record of a file, and cuts off what is behind it. */
  static SegmentWriter reopen(JournalPlace place, Segment segment) throws IOException {
    var file = place.disk().openToWrite(segment.path());
    try {
      file.truncate(segment.bytes());
      var seal = place.seal(segment.number());
      return new SegmentWriter(segment.path(), place.world(), seal, file, segment.bytes());
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
  void write(RecordKind newKind, long newTurn, JournalEntry entry) throws IOException {
    if (endIsDirty) {
      cutOff();
    }
    endIsDirty = true;
    try {
      begin(newKind, newTurn);
      entry.writeTo(buffer);
      finish();
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

  private void begin(RecordKind newKind, long newTurn) {
    kind = newKind;
    turn = newTurn;
    checksum = Frame.start(world, kind.code(), turn);
    spilledBytes = 0;
    spills = 0;
    buffer.clear();
    new Frame(0, 0, 0, 0).write(buffer); // keeps the place of the head
  }

  private void finish() throws IOException {
    var out = outgoing(true);
    int inBuffer = payloadStart();
    int rest = out.length() - inBuffer;
    checksum.update(out.buffer(), inBuffer, rest);
    if (spilledBytes + rest > Integer.MAX_VALUE - Frame.BYTES) {
      throw new IOException("a single turn of more than 2 GiB does not fit into the journal");
    }
    int length = (int) (spilledBytes + rest);
    var head = new Frame(length, Frame.finish(checksum, length), kind.code(), turn);
    if (spilledBytes == 0) {
      out.setInt(0, head.length()).setInt(4, head.checksum());
      out.setByte(8, head.kind()).setInt(9, (int) (turn >>> 32)).setInt(13, (int) turn);
      file.write(out.view(), end);
    } else {
      file.write(out.view(), end + Frame.BYTES + spilledBytes);
      var first = new ByteWriter(Frame.BYTES);
      head.write(first);
      file.write(first.view(), end);
    }
    end += Frame.BYTES + length;
  }

  private void spill() {
    var out = outgoing(false);
    int start = payloadStart();
    int length = out.length() - start;
    checksum.update(out.buffer(), start, length);
    try {
      file.write(ByteBuffer.wrap(out.buffer(), start, length), end + Frame.BYTES + spilledBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spilledBytes += length;
    spills++;
  }

  /** What is written of the buffer: a mark says nothing that a file's length does not. */
  private ByteWriter outgoing(boolean isLast) {
    return seal == null || kind == RecordKind.MARK
        ? buffer
        : seal.seal(kind, turn, buffer, payloadStart(), spills, isLast);
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
