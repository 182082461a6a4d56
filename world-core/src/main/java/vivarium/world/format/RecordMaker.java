package vivarium.world.format;

import java.util.List;
import vivarium.world.object.ObjectKind;

/**
 * Makes and changes records without objects in memory, for repairing a vat in which not everything
 * can be read: plain things to stand where something is lost.
 */
public final class RecordMaker {
  /** A reference, as a value. */
  public record Reference(ObjectKind kind, long id) {}

  /**
   * A constant slot of a map.
   *
   * @param name its name
   * @param value a {@link String}, a {@link Long} or a {@link Reference}
   */
  public record ConstantSlot(String name, Object value) {}

  private static final int CONSTANT = 0;

  /** Nil is the first of the objects that every vat has. */
  private static final Reference NIL = new Reference(ObjectKind.SLOTS, 1);

  /** The record of a map with constant slots. */
  public static byte[] map(List<ConstantSlot> slots) {
    var out = begin(ObjectRecords.MAP_CODE);
    out.writeText("");
    out.writeUnsigned(slots.size());
    slots.forEach(slot -> write(out, slot));
    return out.toBytes();
  }

  /** The record of a map with assignable slots of these names. */
  public static byte[] mapOfFields(List<String> names) {
    var out = begin(ObjectRecords.MAP_CODE);
    out.writeText("");
    out.writeUnsigned(names.size());
    for (var name : names) {
      out.writeByte(ObjectRecords.DATA_SLOT);
      out.writeText(name);
      out.writeText("");
    }
    return out.toBytes();
  }

  /** The record of a map, with constant slots in front of those it has. */
  public static byte[] withSlots(long id, byte[] map, List<ConstantSlot> slots) {
    var in = new RecordReader(id, map);
    in.skip(2);
    var out = begin(ObjectRecords.MAP_CODE);
    out.writeText(in.readText());
    out.writeUnsigned(in.readUnsigned() + slots.size());
    slots.forEach(slot -> write(out, slot));
    out.writeBytes(in.readRest());
    return out.toBytes();
  }

  /** The record of an object, with another map. */
  public static byte[] withMap(long id, byte[] object, long map) {
    var in = new RecordReader(id, object);
    in.skip(1);
    var out = begin(in.readByte());
    in.readUnsigned();
    out.writeUnsigned(map);
    out.writeBytes(in.readRest());
    return out.toBytes();
  }

  /** The id of the map of an object. */
  public static long mapOf(long id, byte[] object) {
    var in = new RecordReader(id, object);
    in.skip(2);
    return in.readUnsigned();
  }

  /**
   * The record of an object without fields and with as little in it as its kind allows.
   *
   * @param map its map, which must have no assignable slots
   * @param elements how many elements a segment of a vector has to have
   * @param address what a far reference stands for
   */
  public static byte[] empty(ObjectKind kind, long map, long elements, String address) {
    var out = begin(kind.code());
    out.writeUnsigned(map);
    out.writeUnsigned(0);
    switch (kind) {
      case SLOTS, BLOCK -> {}
      case VECTOR, BYTE_VECTOR -> {
        out.writeByte(ObjectRecords.SMALL_BODY);
        out.writeUnsigned(0);
      }
      case VECTOR_SEGMENT -> {
        out.writeUnsigned(elements);
        for (long i = 0; i < elements; i++) {
          write(out, NIL);
        }
      }
      case MIRROR -> write(out, NIL);
      case FAR_REFERENCE -> write(out, address);
    }
    return out.toBytes();
  }

  private static RecordWriter begin(int code) {
    var out = new RecordWriter();
    out.writeByte(ObjectRecords.VERSION);
    out.writeByte(code);
    return out;
  }

  private static void write(RecordWriter out, ConstantSlot slot) {
    out.writeByte(CONSTANT);
    out.writeText(slot.name());
    out.writeText("");
    write(out, slot.value());
  }

  private static void write(RecordWriter out, Object value) {
    switch (value) {
      case Reference(var kind, long id) -> {
        out.writeByte(kind.code());
        out.writeUnsigned(id);
      }
      case Long number -> {
        out.writeByte(ValueFormat.INTEGER);
        out.writeSigned(number);
      }
      case String text -> {
        out.writeByte(ValueFormat.STRING_UTF_8);
        out.writeText(RecordWriter.isWhole(text) ? text : "?");
      }
      default -> throw new IllegalArgumentException("a value of a record is none of " + value);
    }
  }

  private RecordMaker() {}
}
