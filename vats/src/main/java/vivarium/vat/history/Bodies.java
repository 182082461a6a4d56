package vivarium.vat.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import vivarium.world.base.ChunkHash;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.ObjectVector.Body.Large;
import vivarium.world.object.ObjectVector.Body.Small;

/** Compares and labels what objects hold beside their slots, all of it from records. */
final class Bodies {
  /** Whether two bodies of one object are equal, whichever memories they come from. */
  static boolean same(Object one, Object other) {
    return switch (one) {
      case Small(var some) -> other instanceof Small(var others) && same(some, others);
      case Large large ->
          other instanceof Large otherLarge
              && large.size() == otherLarge.size()
              && same(large.segments(), otherLarge.segments());
      case Object[] some -> other instanceof Object[] others && same(some, others);
      case byte[] bytes -> other instanceof byte[] others && Arrays.equals(bytes, others);
      case ChunkedBytes chunks -> other instanceof ChunkedBytes others && same(chunks, others);
      default -> Values.same(one, other);
    };
  }

  private static boolean same(Object[] some, Object[] others) {
    if (some.length != others.length) {
      return false;
    }
    for (int i = 0; i < some.length; i++) {
      if (!Values.same(some[i], others[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(ChunkedBytes some, ChunkedBytes others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.chunkCount(); i++) {
      if (!hash(some, i).equals(hash(others, i))) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a chunk; everything from a record has one. */
  static ChunkHash hash(ChunkedBytes chunks, int index) {
    return Objects.requireNonNull(chunks.hashOf(index));
  }

  /** {@code bytes 0 to 65,535}; {@code end} is behind the last. */
  static String bytesLabel(long start, long end) {
    return end == start + 1
        ? String.format(Locale.ROOT, "byte %,d", start)
        : String.format(Locale.ROOT, "bytes %,d to %,d", start, end - 1);
  }

  /** The label of a chunk's range. */
  static String chunkLabel(ChunkedBytes chunks, int index) {
    long start = (long) index * ChunkedBytes.CHUNK_BYTES;
    return bytesLabel(start, start + chunks.chunkSize(index));
  }

  private Bodies() {}
}
