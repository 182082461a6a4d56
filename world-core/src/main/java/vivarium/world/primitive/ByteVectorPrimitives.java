package vivarium.world.primitive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.ByteVector;
import vivarium.world.object.Integers;

/** Byte vectors, which may be far larger than memory: they are walked along piece by piece. */
final class ByteVectorPrimitives {
  private static final int BYTE_MAX = 255;

  /** A pebibyte: as many chunks as an array can list. */
  private static final long SIZE_MAX = 1L << 50;

  private static final long TEXT_BYTES_MAX = 1L << 30;
  private static final long PRIME = 1_000_003;

  static void enter(Registry registry) {
    registry.unary(
        "_ByteSize", (_, a) -> a instanceof ByteVector bytes ? bytes.size() : Failure.BAD_TYPE);
    registry.oneArgument("_ByteAt:", (_, a, index) -> at(a, index));
    registry.manyArguments("_ByteAt:Put:", (_, a, arguments) -> atPut(a, arguments));
    registry.manyArguments("_CloneBytes:Filler:", ByteVectorPrimitives::cloneOfSize);
    registry.manyArguments(
        "_CopyByteRangeDstPos:SrcArray:SrcPos:Length:", ByteVectorPrimitives::copyRange);
    registry.manyArguments("_ByteFrom:To:", ByteVectorPrimitives::range);
    registry.manyArguments("_ByteIndexOf:From:", ByteVectorPrimitives::indexOf);
    registry.oneArgument("_ByteVectorEQ:", ByteVectorPrimitives::equal);
    registry.oneArgument("_ByteVectorCompare:", ByteVectorPrimitives::compare);
    registry.unary("_ByteVectorHash", ByteVectorPrimitives::hash);
    registry.unary("_UTF8String", ByteVectorPrimitives::utf8String);
    registry.unary("_Latin1String", ByteVectorPrimitives::latin1String);
  }

  private static Object at(Object a, Object index) {
    if (!(a instanceof ByteVector bytes)) {
      return Failure.BAD_TYPE;
    }
    return index instanceof Long i && i >= 0 && i < bytes.size()
        ? (Object) (long) bytes.at(i)
        : Indices.failure(index);
  }

  private static Object atPut(Object a, Object[] arguments) {
    if (!(a instanceof ByteVector bytes)) {
      return Failure.BAD_TYPE;
    }
    if (!(arguments[0] instanceof Long i) || i < 0 || i >= bytes.size()) {
      return Indices.failure(arguments[0]);
    }
    if (!(arguments[1] instanceof Long value) || value < 0 || value > BYTE_MAX) {
      return Integers.isInteger(arguments[1]) ? Failure.BAD_ARGUMENT : Failure.BAD_TYPE;
    }
    if (bytes.map().isFrozen()) {
      return Failure.FROZEN;
    }
    bytes.setAt(i, value.intValue());
    return bytes;
  }

  private static Object cloneOfSize(Interpreter interpreter, Object a, Object[] arguments) {
    if (!(a instanceof ByteVector bytes)
        || !Integers.isInteger(arguments[0])
        || !(arguments[1] instanceof Long filler)) {
      return Failure.BAD_TYPE;
    }
    if (!(arguments[0] instanceof Long size) || size < 0 || size > SIZE_MAX) {
      return Failure.BAD_SIZE;
    }
    if (filler < 0 || filler > BYTE_MAX) {
      return Failure.BAD_ARGUMENT;
    }
    interpreter.allocate(size);
    var copy = bytes.copyOfSize(size);
    if (filler != 0 && size > bytes.size()) {
      fill(copy, bytes.size(), filler.byteValue());
    }
    return copy;
  }

  private static void fill(ByteVector bytes, long from, byte filler) {
    var piece = new byte[(int) Math.min(Bytes.STEP_BYTES, bytes.size() - from)];
    Arrays.fill(piece, filler);
    for (long at = from; at < bytes.size(); at += piece.length) {
      bytes.write(at, piece, 0, (int) Math.min(piece.length, bytes.size() - at));
    }
  }

  private static Object copyRange(Interpreter interpreter, Object a, Object[] arguments) {
    if (!(a instanceof ByteVector target)
        || !(arguments[1] instanceof ByteVector source)
        || !(arguments[0] instanceof Long to)
        || !(arguments[2] instanceof Long from)
        || !(arguments[3] instanceof Long length)) {
      return Failure.BAD_TYPE;
    }
    if (!VectorPrimitives.isWithin(to, length, target.size())
        || !VectorPrimitives.isWithin(from, length, source.size())) {
      return Failure.BAD_INDEX;
    }
    if (target.map().isFrozen()) {
      return Failure.FROZEN;
    }
    interpreter.allocate(length);
    copy(target, to, source, from, length);
    return target;
  }

  /** Copies piece by piece, from the end where an overlap asks for it. */
  private static void copy(ByteVector target, long to, ByteVector source, long from, long length) {
    var piece = new byte[(int) Math.min(Bytes.STEP_BYTES, length)];
    boolean forward = to <= from;
    long done = 0;
    while (done < length) {
      int step = (int) Math.min(piece.length, length - done);
      long at = forward ? done : length - done - step;
      source.read(from + at, piece, 0, step);
      target.write(to + at, piece, 0, step);
      done += step;
    }
  }

  private static Object range(Interpreter interpreter, Object a, Object[] bounds) {
    if (!(a instanceof ByteVector bytes)) {
      return Failure.BAD_TYPE;
    }
    if (!Indices.isRange(bounds[0], bounds[1], bytes.size())) {
      return Indices.rangeFailure(bounds[0], bounds[1]);
    }
    long from = (Long) bounds[0];
    long size = (Long) bounds[1] - from;
    interpreter.allocate(size);
    if (from == 0) {
      return bytes.copyOfSize(size);
    }
    var copy = bytes.copyOfSize(0).copyOfSize(size);
    copy(copy, 0, bytes, from, size);
    return copy;
  }

  /** Something done with a piece of a byte vector; answers whether to go on. */
  private interface PieceReader {
    boolean read(byte[] piece, int length, long from);
  }

  private static void walk(
      Interpreter interpreter, ByteVector bytes, long from, PieceReader reader) {
    var piece = new byte[(int) Math.min(Bytes.STEP_BYTES, bytes.size())];
    boolean goesOn = true;
    for (long at = from; goesOn && at < bytes.size(); at += piece.length) {
      interpreter.checkInterrupt();
      int length = (int) Math.min(piece.length, bytes.size() - at);
      bytes.read(at, piece, 0, length);
      goesOn = reader.read(piece, length, at);
    }
  }

  private static Object indexOf(Interpreter interpreter, Object a, Object[] arguments) {
    if (!(a instanceof ByteVector bytes)
        || !(arguments[0] instanceof Long wanted)
        || !(arguments[1] instanceof Long from)) {
      return Failure.BAD_TYPE;
    }
    if (from < 0 || from > bytes.size()) {
      return Failure.BAD_INDEX;
    }
    var found = new long[] {-1};
    walk(
        interpreter,
        bytes,
        from,
        (piece, length, at) -> {
          for (int i = 0; i < length; i++) {
            if ((piece[i] & BYTE_MAX) == wanted) {
              found[0] = at + i;
              return false;
            }
          }
          return true;
        });
    return found[0];
  }

  private static Object equal(Interpreter interpreter, Object a, Object b) {
    return a instanceof ByteVector x && b instanceof ByteVector y
        ? interpreter.truth(x.size() == y.size() && order(interpreter, x, y) == 0)
        : Failure.BAD_TYPE;
  }

  private static Object compare(Interpreter interpreter, Object a, Object b) {
    return a instanceof ByteVector x && b instanceof ByteVector y
        ? (Object) (long) Integer.signum(order(interpreter, x, y))
        : Failure.BAD_TYPE;
  }

  private static int order(Interpreter interpreter, ByteVector a, ByteVector b) {
    var order = new int[1];
    walk(
        interpreter,
        a,
        0,
        (piece, length, at) -> {
          var other = new byte[(int) Math.min(length, Math.max(0, b.size() - at))];
          b.read(Math.min(at, b.size()), other, 0, other.length);
          order[0] = Arrays.compareUnsigned(piece, 0, length, other, 0, other.length);
          return order[0] == 0;
        });
    return order[0] != 0 ? order[0] : Long.compare(a.size(), b.size());
  }

  private static Object hash(Interpreter interpreter, Object a) {
    if (!(a instanceof ByteVector bytes)) {
      return Failure.BAD_TYPE;
    }
    var hash = new long[] {bytes.size()};
    walk(
        interpreter,
        bytes,
        0,
        (piece, length, _) -> {
          for (int i = 0; i < length; i++) {
            hash[0] = hash[0] * PRIME + piece[i];
          }
          return true;
        });
    return hash[0] & Integer.MAX_VALUE;
  }

  private static Object utf8String(Interpreter interpreter, Object a) {
    if (!(a instanceof ByteVector bytes)) {
      return Failure.BAD_TYPE;
    }
    if (bytes.size() > TEXT_BYTES_MAX) {
      return Failure.OVERFLOW;
    }
    interpreter.allocate(bytes.size());
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Bytes.all(bytes)))
          .toString();
    } catch (CharacterCodingException noText) {
      return Failure.BAD_UNICODE;
    }
  }

  private static Object latin1String(Interpreter interpreter, Object a) {
    if (!(a instanceof ByteVector bytes)) {
      return Failure.BAD_TYPE;
    }
    if (bytes.size() > TEXT_BYTES_MAX) {
      return Failure.OVERFLOW;
    }
    interpreter.allocate(bytes.size());
    return new String(Bytes.all(bytes), StandardCharsets.ISO_8859_1);
  }

  private ByteVectorPrimitives() {}
}
