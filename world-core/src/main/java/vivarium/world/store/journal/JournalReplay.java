package vivarium.world.store.journal;

import java.io.IOException;
import java.util.List;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.WorldDamaged;

/**
 * Reads turns of an open journal once more, for a database that has lost what it had been given.
 */
final class JournalReplay {
  private final JournalPlace place;
  private final long after;
  private final long upTo;
  private final JournalVisitor visitor;

  /**
   * @param after the turn before the first that is wanted
   * @param upTo the last turn that is wanted
   */
  JournalReplay(JournalPlace place, long after, long upTo, JournalVisitor visitor) {
    this.place = place;
    this.after = after;
    this.upTo = upTo;
    this.visitor = visitor;
  }

  void run(List<Segment> segments) {
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      boolean last = i + 1 == segments.size();
      long before = last ? upTo + 1 : Math.min(upTo + 1, segments.get(i + 1).firstTurn());
      if (before <= after + 1 || segment.firstTurn() >= before) {
        continue;
      }
      try {
        read(segment, before);
      } catch (Malformed e) {
        throw new WorldDamaged(
            "The journal file %s is damaged since it was written.".formatted(segment.path()), e);
      } catch (IOException e) {
        throw new StoreReadFailed(
            "The journal file %s cannot be read: %s"
                .formatted(segment.path(), DiskTrouble.reason(e)),
            e);
      }
    }
  }

  private void read(Segment segment, long before) throws IOException {
    try (var file = place.disk().openToRead(segment.path())) {
      var seal = place.seal(segment.number());
      var reader = new SegmentReader(file, place.world(), seal, segment.bytes());
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
}
