package vivarium.vat.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Real;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Truth;
import vivarium.vat.message.Passable.Whole;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;

/** Deliveries and passables as bytes, for the queue of a vat. */
public final class DeliveryFormat {
  private static final int VERSION = 1;
  private static final int MESSAGE = 1;
  private static final int SETTLEMENT = 2;

  /** A delivery as bytes. */
  public static byte[] write(Delivery delivery) {
    return bytes(out -> {
      switch (delivery) {
        case Message(var target, var selector, var arguments, var result) -> {
          out.writeByte(MESSAGE);
          out.writeLong(target);
          writeText(out, selector);
          write(out, new Elements(arguments));
          write(out, result == null ? new Nil() : result);
        }
        case Settlement(var promise, var fulfilled, var value) -> {
          out.writeByte(SETTLEMENT);
          out.writeLong(promise);
          out.writeBoolean(fulfilled);
          write(out, value);
        }
      }
    });
  }

  /** A passable as bytes. */
  public static byte[] write(Passable value) {
    return bytes(out -> write(out, value));
  }

  /**
   * The delivery in some bytes.
   *
   * @throws WorldException if the bytes are not one
   */
  public static Delivery readDelivery(byte[] bytes) {
    return read(
        bytes,
        in ->
            switch (in.readByte()) {
              case MESSAGE ->
                  new Message(
                      in.readLong(),
                      readText(in),
                      ((Elements) readPassable(in)).values(),
                      promiseOrNull(readPassable(in)));
              case SETTLEMENT -> new Settlement(in.readLong(), in.readBoolean(), readPassable(in));
              default -> throw new IOException("no delivery is of this sort");
            });
  }

  /**
   * The passable in some bytes.
   *
   * @throws WorldException if the bytes are not one
   */
  public static Passable readPassable(byte[] bytes) {
    return read(bytes, DeliveryFormat::readPassable);
  }

  private static @Nullable PromiseOf promiseOrNull(Passable value) {
    return value instanceof PromiseOf promise ? promise : null;
  }

  private static void write(DataOutputStream out, Passable value) throws IOException {
    switch (value) {
      case Nil() -> out.writeByte('n');
      case Truth(var truth) -> out.writeByte(truth ? 'y' : 'f');
      case Whole(var whole) -> {
        out.writeByte('i');
        var digits = whole.toByteArray();
        out.writeInt(digits.length);
        out.write(digits);
      }
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
      case ObjectOf(var vat, var id) -> writeNumbered(out, 'o', vat, id);
      case PromiseOf(var vat, var id) -> writeNumbered(out, 'p', vat, id);
    }
  }

  private static void writeNumbered(DataOutputStream out, char tag, String vat, long id)
      throws IOException {
    out.writeByte(tag);
    writeText(out, vat);
    out.writeLong(id);
  }

  private static Passable readPassable(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case 'n' -> new Nil();
      case 'y' -> new Truth(true);
      case 'f' -> new Truth(false);
      case 'i' -> new Whole(new BigInteger(readBytes(in)));
      case 'd' -> new Real(Double.longBitsToDouble(in.readLong()));
      case 's' -> new Text(readText(in));
      case 'v' -> new Elements(readElements(in));
      case 'o' -> new ObjectOf(readText(in), in.readLong());
      case 'p' -> new PromiseOf(readText(in), in.readLong());
      default -> throw new IOException("no value is of this sort");
    };
  }

  private static List<Passable> readElements(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) {
      throw new IOException("it counts more elements than it has");
    }
    var values = new ArrayList<Passable>(count);
    for (int i = 0; i < count; i++) {
      values.add(readPassable(in));
    }
    return values;
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    var encoded = text.getBytes(StandardCharsets.UTF_16BE);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_16BE);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("it is cut off");
    }
    return in.readNBytes(length);
  }

  private static byte[] bytes(Writing writing) {
    var buffer = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(buffer)) {
      out.writeByte(VERSION);
      writing.to(out);
    } catch (IOException impossible) {
      throw new WorldBug("an array in memory can be written", impossible);
    }
    return buffer.toByteArray();
  }

  private static <T> T read(byte[] bytes, Reading<T> reading) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IOException("it is of another version");
      }
      return reading.from(in);
    } catch (IOException | ClassCastException broken) {
      throw new WorldException(
          "A waiting message cannot be read: " + broken.getMessage() + ".", broken);
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private DeliveryFormat() {}
}
