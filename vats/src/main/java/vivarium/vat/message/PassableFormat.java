package vivarium.vat.message;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Real;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Truth;
import vivarium.vat.message.Passable.Whole;

/** How a value that crosses stands in bytes. */
final class PassableFormat {
  /** More than {@code Customs} lets out, for what stands around a value. */
  private static final int DEPTH_MAX = 80;

  static void write(DataOutputStream out, Passable value) throws IOException {
    switch (value) {
      case Nil() -> out.writeByte('n');
      case Truth(var truth) -> out.writeByte(truth ? 'y' : 'f');
      case Whole(var whole) -> writeWhole(out, whole);
      case Real(var real) -> {
        out.writeByte('d');
        out.writeLong(Double.doubleToRawLongBits(real));
      }
      case Text(var text) -> {
        out.writeByte('s');
        writeText(out, text);
      }
      case Elements(var values) -> {
        out.writeByte('v');
        out.writeInt(values.size());
        for (var element : values) {
          write(out, element);
        }
      }
      case Data(var fields) -> {
        out.writeByte('r');
        out.writeInt(fields.size());
        for (var field : fields) {
          writeText(out, field.name());
          write(out, field.value());
        }
      }
      case Copies(var graph) -> {
        out.writeByte('g');
        GraphFormat.write(out, graph);
      }
      case ObjectOf(var vat, var id) -> writeNumbered(out, 'o', vat, id);
      case PromiseOf(var vat, var id) -> writeNumbered(out, 'p', vat, id);
    }
  }

  private static void writeWhole(DataOutputStream out, BigInteger whole) throws IOException {
    out.writeByte('i');
    var digits = whole.toByteArray();
    out.writeInt(digits.length);
    out.write(digits);
  }

  private static void writeNumbered(DataOutputStream out, char tag, String vat, long id)
      throws IOException {
    out.writeByte(tag);
    writeText(out, vat);
    out.writeLong(id);
  }

  /** In UTF-16, the upper half of each character first. */
  static void writeText(DataOutputStream out, String text) throws IOException {
    var encoded = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      encoded[2 * i] = (byte) (text.charAt(i) >> 8);
      encoded[2 * i + 1] = (byte) text.charAt(i);
    }
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  /** The bytes may come from anywhere; what they ask for must cost no more than their length. */
  static Passable read(DataInputStream in) throws IOException {
    return read(in, 0);
  }

  static Passable read(DataInputStream in, int depth) throws IOException {
    if (depth > DEPTH_MAX) {
      throw new IOException("it holds values more than %d deep".formatted(DEPTH_MAX));
    }
    return switch (in.readByte()) {
      case 'n' -> new Nil();
      case 'y' -> new Truth(true);
      case 'f' -> new Truth(false);
      case 'i' -> new Whole(readWhole(in));
      case 'd' -> new Real(Double.longBitsToDouble(in.readLong()));
      case 's' -> new Text(readText(in));
      case 'v' -> new Elements(readElements(in, depth));
      case 'r' -> new Data(readFields(in, depth));
      case 'g' -> new Copies(GraphFormat.read(in, depth + 1));
      case 'o' -> new ObjectOf(readText(in), in.readLong());
      case 'p' -> new PromiseOf(readText(in), in.readLong());
      default -> throw new IOException("no value is of this sort");
    };
  }

  private static BigInteger readWhole(DataInputStream in) throws IOException {
    var digits = readBytes(in);
    if (digits.length == 0) {
      throw new IOException("an integer has no digits");
    }
    return new BigInteger(digits);
  }

  private static List<Passable> readElements(DataInputStream in, int depth) throws IOException {
    int count = readCount(in);
    var values = new ArrayList<Passable>(count);
    for (int i = 0; i < count; i++) {
      values.add(read(in, depth + 1));
    }
    return values;
  }

  private static List<Field> readFields(DataInputStream in, int depth) throws IOException {
    int count = readCount(in);
    var fields = new ArrayList<Field>(count);
    for (int i = 0; i < count; i++) {
      fields.add(new Field(readText(in), read(in, depth + 1)));
    }
    return fields;
  }

  private static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) {
      throw new IOException("it counts more elements than it has");
    }
    return count;
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_16BE);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("it is cut off");
    }
    return in.readNBytes(length);
  }

  private PassableFormat() {}
}
