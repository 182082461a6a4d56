package vivarium.world.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vivarium.world.base.WorldBug;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WorldObject;

/**
 * Values within a record: a tag, then what the tag says.
 *
 * <p>A reference carries the kind of its object, so that a stand-in can be made without reading it.
 */
final class ValueFormat {
  private static final int REFERENCE = 0x00; // + kind code, 1 to 15
  static final int INTEGER = 0x10;
  static final int BIG_INTEGER = 0x11;
  static final int FLOAT = 0x12;
  static final int STRING_UTF_8 = 0x13;
  static final int STRING_UTF_16 = 0x14;
  static final int METHOD = 0x15;
  static final int SMALL_INTEGER = 0x40; // + 0 to 191

  private static final int SMALL_INTEGER_MAX = 0xff - SMALL_INTEGER;

  static void write(RecordWriter out, References references, Object value) {
    switch (value) {
      case WorldObject object -> writeReference(out, references, object);
      case Long integer -> writeInteger(out, integer);
      case Double number -> {
        out.writeByte(FLOAT);
        out.writeLong(Double.doubleToRawLongBits(number));
      }
      case String text -> writeString(out, text);
      case BigInteger big -> {
        var bytes = big.toByteArray();
        out.writeByte(BIG_INTEGER);
        out.writeUnsigned(bytes.length);
        out.writeBytes(bytes);
      }
      case Method method -> writeMethod(out, references, method);
      default -> throw new WorldBug("a value is of no known sort: " + value.getClass());
    }
  }

  private static void writeReference(RecordWriter out, References references, WorldObject object) {
    long id = references.idOf(object);
    out.writeByte(REFERENCE + object.kind().code());
    out.writeUnsigned(id);
  }

  private static void writeInteger(RecordWriter out, long value) {
    if (value >= 0 && value <= SMALL_INTEGER_MAX) {
      out.writeByte(SMALL_INTEGER + (int) value);
    } else {
      out.writeByte(INTEGER);
      out.writeSigned(value);
    }
  }

  /** UTF-8 where it can carry the text; lone surrogates need UTF-16. */
  private static void writeString(RecordWriter out, String text) {
    if (RecordWriter.isWhole(text)) {
      out.writeByte(STRING_UTF_8);
      out.writeText(text);
    } else {
      out.writeByte(STRING_UTF_16);
      out.writeUnsigned(text.length());
      for (int i = 0; i < text.length(); i++) {
        out.writeByte(text.charAt(i) >> 8);
        out.writeByte(text.charAt(i));
      }
    }
  }

  private static void writeMethod(RecordWriter out, References references, Method method) {
    out.writeByte(METHOD);
    out.writeText(method.source());
    out.writeText(method.origin());
    out.writeUnsigned(method.argumentNames().size());
    method.argumentNames().forEach(out::writeText);
    writeAll(out, references, method.literals().toArray());
  }

  static void writeAll(RecordWriter out, References references, Object[] values) {
    out.writeUnsigned(values.length);
    for (var value : values) {
      write(out, references, value);
    }
  }

  static Object read(RecordReader in, References references) {
    int tag = in.readByte();
    if (tag >= SMALL_INTEGER) {
      return (long) (tag - SMALL_INTEGER);
    }
    return switch (tag) {
      case INTEGER -> in.readSigned();
      case BIG_INTEGER -> new BigInteger(in.readBytes(in.readCount(1)));
      case FLOAT -> Double.longBitsToDouble(in.readLong());
      case STRING_UTF_8 -> in.readText();
      case STRING_UTF_16 -> readUtf16(in);
      case METHOD -> readMethod(in, references);
      default -> readReference(in, references, tag);
    };
  }

  private static WorldObject readReference(RecordReader in, References references, int tag) {
    return references.object(kindOfReference(in, tag), in.readUnsigned());
  }

  /** The kind of object that a reference with this tag leads to. */
  static ObjectKind kindOfReference(RecordReader in, int tag) {
    var kind = ObjectKind.ofCode(tag - REFERENCE);
    if (kind == null) {
      throw in.unreadable("it has a value with the unknown tag " + tag);
    }
    return kind;
  }

  private static String readUtf16(RecordReader in) {
    int length = in.readCount(2);
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) (in.readByte() << 8 | in.readByte()));
    }
    return text.toString();
  }

  private static Method readMethod(RecordReader in, References references) {
    var source = in.readText();
    var origin = in.readText();
    var arguments = new ArrayList<String>();
    for (int left = in.readCount(1); left > 0; left--) {
      arguments.add(in.readText());
    }
    return references.method(source, arguments, origin, List.of(readAll(in, references)));
  }

  static Object[] readAll(RecordReader in, References references) {
    var values = new Object[in.readCount(1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(in, references);
    }
    return values;
  }

  private ValueFormat() {}
}
