package vivarium.world.store.journal;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.WorldDamaged;

/**
 * The turns of a world in the order of their numbers, and the changes of its catalogue between
 * them, appended to a file each before they count.
 *
 * <ul>
 *   <li>{@link #appendTurn} and {@link #appendNote} return when the operating system has the
 *       record. A record is there as a whole or not at all.
 *   <li>{@link #force} returns when it is on stable storage. If forcing a file fails, what the
 *       system still holds of it cannot be trusted any more, even if forcing it again succeeds; so
 *       the next force writes all that was not forced into a new file, which takes the place of the
 *       old one's end.
 *   <li>{@link #deleteBefore} lets go of files that nobody needs any more.
 * </ul>
 *
 * <p>Any thread may append; one at a time forces. Whatever is thrown, be it a lack of memory, the
 * journal is as it was or has the whole record.
 */
public final class Journal implements AutoCloseable {
  private final JournalPlace place;
  private final JournalEnd end;
  private final JournalForcing forcing;
  private final ReentrantLock lock = new ReentrantLock();
  private final long cutBytes;

  private Journal(JournalPlace place, JournalEnd end, long forcedTurn, long cutBytes) {
    this.place = place;
    this.end = end;
    this.forcing = new JournalForcing(place, end, lock, forcedTurn);
    this.cutBytes = cutBytes;
  }

  /** Begins the journal of a new world, in a folder that exists. */
  public static Journal create(JournalPlace place) throws IOException {
    return new Journal(place, new JournalEnd(JournalFiles.create(place), 0, 0), 0, 0);
  }

  /**
   * Opens a journal, hands all that is in it to a visitor, and cuts off what was never completed.
   *
   * @param firstFile the number of the first file that counts; those before it are deleted
   * @throws WorldDamaged if anything is wrong with what had been forced
   */
  public static Journal open(JournalPlace place, long firstFile, JournalVisitor visitor)
      throws IOException {
    var reading = new JournalReading(place, firstFile, visitor);
    reading.run();
    var last = reading.segments().removeLast();
    var files = JournalFiles.reopen(place, reading.segments(), last);
    files.deleteLeftovers(firstFile);
    var end = new JournalEnd(files, reading.lastTurn(), reading.notes());
    return new Journal(place, end, last.firstTurn() - 1, reading.cutBytes());
  }

  /** The last turn appended. */
  public long lastTurn() {
    return locked(end::lastTurn);
  }

  /** The last turn that is forced, with all before it. */
  public long forcedTurn() {
    return forcing.forcedTurn();
  }

  /** The last note that is forced, with all before it. */
  public long forcedNote() {
    return forcing.forcedNote();
  }

  /** How many bytes opening cut off. */
  public long cutBytes() {
    return cutBytes;
  }

  /** The length of all files. */
  public long byteCount() {
    return locked(() -> end.files().byteCount());
  }

  /**
   * Appends a turn.
   *
   * @return its number
   * @throws StoreWriteFailed if it cannot be written; the journal is as it was
   */
  public long appendTurn(JournalEntry entry) {
    lock.lock();
    try {
      return end.appendTurn(entry);
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Appends a change of the catalogue.
   *
   * @return a number for {@link #forcedNote} and {@link #firstFileAfter}, which counts from opening
   * @throws StoreWriteFailed if it cannot be written; the journal is as it was
   */
  public long appendNote(JournalEntry entry) {
    lock.lock();
    try {
      return end.appendNote(entry);
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Forces all that was appended before.
   *
   * @param before forces what the turns need outside of the journal; called, perhaps more than
   *     once, after it is settled which turns count and before they are forced
   * @throws StoreWriteFailed if it cannot be forced; the next call tries again
   */
  public void force(Runnable before) {
    try {
      forcing.force(before);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /**
   * Hands over the turns after one, up to another, once more.
   *
   * @throws WorldDamaged if they are not there any more as they were written
   */
  public void replay(long after, long upTo, JournalVisitor visitor) {
    new JournalReplay(place, after, upTo, visitor)
        .run(locked(() -> end.files().segments(end.lastNote())));
  }

  /** The number of the first file with a turn later than one, or a note later than another. */
  public long firstFileAfter(long turn, long note) {
    return locked(() -> end.files().firstFileAfter(turn, note, end.lastNote()));
  }

  /**
   * Deletes the files before one. Whoever opens the journal has to know that number by then: after
   * a power cut any of these files may be back.
   */
  public void deleteBefore(long number) {
    var old = locked(() -> end.files().takeBefore(number));
    try {
      while (!old.isEmpty()) { // without the lock: to delete a long file takes its time
        place.disk().delete(old.getFirst().path());
        old.removeFirst();
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      lock.lock();
      end.files().putBack(old);
      lock.unlock();
    }
  }

  /** Whether there are files beside the one in use. */
  public boolean hasFinishedFiles() {
    return locked(() -> end.files().hasFinished());
  }

  /** Begins a new file if the one in use has records in it, so that it can be released. */
  public void roll(Runnable before) {
    try {
      forcing.roll(before);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      end.files().writer().close();
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Supplier<T> question) {
    lock.lock();
    try {
      return question.get();
    } finally {
      lock.unlock();
    }
  }

  private StoreException cannotWrite(IOException cause) {
    return new StoreWriteFailed(
        ("The journal %s cannot be written (%s). Nothing of this change was kept; make room on the"
                + " disk and try again.")
            .formatted(place.folder(), DiskTrouble.reason(cause)),
        cause);
  }
}
