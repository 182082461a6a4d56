package vivarium.world.store;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory all turns of a world take that are not in its databases yet, and may take. */
final class Backlog {
  private final AtomicLong bytes = new AtomicLong();
  private final long bytesMax;

  Backlog(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  void add(long more) {
    bytes.addAndGet(more);
  }

  long bytes() {
    return bytes.get();
  }

  /** Whether so much may be added. Something of any length may, if there is nothing else. */
  boolean hasRoom(long more) {
    long now = bytes.get();
    return now <= 0 || now + more <= bytesMax;
  }

  /** Whether it is time to apply turns, without waiting for more of them. */
  boolean isConsiderable() {
    return bytes.get() > bytesMax / 4;
  }
}
