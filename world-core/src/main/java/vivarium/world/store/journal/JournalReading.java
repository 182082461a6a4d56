package vivarium.world.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.disk.DiskFile;
import vivarium.world.store.error.WorldDamaged;

/**
 * Reads a whole journal once, when the world is opened, and decides where it ends.
 *
 * <p>What was never forced may be torn: the journal ends before the first record that is not whole.
 * What had been forced and is not whole any more is damage, and is refused: opening would drop
 * turns that somebody was told are safe.
 */
final class JournalReading {
  private static final Logger LOG = LoggerFactory.getLogger(JournalReading.class);

  private final JournalPlace place;
  private final long firstFile;
  private final JournalVisitor visitor;
  private final List<Segment> segments = new ArrayList<>();
  private long lastTurn;
  private long notes;
  private long cutBytes;

  JournalReading(JournalPlace place, long firstFile, JournalVisitor visitor) {
    this.place = place;
    this.firstFile = firstFile;
    this.visitor = visitor;
  }

  /** The files in order; the last one is to be continued at its stated length. */
  List<Segment> segments() {
    return segments;
  }

  long lastTurn() {
    return lastTurn;
  }

  long notes() {
    return notes;
  }

  long cutBytes() {
    return cutBytes;
  }

  void run() throws IOException {
    var paths = paths();
    var heads = heads(paths);
    lastTurn = heads.getFirst().firstTurn() - 1;
    for (int i = 0; i < heads.size(); i++) {
      long superseded = i + 1 < heads.size() ? heads.get(i + 1).firstTurn() : Long.MAX_VALUE;
      readFile(paths.get(i), heads.get(i), superseded);
    }
  }

  private List<Path> paths() throws IOException {
    var paths =
        place.disk().list(place.folder()).stream()
            .filter(path -> Segment.isName(path) && Segment.numberOf(path) >= firstFile)
            .toList();
    long expected = firstFile;
    for (var path : paths) {
      if (Segment.numberOf(path) != expected) {
        break;
      }
      expected++;
    }
    if (paths.isEmpty() || expected <= Segment.numberOf(paths.getLast())) {
      throw new WorldDamaged(
          "The journal file %s is missing. Restore it from a backup, or run 'vivarium check --repair'."
              .formatted(Segment.path(place.folder(), expected)));
    }
    return paths;
  }

  /** The head of each file. It was forced before the file got its name, so it is always whole. */
  private List<SegmentHead> heads(List<Path> paths) throws IOException {
    var heads = new ArrayList<SegmentHead>();
    for (var path : paths) {
      try (var file = place.disk().openToRead(path)) {
        var head = head(file, path);
        if (head == null) {
          throw damaged(path, 0);
        }
        heads.add(head);
      }
    }
    return heads;
  }

  private @Nullable SegmentHead head(DiskFile file, Path path) throws IOException {
    var bytes = new byte[SegmentHead.BYTES];
    if (file.read(ByteBuffer.wrap(bytes), 0) < bytes.length) {
      return null;
    }
    var head = SegmentHead.read(bytes, place.world());
    return head != null && head.number() == Segment.numberOf(path) ? head : null;
  }

  private void readFile(Path path, SegmentHead head, long superseded) throws IOException {
    if (head.firstTurn() != lastTurn + 1) {
      throw new WorldDamaged(
          "The journal file %s begins with turn %d; turn %d was expected. Restore it from a backup, or run 'vivarium check --repair'."
              .formatted(path, head.firstTurn(), lastTurn + 1));
    }
    try (var file = place.disk().openToRead(path)) {
      long size = file.size();
      var reader = new SegmentReader(file, place.world(), place.seal(head.number()), size);
      while (accepts(reader, path, superseded)) {
        // each record is handed over by accepts
      }
      long end = reader.offset();
      if (superseded == Long.MAX_VALUE) {
        endBefore(end, size, reader, path, file);
      } else if (lastTurn + 1 != superseded) {
        throw damaged(path, end);
      }
      segments.add(new Segment(path, head.number(), head.firstTurn(), notes, end));
    }
  }

  /** Hands over the next record; false if it does not count: torn, superseded, or there is none. */
  private boolean accepts(SegmentReader reader, Path path, long superseded) throws IOException {
    if (!reader.advance()) {
      return false;
    }
    var frame = reader.frame();
    try {
      return switch (RecordKind.of(frame.kind())) {
        case TURN -> acceptsTurn(reader, path, superseded);
        case NOTE -> {
          visitor.note(lastTurn, reader.payload());
          notes++;
          yield true;
        }
        case MARK -> true;
      };
    } catch (Malformed e) {
      throw new WorldDamaged(
          "The journal file %s holds something unreadable at byte %d: %s."
              .formatted(path, reader.offset(), e.getMessage()),
          e);
    }
  }

  private boolean acceptsTurn(SegmentReader reader, Path path, long superseded) {
    long turn = reader.frame().turn();
    if (turn >= superseded) {
      return false;
    }
    if (turn != lastTurn + 1) {
      throw damaged(path, reader.offset());
    }
    if (!visitor.turn(turn, reader.payload())) {
      return false;
    }
    lastTurn = turn;
    return true;
  }

  private void endBefore(long end, long size, SegmentReader reader, Path path, DiskFile file)
      throws IOException {
    if (end >= size) {
      return;
    }
    if (reader.isForcedAccordingToRest()) {
      throw damaged(path, end);
    }
    cutBytes = size - end;
    LOG.warn("{}: {} bytes from {} on were never completed and are cut off", path, cutBytes, end);
    keepAside(path, file, end, size);
  }

  /** What is cut off is kept beside the journal until the next time, in case anybody misses it. */
  private void keepAside(Path path, DiskFile file, long start, long end) throws IOException {
    var aside = path.resolveSibling("cut-off.bytes");
    try (var copy = place.disk().openToWrite(aside)) {
      copy.truncate(0);
      var buffer = ByteBuffer.allocate((int) Math.min(end - start, 1024 * 1024));
      for (long at = start; at < end; ) {
        int read = file.read(buffer.clear().limit((int) Math.min(buffer.capacity(), end - at)), at);
        copy.write(buffer.flip(), at - start);
        at += read;
      }
    }
  }

  private static WorldDamaged damaged(Path path, long offset) {
    return new WorldDamaged(
        ("The journal file %s is damaged at byte %d. Nothing was changed; restore the file from a"
                + " backup.")
            .formatted(path, offset));
  }
}
