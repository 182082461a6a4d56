package vivarium.world.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * The row of files that an open journal consists of: those that are finished, and the one that is
 * written. Whoever uses it holds the journal's lock.
 */
final class JournalFiles {
  private final JournalPlace place;
  private final Deque<Segment> finished = new ArrayDeque<>();
  private SegmentWriter writer;
  private long number;
  private long firstTurn;

  private JournalFiles(JournalPlace place, SegmentWriter writer, long number, long firstTurn) {
    this.place = place;
    this.writer = writer;
    this.number = number;
    this.firstTurn = firstTurn;
  }

  /** The first file of a new journal. */
  static JournalFiles create(JournalPlace place) throws IOException {
    var writer = newFile(place, Segment.path(place.folder(), 1), 1, 1);
    place.disk().forceFolder(place.folder());
    return new JournalFiles(place, writer, 1, 1);
  }

  /** Goes on with files that were read; what is behind the end of the last is cut off. */
  static JournalFiles reopen(JournalPlace place, Collection<Segment> before, Segment last)
      throws IOException {
    var writer = SegmentWriter.reopen(place, last);
    var files = new JournalFiles(place, writer, last.number(), last.firstTurn());
    files.finished.addAll(before);
    return files;
  }

  /** The file that is written. */
  SegmentWriter writer() {
    return writer;
  }

  /** All files in order, the one that is written last. */
  List<Segment> segments(long lastNote) {
    var all = new ArrayList<>(finished);
    all.add(written(lastNote));
    return all;
  }

  boolean hasFinished() {
    return !finished.isEmpty();
  }

  long byteCount() {
    return writer.end() + finished.stream().mapToLong(Segment::bytes).sum();
  }

  /** The number of the first file with a turn later than one, or a note later than another. */
  long firstFileAfter(long turn, long note, long lastNote) {
    var all = segments(lastNote);
    int first = 0;
    while (first + 1 < all.size()
        && all.get(first + 1).firstTurn() <= turn + 1
        && all.get(first).lastNote() <= note) {
      first++;
    }
    return all.get(first).number();
  }

  /** The files before one, which are not among these any more: to be deleted. */
  Deque<Segment> takeBefore(long firstNumber) {
    var taken = new ArrayDeque<Segment>();
    while (!finished.isEmpty() && finished.getFirst().number() < firstNumber) {
      taken.addLast(finished.removeFirst());
    }
    return taken;
  }

  /** What was taken and could not be deleted. */
  void putBack(Deque<Segment> files) {
    while (!files.isEmpty()) {
      finished.addFirst(files.removeLast());
    }
  }

  /** Deletes files that a power cut brought back, and one that did not come to have its name. */
  void deleteLeftovers(long firstNumber) throws IOException {
    place.disk().delete(temporary());
    for (var path : place.disk().list(place.folder())) {
      if (Segment.isName(path) && Segment.numberOf(path) < firstNumber) {
        place.disk().delete(path);
      }
    }
  }

  /** Begins the next file, under a name by which it does not count. */
  SegmentWriter begin(long firstTurnInIt) throws IOException {
    return newFile(place, temporary(), number + 1, firstTurnInIt);
  }

  /**
   * Gives a new file the name by which it counts; from then on it is the one that is written.
   * Nothing may be appended to the old one any more: it would be taken for superseded.
   *
   * @param lastNote the last note in the old one
   * @return the old one
   */
  SegmentWriter publish(SegmentWriter next, long firstTurnInIt, long lastNote) throws IOException {
    var path = Segment.path(place.folder(), number + 1);
    finished.add(written(lastNote)); // what may fail comes before the new name counts
    boolean isNamed = false;
    try {
      rename(path);
      isNamed = true;
    } finally {
      if (!isNamed) {
        finished.removeLast();
      }
    }
    next.renamed(path);
    var old = writer;
    writer = next;
    number++;
    firstTurn = firstTurnInIt;
    return old;
  }

  /** A disk that says that it failed, and has given the new name all the same, is believed that. */
  private void rename(Path path) throws IOException {
    try {
      place.disk().move(temporary(), path);
    } catch (IOException e) {
      if (place.disk().exists(temporary()) || !place.disk().exists(path)) {
        throw e;
      }
    }
  }

  private Segment written(long lastNote) {
    return new Segment(writer.path(), number, firstTurn, lastNote, writer.end());
  }

  private Path temporary() {
    return place.folder().resolve("next.new");
  }

  private static SegmentWriter newFile(JournalPlace place, Path path, long number, long firstTurn)
      throws IOException {
    return SegmentWriter.create(place, path, new SegmentHead(place.world(), number, firstTurn));
  }
}
