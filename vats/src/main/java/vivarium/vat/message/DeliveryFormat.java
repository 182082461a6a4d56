package vivarium.vat.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Ahead;
import vivarium.vat.message.Delivery.AskedOf;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Delivery.HandedBack;
import vivarium.vat.message.Delivery.Heard;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;

/** Deliveries and passables as bytes, for the queue of a vat. */
public final class DeliveryFormat {
  private static final int VERSION = 1;
  private static final int MESSAGE = 1;
  private static final int SETTLEMENT = 2;
  private static final int PIPELINED = 3;
  private static final int NEWS_WANTED = 4;
  private static final int UPGRADE = 5;
  private static final int AHEAD = 6;
  private static final int HEARD = 7;
  private static final int PROBE = 8;
  private static final int HANDED_BACK = 9;
  private static final int ASKED_OF = 10;
  private static final int DROPPED = 11;

  /** A delivery as bytes. */
  public static byte[] write(Delivery delivery) {
    return bytes(out -> write(out, delivery));
  }

  private static void write(DataOutputStream out, Delivery delivery) throws IOException {
    switch (delivery) {
      case Message(var target, var selector, var arguments, var result) -> {
        out.writeByte(MESSAGE);
        out.writeLong(target);
        PassableFormat.writeText(out, selector);
        PassableFormat.write(out, new Elements(arguments));
        PassableFormat.write(out, result == null ? new Nil() : result);
      }
      case Pipelined(var promise, var message) -> {
        out.writeByte(PIPELINED);
        out.writeLong(promise);
        write(out, message);
      }
      case Ahead(var answer, var message) -> {
        out.writeByte(AHEAD);
        PassableFormat.write(out, answer);
        write(out, message);
      }
      case Heard(var answer) -> {
        out.writeByte(HEARD);
        PassableFormat.write(out, answer);
      }
      case HandedBack(var promise) -> {
        out.writeByte(HANDED_BACK);
        PassableFormat.write(out, promise);
      }
      case AskedOf(var promise, var world) -> {
        out.writeByte(ASKED_OF);
        PassableFormat.write(out, promise);
        PassableFormat.writeText(out, world);
      }
      case Dropped(var thing, var count) -> {
        out.writeByte(DROPPED);
        PassableFormat.write(out, thing);
        out.writeLong(count);
      }
      case Probe(var promise, var token) -> {
        out.writeByte(PROBE);
        out.writeLong(promise);
        out.writeLong(token);
      }
      case NewsWanted(var promise, var vat) -> {
        out.writeByte(NEWS_WANTED);
        out.writeLong(promise);
        PassableFormat.writeText(out, vat);
      }
      case Settlement(var promise, var fulfilled, var value) -> {
        out.writeByte(SETTLEMENT);
        PassableFormat.write(out, promise);
        out.writeBoolean(fulfilled);
        PassableFormat.write(out, value);
      }
      case Upgrade(var code, var message, var parameters, var result) -> {
        out.writeByte(UPGRADE);
        PassableFormat.write(out, code);
        PassableFormat.writeText(out, message);
        PassableFormat.write(out, parameters);
        PassableFormat.write(out, result == null ? new Nil() : result);
      }
    }
  }

  /** A passable as bytes. */
  public static byte[] write(Passable value) {
    return bytes(out -> PassableFormat.write(out, value));
  }

  /**
   * The delivery in some bytes.
   *
   * @throws WorldException if the bytes are not one
   */
  public static Delivery readDelivery(byte[] bytes) {
    return read(bytes, DeliveryFormat::readDelivery);
  }

  private static Delivery readDelivery(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case MESSAGE -> readMessage(in);
      case PIPELINED -> new Pipelined(in.readLong(), readInner(in));
      case AHEAD -> new Ahead((PromiseOf) PassableFormat.read(in), readInner(in));
      case HEARD -> new Heard((PromiseOf) PassableFormat.read(in));
      case HANDED_BACK -> new HandedBack((PromiseOf) PassableFormat.read(in));
      case ASKED_OF ->
          new AskedOf((PromiseOf) PassableFormat.read(in), PassableFormat.readText(in));
      case DROPPED -> new Dropped(PassableFormat.read(in), in.readLong());
      case PROBE -> new Probe(in.readLong(), in.readLong());
      case NEWS_WANTED -> new NewsWanted(in.readLong(), PassableFormat.readText(in));
      case SETTLEMENT ->
          new Settlement(
              (PromiseOf) PassableFormat.read(in), in.readBoolean(), PassableFormat.read(in));
      case UPGRADE ->
          new Upgrade(
              PassableFormat.read(in),
              PassableFormat.readText(in),
              PassableFormat.read(in),
              promiseOrNull(PassableFormat.read(in)));
      default -> throw new IOException("no delivery is of this sort");
    };
  }

  /** A message within another delivery. */
  private static Message readInner(DataInputStream in) throws IOException {
    if (in.readByte() != MESSAGE) {
      throw new IOException("a message is expected within it");
    }
    return readMessage(in);
  }

  private static Message readMessage(DataInputStream in) throws IOException {
    return new Message(
        in.readLong(),
        PassableFormat.readText(in),
        ((Elements) PassableFormat.read(in)).values(),
        promiseOrNull(PassableFormat.read(in)));
  }

  /**
   * The passable in some bytes.
   *
   * @throws WorldException if the bytes are not one
   */
  public static Passable readPassable(byte[] bytes) {
    return read(bytes, PassableFormat::read);
  }

  private static @Nullable PromiseOf promiseOrNull(Passable value) {
    return value instanceof PromiseOf promise ? promise : null;
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
      var value = reading.from(in);
      if (in.available() > 0) {
        throw new IOException("something stands behind its end");
      }
      return value;
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
