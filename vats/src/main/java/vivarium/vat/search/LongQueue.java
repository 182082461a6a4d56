package vivarium.vat.search;

import java.util.Arrays;

/**
 * Numbers that wait in a line; ten million of them take eighty megabytes, and not five times that.
 */
final class LongQueue {
  private long[] ring = new long[16];
  private int first;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void addLast(long number) {
    makeRoom();
    ring[first + size & ring.length - 1] = number;
    size++;
  }

  void addFirst(long number) {
    makeRoom();
    first = first - 1 & ring.length - 1;
    ring[first] = number;
    size++;
  }

  /** Takes out the first numbers, at most so many. */
  long[] removeFirst(int limit) {
    var taken = new long[Math.min(limit, size)];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = ring[first + i & ring.length - 1];
    }
    first = first + taken.length & ring.length - 1;
    size -= taken.length;
    return taken;
  }

  private void makeRoom() {
    if (size == ring.length) {
      int behind = ring.length - first;
      var larger = Arrays.copyOfRange(ring, first, first + 2 * ring.length);
      System.arraycopy(ring, 0, larger, behind, first);
      ring = larger;
      first = 0;
    }
  }
}
