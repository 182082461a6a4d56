package vivarium.world.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreReadFailed;
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
 * <p>Any thread may append; one at a time forces.
 */
public final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private record Unforced(long sequence, RecordKind kind, long turn, JournalEntry entry) {}

  private final JournalPlace place;
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();

  private final Deque<Segment> finished = new ArrayDeque<>();
  private final Deque<Unforced> tail = new ArrayDeque<>();
  private SegmentWriter writer;
  private long writerNumber;
  private long writerFirstTurn;
  private long lastTurn;
  private long lastNote;
  private long sequence;
  private long cutBytes;
  private boolean endIsDistrusted;
  private volatile long forcedTurn;
  private volatile long forcedNote;

  private Journal(JournalPlace place, SegmentWriter writer, long number, long firstTurn) {
    this.place = place;
    this.writer = writer;
    this.writerNumber = number;
    this.writerFirstTurn = firstTurn;
    this.lastTurn = firstTurn - 1;
    this.forcedTurn = lastTurn;
  }

  /** Begins the journal of a new world, in a folder that exists. */
  public static Journal create(JournalPlace place) throws IOException {
    var writer = create(place, Segment.path(place.folder(), 1), 1, 1);
    place.disk().forceFolder(place.folder());
    return new Journal(place, writer, 1, 1);
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
    var writer = SegmentWriter.reopen(place.disk(), last.path(), place.world(), last.bytes());
    var journal = new Journal(place, writer, last.number(), last.firstTurn());
    journal.finished.addAll(reading.segments());
    journal.lastTurn = reading.lastTurn();
    journal.lastNote = reading.notes();
    journal.cutBytes = reading.cutBytes();
    journal.deleteLeftovers(firstFile);
    return journal;
  }

  /** The last turn appended. */
  public long lastTurn() {
    lock.lock();
    try {
      return lastTurn;
    } finally {
      lock.unlock();
    }
  }

  /** The last turn that is forced, with all before it. */
  public long forcedTurn() {
    return forcedTurn;
  }

  /** The last note that is forced, with all before it. */
  public long forcedNote() {
    return forcedNote;
  }

  /** How many bytes opening cut off. */
  public long cutBytes() {
    return cutBytes;
  }

  /** The length of all files. */
  public long byteCount() {
    lock.lock();
    try {
      return writer.end() + finished.stream().mapToLong(Segment::bytes).sum();
    } finally {
      lock.unlock();
    }
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
      long turn = lastTurn + 1;
      write(RecordKind.TURN, turn, entry);
      lastTurn = turn;
      return turn;
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
      write(RecordKind.NOTE, lastTurn, entry);
      return ++lastNote;
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
    forcing.lock();
    try {
      if (endIsDistrusted) {
        rewriteTail(before);
      } else {
        forceWriter(before);
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      forcing.unlock();
    }
  }

  /**
   * Hands over the turns after one, up to another, once more.
   *
   * @throws WorldDamaged if they are not there any more as they were written
   */
  public void replay(long after, long upTo, JournalVisitor visitor) {
    var segments = segments();
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      boolean last = i + 1 == segments.size();
      long before = last ? upTo + 1 : Math.min(upTo + 1, segments.get(i + 1).firstTurn());
      if (before <= after + 1 || segment.firstTurn() >= before) {
        continue;
      }
      try {
        replay(segment, after, before, visitor);
      } catch (IOException e) {
        throw new StoreReadFailed(
            "The journal file %s cannot be read: %s".formatted(segment.path(), e.getMessage()), e);
      }
    }
  }

  /** The number of the first file with a turn later than one, or a note later than another. */
  public long firstFileAfter(long turn, long note) {
    lock.lock();
    try {
      var all = segments();
      int first = 0;
      while (first + 1 < all.size()
          && all.get(first + 1).firstTurn() <= turn + 1
          && all.get(first).lastNote() <= note) {
        first++;
      }
      return all.get(first).number();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Deletes the files before one. Whoever opens the journal has to know that number by then: after
   * a power cut any of these files may be back.
   */
  public void deleteBefore(long number) {
    lock.lock();
    try {
      while (!finished.isEmpty() && finished.getFirst().number() < number) {
        place.disk().delete(finished.getFirst().path());
        finished.removeFirst();
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      lock.unlock();
    }
  }

  /** Whether there are files beside the one in use. */
  public boolean hasFinishedFiles() {
    lock.lock();
    try {
      return !finished.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Begins a new file if the one in use has records in it, so that it can be released. */
  public void roll(Runnable before) {
    forcing.lock();
    lock.lock();
    try {
      if (endIsDistrusted) {
        rewriteTail(before);
      }
      if (writer.end() > SegmentHead.BYTES) {
        rotate(before);
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      lock.unlock();
      forcing.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      writer.close();
    } finally {
      lock.unlock();
    }
  }

  private static SegmentWriter create(JournalPlace place, Path path, long number, long firstTurn)
      throws IOException {
    return SegmentWriter.create(
        place.disk(), path, new SegmentHead(place.world(), number, firstTurn));
  }

  private void write(RecordKind kind, long turn, JournalEntry entry) {
    try {
      writer.write(kind, turn, entry);
      tail.add(new Unforced(++sequence, kind, turn, entry));
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private void forceWriter(Runnable before) throws IOException {
    long turn;
    long note;
    long last;
    long end;
    lock.lock();
    try {
      turn = lastTurn;
      note = lastNote;
      last = sequence;
      end = writer.end();
    } finally {
      lock.unlock();
    }
    before.run();
    forceFile();
    lock.lock();
    try {
      settle(turn, note, last);
      mark(end);
      if (writer.end() >= place.segmentBytes()) {
        tryToRotate(before);
      }
    } finally {
      lock.unlock();
    }
  }

  private void forceFile() throws IOException {
    try {
      writer.force();
    } catch (IOException e) {
      endIsDistrusted = true;
      throw e;
    }
  }

  private void settle(long turn, long note, long last) {
    while (!tail.isEmpty() && tail.getFirst().sequence() <= last) {
      tail.removeFirst();
    }
    forcedTurn = turn;
    forcedNote = note;
  }

  /** Without a mark the journal is as good; only damage could be taken for a torn end. */
  private void mark(long end) {
    try {
      writer.write(RecordKind.MARK, end, out -> {});
    } catch (IOException e) {
      // The disk is full, most likely: the next record will find that out and say so.
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
    settle(lastTurn, lastNote, sequence);
    publish(create(place, temporary(), writerNumber + 1, lastTurn + 1), lastTurn + 1);
  }

  /** Writes all that is not forced into a new file, which counts in place of the old one's end. */
  private void rewriteTail(Runnable before) throws IOException {
    lock.lock();
    try {
      before.run();
      publish(tailInNewFile(), forcedTurn + 1);
      settle(lastTurn, lastNote, sequence);
      endIsDistrusted = false;
    } finally {
      lock.unlock();
    }
  }

  private SegmentWriter tailInNewFile() throws IOException {
    var next = create(place, temporary(), writerNumber + 1, forcedTurn + 1);
    try {
      for (var entry : tail) {
        next.write(entry.kind(), entry.turn(), entry.entry());
      }
      next.force();
      return next;
    } catch (IOException e) {
      next.close();
      throw e;
    }
  }

  /**
   * Gives a new file, forced under a temporary name, the name by which it counts. From then on
   * nothing may be appended to the old one any more: it would be taken for superseded.
   */
  private void publish(SegmentWriter next, long firstTurn) throws IOException {
    var path = Segment.path(place.folder(), writerNumber + 1);
    try {
      place.disk().move(temporary(), path);
    } catch (IOException e) {
      next.close();
      throw e;
    }
    next.renamed(path);
    finished.add(written());
    var old = writer;
    writer = next;
    writerNumber++;
    writerFirstTurn = firstTurn;
    endIsDistrusted = true; // until its name is known to be safe
    place.disk().forceFolder(place.folder());
    endIsDistrusted = false;
    old.close();
  }

  private Segment written() {
    return new Segment(writer.path(), writerNumber, writerFirstTurn, lastNote, writer.end());
  }

  private Path temporary() {
    return place.folder().resolve("next.new");
  }

  private List<Segment> segments() {
    lock.lock();
    try {
      var all = new ArrayList<>(finished);
      all.add(written());
      return all;
    } finally {
      lock.unlock();
    }
  }

  private void replay(Segment segment, long after, long before, JournalVisitor visitor)
      throws IOException {
    try (var file = place.disk().openToRead(segment.path())) {
      var reader = new SegmentReader(file, place.world(), segment.bytes());
      long turn = 0;
      while (turn + 1 < before && reader.advance()) {
        var frame = reader.frame();
        if (frame.kind() == RecordKind.TURN.code()) {
          turn = frame.turn();
          if (after < turn && turn < before) {
            visitor.turn(turn, reader.payload());
          }
        }
      }
      if (turn + 1 < before) {
        throw new WorldDamaged(
            "The journal file %s is damaged at byte %d since it was written."
                .formatted(segment.path(), reader.offset()));
      }
    }
  }

  /** Files that a power cut brought back, and one that did not come to have its name. */
  private void deleteLeftovers(long firstFile) throws IOException {
    place.disk().delete(temporary());
    for (var path : place.disk().list(place.folder())) {
      if (Segment.isName(path) && Segment.numberOf(path) < firstFile) {
        place.disk().delete(path);
      }
    }
  }

  private StoreException cannotWrite(IOException cause) {
    return new StoreWriteFailed(
        ("The journal %s cannot be written (%s). Nothing of this change was kept; make room on the"
                + " disk and try again.")
            .formatted(place.folder(), reason(cause)),
        cause);
  }

  private static @Nullable String reason(IOException cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
