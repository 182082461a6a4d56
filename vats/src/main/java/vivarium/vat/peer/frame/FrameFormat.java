package vivarium.vat.peer.frame;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vivarium.vat.peer.frame.Frame.Acknowledgement;
import vivarium.vat.peer.frame.Frame.Farewell;
import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Frame.Numbered;
import vivarium.vat.peer.frame.Frame.Reason;

/** Frames as bytes, without the length that the transport puts before each. */
public final class FrameFormat {
  /** Said first in the first frame, so that another protocol is noticed at once. */
  private static final int MAGIC = 0x56495641; // VIVA

  private static final byte VERSION = 2;
  private static final int TEXT_BYTES_MAX = 400;

  private static final byte HELLO = 1;
  private static final byte NUMBERED = 2;
  private static final byte ACKNOWLEDGEMENT = 3;
  private static final byte FAREWELL = 4;

  /** How many bytes a numbered frame has besides its delivery. */
  public static final int NUMBERED_HEAD_BYTES = 1 + Long.BYTES;

  /** A frame as bytes. */
  public static byte[] write(Frame frame) {
    return switch (frame) {
      case Hello hello -> write(hello);
      case Numbered(var number, var delivery) ->
          ByteBuffer.allocate(NUMBERED_HEAD_BYTES + delivery.length)
              .put(NUMBERED)
              .putLong(number)
              .put(delivery)
              .array();
      case Acknowledgement(var number) ->
          ByteBuffer.allocate(1 + Long.BYTES).put(ACKNOWLEDGEMENT).putLong(number).array();
      case Farewell(var reason, var text) -> {
        var encoded = encoded(text);
        yield ByteBuffer.allocate(2 + Short.BYTES + encoded.length)
            .put(FAREWELL)
            .put((byte) reason.ordinal())
            .putShort((short) encoded.length)
            .put(encoded)
            .array();
      }
    };
  }

  private static byte[] write(Hello hello) {
    var secret = encoded(hello.secret());
    var name = encoded(hello.name());
    var buffer =
        ByteBuffer.allocate(
            1
                + Integer.BYTES
                + 1
                + 3 * Long.BYTES
                + Mark.BYTES
                + 2 * Short.BYTES
                + secret.length
                + name.length);
    buffer.put(HELLO).putInt(MAGIC).put(VERSION).putLong(hello.mine()).putLong(hello.yours());
    hello.received().write(buffer);
    buffer.putLong(hello.acknowledged());
    buffer.putShort((short) secret.length).put(secret);
    buffer.putShort((short) name.length).put(name);
    return buffer.array();
  }

  private static byte[] encoded(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= TEXT_BYTES_MAX ? bytes : Arrays.copyOf(bytes, TEXT_BYTES_MAX);
  }

  /**
   * The frame in some bytes.
   *
   * @throws BadFrame if they are none
   */
  public static Frame read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    try {
      var frame =
          switch (in.get()) {
            case HELLO -> hello(in);
            case NUMBERED -> numbered(in);
            case ACKNOWLEDGEMENT -> new Acknowledgement(positive(in));
            case FAREWELL -> new Farewell(reason(in), text(in));
            default -> throw new BadFrame("no frame is of this sort");
          };
      if (in.hasRemaining()) {
        throw new BadFrame("a frame has bytes behind its end");
      }
      return frame;
    } catch (BufferUnderflowException shorter) {
      throw new BadFrame("a frame is cut off");
    }
  }

  private static Hello hello(ByteBuffer in) {
    if (in.getInt() != MAGIC) {
      throw new BadFrame("this is no world");
    }
    byte version = in.get();
    if (version != VERSION) {
      throw new BadFrame(
          "it speaks version %d of the language between worlds, we version %d"
              .formatted(version, VERSION));
    }
    long mine = in.getLong();
    long yours = in.getLong();
    var received = Mark.read(in);
    if (received.number() < 0) {
      throw new BadFrame("a number is negative");
    }
    return new Hello(mine, yours, received, positive(in), text(in), text(in));
  }

  private static Numbered numbered(ByteBuffer in) {
    long number = positive(in);
    var delivery = new byte[in.remaining()];
    in.get(delivery);
    return new Numbered(number, delivery);
  }

  private static long positive(ByteBuffer in) {
    long number = in.getLong();
    if (number < 0) {
      throw new BadFrame("a number is negative");
    }
    return number;
  }

  private static Reason reason(ByteBuffer in) {
    int ordinal = in.get();
    if (ordinal < 0 || ordinal >= Reason.values().length) {
      throw new BadFrame("no reason has this number");
    }
    return Reason.values()[ordinal];
  }

  private static String text(ByteBuffer in) {
    int length = Short.toUnsignedInt(in.getShort());
    if (length > TEXT_BYTES_MAX || length > in.remaining()) {
      throw new BadFrame("a text is longer than allowed");
    }
    var encoded = new byte[length];
    in.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  private FrameFormat() {}
}
