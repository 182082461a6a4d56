package vivarium.vat.peer;

import java.util.EnumSet;
import vivarium.vat.peer.link.Link;

/**
 * How fast one connection may speak. Who is too fast is not refused but not read from for a while:
 * then its own network is full, and it waits.
 *
 * <p>{@link #arrived} is called by the network, everything else on the thread of the clockwork.
 */
final class Intake {
  private static final int WAITING_MAX = 64;
  private static final int WAITING_LOW = 16;

  /** Why nothing is read. */
  enum Reason {
    /** What was read is not dealt with yet. */
    BACKLOG,
    /** There was too much in one second. */
    RATE,
    /** The vats have not dealt with what they got. */
    VATS
  }

  private final Link link;
  private final int framesPerSecond;
  private final EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
  private int waiting;
  private long second;
  private int inSecond;

  Intake(Link link, int framesPerSecond) {
    this.link = link;
    this.framesPerSecond = framesPerSecond;
  }

  /** A frame has arrived. */
  synchronized void arrived() {
    waiting++;
    if (waiting >= WAITING_MAX) {
      pause(Reason.BACKLOG);
    }
  }

  /** A frame was dealt with. */
  synchronized void handled() {
    waiting--;
    if (waiting <= WAITING_LOW) {
      goOn(Reason.BACKLOG);
    }
  }

  /**
   * Counts a frame.
   *
   * @param now milliseconds
   * @return whether there were too many in this second
   */
  synchronized boolean isTooFast(long now) {
    if (now / 1000 != second) {
      second = now / 1000;
      inSecond = 0;
    }
    inSecond++;
    return inSecond > framesPerSecond;
  }

  synchronized boolean isPausedFor(Reason reason) {
    return reasons.contains(reason);
  }

  synchronized void pause(Reason reason) {
    if (reasons.isEmpty()) {
      link.reading(false);
    }
    reasons.add(reason);
  }

  synchronized void goOn(Reason reason) {
    if (reasons.remove(reason) && reasons.isEmpty()) {
      link.reading(true);
    }
  }
}
