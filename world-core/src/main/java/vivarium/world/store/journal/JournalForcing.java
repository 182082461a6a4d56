package vivarium.world.store.journal;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes safe what was appended, and begins new files, which both need a force.
 *
 * <p>Forcing goes on while others append: only {@link #forcing} is held meanwhile. If forcing a
 * file fails, the next attempt writes all that is not forced into a new file.
 */
final class JournalForcing {
  private static final Logger LOG = LoggerFactory.getLogger(JournalForcing.class);

  private final JournalPlace place;
  private final JournalEnd end;
  private final ReentrantLock lock;
  private final ReentrantLock forcing = new ReentrantLock();
  private boolean endIsDistrusted;
  private volatile long forcedTurn;
  private volatile long forcedNote;

  /**
   * @param lock the journal's lock
   * @param forcedTurn the last turn that is known to be forced
   */
  JournalForcing(JournalPlace place, JournalEnd end, ReentrantLock lock, long forcedTurn) {
    this.place = place;
    this.end = end;
    this.lock = lock;
    this.forcedTurn = forcedTurn;
  }

  long forcedTurn() {
    return forcedTurn;
  }

  long forcedNote() {
    return forcedNote;
  }

  void force(Runnable before) throws IOException {
    forcing.lock();
    try {
      if (endIsDistrusted) {
        rewriteTail(before);
      } else {
        forceWriter(before);
      }
    } finally {
      forcing.unlock();
    }
  }

  /** Begins a new file if the one in use has records in it. */
  void roll(Runnable before) throws IOException {
    forcing.lock();
    lock.lock();
    try {
      if (endIsDistrusted) {
        rewriteTail(before);
      }
      if (end.files().writer().end() > SegmentHead.BYTES) {
        rotate(before);
      }
    } finally {
      lock.unlock();
      forcing.unlock();
    }
  }

  private void forceWriter(Runnable before) throws IOException {
    var position = position();
    before.run();
    forceFile();
    lock.lock();
    try {
      settle(position);
      mark(position.fileBytes());
      if (end.files().writer().end() >= place.segmentBytes()) {
        tryToRotate(before);
      }
    } finally {
      lock.unlock();
    }
  }

  private JournalEnd.Position position() {
    lock.lock();
    try {
      return end.position();
    } finally {
      lock.unlock();
    }
  }

  private void forceFile() throws IOException {
    boolean isForced = false;
    try {
      end.files().writer().force();
      isForced = true;
    } finally {
      endIsDistrusted |= !isForced;
    }
  }

  private void settle(JournalEnd.Position position) {
    end.tail().settle(position.record());
    forcedTurn = position.turn();
    forcedNote = position.note();
  }

  /** Without a mark the journal is as good; only damage could be taken for a torn end. */
  private void mark(long forcedBytes) {
    try {
      end.files().writer().write(RecordKind.MARK, forcedBytes, out -> {});
    } catch (IOException e) {
      LOG.debug("{}: no mark; the next record will find out why", place.folder(), e);
    }
  }

  /** The turns are forced; that there is no new file yet hurts nobody, and is tried again. */
  private void tryToRotate(Runnable before) {
    try {
      rotate(before);
    } catch (IOException e) {
      LOG.warn("{}: no new file could be begun, going on with the old one", place.folder(), e);
    }
  }

  /** Called with the lock held and little to force, right after a force. */
  private void rotate(Runnable before) throws IOException {
    before.run();
    forceFile();
    settle(end.position());
    publish(end.files().begin(end.lastTurn() + 1), end.lastTurn() + 1);
  }

  /** Writes all that is not forced into a new file, which counts in place of the old one's end. */
  private void rewriteTail(Runnable before) throws IOException {
    lock.lock();
    try {
      before.run();
      var position = end.position();
      publish(tailInNewFile(), forcedTurn + 1);
      settle(position);
      endIsDistrusted = false;
    } finally {
      lock.unlock();
    }
  }

  private SegmentWriter tailInNewFile() throws IOException {
    var next = end.files().begin(forcedTurn + 1);
    boolean isWhole = false;
    try {
      end.tail().writeTo(next);
      next.force();
      isWhole = true;
      return next;
    } finally {
      if (!isWhole) {
        next.close();
      }
    }
  }

  private void publish(SegmentWriter next, long firstTurn) throws IOException {
    boolean isPublished = false;
    SegmentWriter old;
    try {
      old = end.files().publish(next, firstTurn, end.lastNote());
      isPublished = true;
    } finally {
      if (!isPublished) {
        next.close();
      }
    }
    endIsDistrusted = true; // until its name is known to be safe
    place.disk().forceFolder(place.folder());
    endIsDistrusted = false;
    old.close();
  }
}
