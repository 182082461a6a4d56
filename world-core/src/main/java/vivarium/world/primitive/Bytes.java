package vivarium.world.primitive;

import vivarium.world.interp.Interpreter;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ChunkedBytes;

/** Byte vectors and arrays. */
final class Bytes {
  /** How much of a large byte vector is in memory at a time while it is walked along. */
  static final int STEP_BYTES = ChunkedBytes.CHUNK_BYTES;

  /** A new byte vector that holds these bytes. */
  static ByteVector newVector(Interpreter interpreter, byte[] bytes) {
    interpreter.allocate(bytes.length);
    var copy = interpreter.universe().wellKnown().byteVector.copyOfSize(bytes.length);
    copy.write(0, bytes, 0, bytes.length);
    return copy;
  }

  /** All bytes of a vector that is known to be small enough. */
  static byte[] all(ByteVector vector) {
    var bytes = new byte[Math.toIntExact(vector.size())];
    vector.read(0, bytes, 0, bytes.length);
    return bytes;
  }

  private Bytes() {}
}
