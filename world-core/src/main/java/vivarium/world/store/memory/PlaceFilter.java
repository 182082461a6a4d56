package vivarium.world.store.memory;

import vivarium.world.store.turn.EntryKey;

/**
 * Tells of most objects and entries that they are not in a set, with eight bits or so for each that
 * is: who looks for one thing in a long past passes by where it cannot be. After B. Bloom, <i>
 * Space/time trade-offs in hash coding with allowable errors</i>, 1970.
 */
final class PlaceFilter {
  /** A change takes about so many bytes in a block. */
  private static final int BYTES_PER_CHANGE = 32;

  private static final int BITS_PER_CHANGE = 8;

  /** Spreads numbers: the golden ratio of 64 bits. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** A power of two of bits. */
  private final long[] bits;

  private final int shift;

  /**
   * @param capacity of the block, in bytes
   */
  PlaceFilter(int capacity) {
    int wanted = Math.max(Long.SIZE, capacity / BYTES_PER_CHANGE * BITS_PER_CHANGE);
    int power = Integer.SIZE - Integer.numberOfLeadingZeros(wanted - 1);
    this.bits = new long[(1 << power) / Long.SIZE];
    this.shift = Long.SIZE - power;
  }

  void add(long id) {
    set(spread(id));
  }

  void add(EntryKey key) {
    set(spread(~(long) key.hashCode()));
  }

  boolean mayHave(long id) {
    return isSet(spread(id));
  }

  boolean mayHave(EntryKey key) {
    return isSet(spread(~(long) key.hashCode()));
  }

  /** How many bytes it takes. */
  long weight() {
    return (long) Long.BYTES * bits.length;
  }

  private static long spread(long number) {
    long once = number * SPREAD;
    return (once ^ once >>> 32) * SPREAD;
  }

  private void set(long hash) {
    int one = first(hash);
    int other = second(hash);
    bits[one >> 6] |= 1L << one;
    bits[other >> 6] |= 1L << other;
  }

  private boolean isSet(long hash) {
    int one = first(hash);
    int other = second(hash);
    return (bits[one >> 6] & 1L << one) != 0 && (bits[other >> 6] & 1L << other) != 0;
  }

  private int first(long hash) {
    return (int) (hash >>> shift);
  }

  private int second(long hash) {
    return (int) (hash * SPREAD >>> shift);
  }
}
