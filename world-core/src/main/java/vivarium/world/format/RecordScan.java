package vivarium.world.format;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.format.RecordVisitor.Part;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;

/**
 * Walks over a record without making an object of it: what it refers to, and where.
 *
 * <p>For whoever looks at many records for little in each: a search, a check, a collection of
 * garbage. Everything is read to the end, so a record that passes can be read by {@link
 * ObjectRecords} too.
 */
public final class RecordScan {
  private final RecordReader in;
  private final RecordVisitor visitor;

  private RecordScan(RecordReader in, RecordVisitor visitor) {
    this.in = in;
    this.visitor = visitor;
  }

  /**
   * Tells a visitor what is in a record.
   *
   * @return the kind of object, or null if it is the record of a map
   * @throws RecordUnreadable if the record does not follow the format
   */
  public static @Nullable ObjectKind scan(long id, byte[] record, RecordVisitor visitor) {
    var kind = ObjectRecords.kindOf(id, record);
    var scan = new RecordScan(new RecordReader(id, record), visitor);
    scan.in.skip(2);
    if (kind == null) {
      scan.map();
    } else {
      scan.object(kind);
    }
    if (!scan.in.atEnd()) {
      throw scan.in.unreadable("something follows its end");
    }
    return kind;
  }

  /**
   * Bytes that every record has somewhere which refers to an object, or has a map; others may have
   * them by chance.
   */
  public static byte[] bytesNaming(long id) {
    var out = new RecordWriter();
    out.writeUnsigned(id);
    return out.toBytes();
  }

  private void map() {
    in.skipText();
    int slots = in.readCount(3);
    for (int i = 0; i < slots; i++) {
      boolean assignable = (in.readByte() & ObjectRecords.DATA_SLOT) != 0;
      var name = in.readText();
      in.skipText();
      visitor.slot(i, name, assignable);
      if (!assignable) {
        value(Part.CONSTANT, i);
      }
    }
    ObjectRecords.readsFrozen(in);
  }

  private void object(ObjectKind kind) {
    visitor.map(in.readUnsigned());
    int fields = in.readCount(1);
    visitor.fields(fields);
    values(Part.FIELD, fields);
    switch (kind) {
      case SLOTS -> {}
      case VECTOR -> vector();
      case VECTOR_SEGMENT -> elements();
      case BYTE_VECTOR -> bytes();
      case MIRROR, FAR_REFERENCE -> value(Part.TARGET, 0);
      case BLOCK -> throw in.unreadable("it is a block, and blocks are never stored");
    }
  }

  private void elements() {
    int count = in.readCount(1);
    visitor.elements(count);
    values(Part.ELEMENT, count);
  }

  private void vector() {
    if (in.readByte() == ObjectRecords.SMALL_BODY) {
      elements();
      return;
    }
    long size = in.readUnsigned();
    visitor.elements(size);
    int count = partCount(size, ObjectVector.SEGMENT_SIZE, ObjectVector.SEGMENT_SIZE);
    for (int i = 0; i < count; i++) {
      visitor.reference(Part.SEGMENT, i, ObjectKind.VECTOR_SEGMENT, in.readUnsigned());
    }
  }

  private void bytes() {
    if (in.readByte() == ObjectRecords.SMALL_BODY) {
      in.skip(in.readCount(1));
      return;
    }
    long size = in.readUnsigned();
    int count = partCount(size, ChunkedBytes.CHUNK_BYTES, ByteVector.INLINE_BYTES_MAX);
    for (int i = 0; i < count; i++) {
      var hash = ChunkHash.read(ByteBuffer.wrap(in.readBytes(ChunkHash.BYTES)));
      long left = size - (long) i * ChunkedBytes.CHUNK_BYTES;
      visitor.chunk(i, hash, (int) Math.min(left, ChunkedBytes.CHUNK_BYTES));
    }
  }

  private int partCount(long size, int partSize, int smallMax) {
    long count = (size + partSize - 1) / partSize;
    if (size <= smallMax || count > Integer.MAX_VALUE) {
      throw in.unreadable("a large body of size " + size + " cannot be");
    }
    return (int) count;
  }

  private void values(Part part, int count) {
    for (int i = 0; i < count; i++) {
      value(part, i);
    }
  }

  private void value(Part part, int index) {
    int tag = in.readByte();
    if (tag >= ValueFormat.SMALL_INTEGER) {
      visitor.integer(part, index, tag - ValueFormat.SMALL_INTEGER);
      return;
    }
    switch (tag) {
      case ValueFormat.INTEGER -> visitor.integer(part, index, in.readSigned());
      case ValueFormat.BIG_INTEGER, ValueFormat.STRING_UTF_8 -> in.skip(in.readCount(1));
      case ValueFormat.FLOAT -> in.skip(Long.BYTES);
      case ValueFormat.STRING_UTF_16 -> in.skip(2 * in.readCount(2));
      case ValueFormat.METHOD -> method(part, index);
      default ->
          visitor.reference(part, index, ValueFormat.kindOfReference(in, tag), in.readUnsigned());
    }
  }

  /** What stands in the code of a method is referred to by whoever holds the method. */
  private void method(Part part, int index) {
    in.skipText();
    in.skipText();
    for (int left = in.readCount(1); left > 0; left--) {
      in.skipText();
    }
    for (int left = in.readCount(1); left > 0; left--) {
      value(part, index);
    }
  }
}
