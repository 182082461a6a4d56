package vivarium.world.store;

import java.util.Arrays;

/** Numbers that are taken out in the order in which they came. For one thread at a time. */
final class LongQueue {
  private static final int FIRST_CAPACITY = 64;

  /** A ring, of which the length is a power of two. */
  private long[] ring = new long[FIRST_CAPACITY];

  private int first;
  private int size;

  void add(long number) {
    if (size == ring.length) {
      grow();
    }
    ring[first + size & ring.length - 1] = number;
    size++;
  }

  /** Takes the oldest out; there must be one. */
  long remove() {
    long number = ring[first];
    first = first + 1 & ring.length - 1;
    size--;
    return number;
  }

  private void grow() {
    var longer = Arrays.copyOfRange(ring, first, first + 2 * ring.length);
    System.arraycopy(ring, 0, longer, ring.length - first, first);
    ring = longer;
    first = 0;
  }
}
