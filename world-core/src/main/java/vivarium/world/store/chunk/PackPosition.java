package vivarium.world.store.chunk;

/**
 * A position in the row of pack files.
 *
 * @param pack the number of a file; 0 stands before the first
 * @param end how much of it counts, in bytes
 */
public record PackPosition(int pack, long end) implements Comparable<PackPosition> {
  /** Before everything. */
  public static final PackPosition START = new PackPosition(0, 0);

  @Override
  public int compareTo(PackPosition other) {
    return pack != other.pack ? Integer.compare(pack, other.pack) : Long.compare(end, other.end);
  }
}
