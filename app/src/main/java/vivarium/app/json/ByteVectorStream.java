package vivarium.app.json;

import java.io.InputStream;
import java.util.Objects;
import vivarium.world.object.ByteVector;

/** Reads the bytes of a byte vector one after the other; on the thread of its vat. */
public final class ByteVectorStream extends InputStream {
  private final ByteVector bytes;
  private long at;

  public ByteVectorStream(ByteVector bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return at < bytes.size() ? bytes.at(at++) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    long left = bytes.size() - at;
    if (left == 0 && length > 0) {
      return -1;
    }
    int count = (int) Math.min(left, length);
    bytes.read(at, target, offset, count);
    at += count;
    return count;
  }
}
