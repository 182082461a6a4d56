package vivarium.world.store.vat;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory all turns of a world take that are not in its databases yet, and may take. */
public final class Backlog {
  /** No more turns that are called large fit into it. */
  private static final int LARGE_TURNS_MAX = 64;

  private final AtomicLong bytes = new AtomicLong();
  private final long bytesMax;

  public Backlog(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  void add(long more) {
    bytes.addAndGet(more);
  }

  public long bytes() {
    return bytes.get();
  }

  /** Whether so much may be added. Something of any length may, if there is nothing else. */
  public boolean hasRoom(long more) {
    long now = bytes.get();
    return now <= 0 || now + more <= bytesMax;
  }

  /** Whether there is only room for a limited number of turns that take so much. */
  boolean isLarge(long turnBytes) {
    return turnBytes > bytesMax / LARGE_TURNS_MAX;
  }

  /** Whether it is time to apply turns, without waiting for more of them. */
  public boolean isConsiderable() {
    return bytes.get() > bytesMax / 4;
  }
}
