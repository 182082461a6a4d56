package vivarium.world.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldBug;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.MemoryAccess;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.VectorSegment;
import vivarium.world.object.WorldObject;

/**
 * The records of objects and maps.
 *
 * <p>Every record begins with the version of its format and the code of its kind, so a record can
 * be told from any other without knowing who refers to it. One instance is used by one thread.
 */
public final class ObjectRecords {
  /** Version written; older ones are read, newer ones are refused. */
  public static final int VERSION = 1;

  /** The code that stands in place of an object's kind in the record of a map. */
  public static final int MAP_CODE = 15;

  static final int SMALL_BODY = 0;
  private static final int LARGE_BODY = 1;
  static final int DATA_SLOT = 1;
  private static final int PARENT_SLOT = 2;

  /** Stands at the end of the record of a frozen map; that of any other map ends with its slots. */
  static final int FROZEN_MAP = 1;

  private final References references;
  private final RecordWriter out;

  /**
   * @param references who the ids stand for
   */
  public ObjectRecords(References references) {
    this(references, new RecordWriter());
  }

  private ObjectRecords(References references, RecordWriter out) {
    this.references = references;
    this.out = out;
  }

  /** The same for other references; only one of the two may be writing. */
  public ObjectRecords with(References others) {
    return new ObjectRecords(others, out);
  }

  /** The kind of object in a record, or null if it is the record of a map. */
  public static @Nullable ObjectKind kindOf(long id, byte[] record) {
    var in = new RecordReader(id, record);
    checkVersion(in);
    return kindOf(in, in.readByte());
  }

  /**
   * Whether a record, or what begins like it, is that of a map or of a part of a large vector,
   * which a person does not count among the objects.
   */
  public static boolean isPart(byte[] record) {
    return record.length > 1
        && record[0] == VERSION
        && (record[1] == MAP_CODE || record[1] == ObjectKind.VECTOR_SEGMENT.code());
  }

  private static @Nullable ObjectKind kindOf(RecordReader in, int code) {
    var kind = ObjectKind.ofCode(code);
    if (kind == null && code != MAP_CODE) {
      throw in.unreadable("it is of the unknown kind " + code);
    }
    return kind;
  }

  private static void checkVersion(RecordReader in) {
    int version = in.readByte();
    if (version != VERSION) {
      throw in.unreadable(
          "it is in format %d and this Vivarium reads %d".formatted(version, VERSION));
    }
  }

  /**
   * The record of an object in memory.
   *
   * @throws NotStorable if something it refers to cannot be on disk
   */
  public byte[] write(WorldObject object) {
    begin(object.kind().code());
    out.writeUnsigned(references.idOf(object.map()));
    ValueFormat.writeAll(out, references, MemoryAccess.fieldsOf(object));
    writeBody(MemoryAccess.bodyOf(object));
    return out.toBytes();
  }

  /** The record of a map. */
  public byte[] write(ObjectMap map) {
    begin(MAP_CODE);
    out.writeText(map.annotation().text());
    out.writeUnsigned(map.slots().size());
    for (var slot : map.slots()) {
      writeSlot(slot);
    }
    if (map.isFrozen()) {
      out.writeByte(FROZEN_MAP);
    }
    return out.toBytes();
  }

  private void begin(int code) {
    out.clear();
    out.writeByte(VERSION);
    out.writeByte(code);
  }

  private void writeSlot(Slot slot) {
    int parent = slot.isParent() ? PARENT_SLOT : 0;
    out.writeByte(slot instanceof Slot.Data ? DATA_SLOT + parent : parent);
    out.writeText(slot.name());
    out.writeText(slot.annotation().text());
    if (slot instanceof Slot.Constant constant) {
      ValueFormat.write(out, references, constant.value());
    }
  }

  private void writeBody(Object body) {
    switch (body) {
      case ObjectVector.Body.Small(var elements) -> {
        out.writeByte(SMALL_BODY);
        ValueFormat.writeAll(out, references, elements);
      }
      case ObjectVector.Body.Large(var size, var segments) -> {
        out.writeByte(LARGE_BODY);
        out.writeUnsigned(size);
        for (var segment : segments) {
          out.writeUnsigned(references.idOf(segment));
        }
      }
      case Object[] elements -> ValueFormat.writeAll(out, references, elements);
      case byte[] bytes -> {
        out.writeByte(SMALL_BODY);
        out.writeUnsigned(bytes.length);
        out.writeBytes(bytes);
      }
      case ChunkedBytes chunks -> writeChunks(chunks);
      default -> {
        if (body != WorldObject.NO_BODY) {
          ValueFormat.write(out, references, body);
        }
      }
    }
  }

  private void writeChunks(ChunkedBytes chunks) {
    out.writeByte(LARGE_BODY);
    out.writeUnsigned(chunks.size());
    for (int i = 0; i < chunks.chunkCount(); i++) {
      var hash = chunks.hashOf(i);
      if (hash == null) {
        throw new WorldBug("chunks are stored before the record that names them");
      }
      out.writeBytes(hash.bytes());
    }
  }

  /**
   * The contents in an object's record.
   *
   * @throws RecordUnreadable if the record is not one of that object
   */
  public Contents read(WorldObject object, byte[] record) {
    var in = new RecordReader(object.id(), record);
    checkVersion(in);
    if (kindOf(in, in.readByte()) != object.kind()) {
      throw in.unreadable("it is not of the kind that others refer to it by, " + object.kind());
    }
    var map = references.map(in.readUnsigned());
    var fields = ValueFormat.readAll(in, references);
    if (fields.length != map.fieldCount()) {
      throw in.unreadable(
          "it has %d fields and its map %d".formatted(fields.length, map.fieldCount()));
    }
    var body = readBody(in, object.kind());
    if (!in.atEnd()) {
      throw in.unreadable("something follows its end");
    }
    return new Contents(map, fields, body);
  }

  /**
   * The map in a record.
   *
   * @throws RecordUnreadable if the record is not one of a map
   */
  public ObjectMap readMap(long id, byte[] record) {
    var in = new RecordReader(id, record);
    checkVersion(in);
    if (in.readByte() != MAP_CODE) {
      throw in.unreadable("it is not the record of a map, though an object says so");
    }
    var annotation = Annotation.of(in.readText());
    var slots = new ArrayList<Slot>();
    for (int left = in.readCount(3); left > 0; left--) {
      slots.add(readSlot(in));
    }
    var thawed = ObjectMap.of(slots, annotation);
    var map = readsFrozen(in) ? thawed.frozen() : thawed;
    map.storedAs(id);
    return map;
  }

  /** Whether the mark of a frozen map follows; nothing else may. */
  static boolean readsFrozen(RecordReader in) {
    if (in.atEnd()) {
      return false;
    }
    if (in.readByte() != FROZEN_MAP || !in.atEnd()) {
      throw in.unreadable("something follows its end");
    }
    return true;
  }

  private Slot readSlot(RecordReader in) {
    int flags = in.readByte();
    boolean parent = (flags & PARENT_SLOT) != 0;
    var name = in.readText();
    var annotation = Annotation.of(in.readText());
    return (flags & DATA_SLOT) != 0
        ? new Slot.Data(name, parent, 0, annotation)
        : new Slot.Constant(name, parent, ValueFormat.read(in, references), annotation);
  }

  private Object readBody(RecordReader in, ObjectKind kind) {
    return switch (kind) {
      case SLOTS -> WorldObject.NO_BODY;
      case VECTOR -> readVector(in);
      case VECTOR_SEGMENT -> ValueFormat.readAll(in, references);
      case BYTE_VECTOR -> readByteVector(in);
      case MIRROR -> ValueFormat.read(in, references);
      case FAR_REFERENCE -> {
        if (ValueFormat.read(in, references) instanceof String address) {
          yield address;
        }
        throw in.unreadable("its address is not a text");
      }
      case BLOCK -> throw in.unreadable("it is a block, and blocks are never stored");
    };
  }

  private Object readVector(RecordReader in) {
    if (in.readByte() == SMALL_BODY) {
      return new ObjectVector.Body.Small(ValueFormat.readAll(in, references));
    }
    long size = in.readUnsigned();
    long count = (size + ObjectVector.SEGMENT_SIZE - 1) / ObjectVector.SEGMENT_SIZE;
    if (size <= ObjectVector.SEGMENT_SIZE || count > Integer.MAX_VALUE) {
      throw in.unreadable("a large vector of size " + size + " cannot be");
    }
    var segments = new ArrayList<VectorSegment>();
    for (long i = 0; i < count; i++) {
      var segment = references.object(ObjectKind.VECTOR_SEGMENT, in.readUnsigned());
      segments.add((VectorSegment) segment);
    }
    return new ObjectVector.Body.Large(size, segments.toArray(VectorSegment[]::new));
  }

  private static Object readByteVector(RecordReader in) {
    if (in.readByte() == SMALL_BODY) {
      return in.readBytes(in.readCount(1));
    }
    long size = in.readUnsigned();
    long count = (size + ChunkedBytes.CHUNK_BYTES - 1) / ChunkedBytes.CHUNK_BYTES;
    if (size <= ByteVector.INLINE_BYTES_MAX || count > Integer.MAX_VALUE) {
      throw in.unreadable("a large byte vector of size " + size + " cannot be");
    }
    List<ChunkHash> hashes = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      hashes.add(ChunkHash.read(ByteBuffer.wrap(in.readBytes(ChunkHash.BYTES))));
    }
    return ChunkedBytes.stored(size, hashes);
  }
}
