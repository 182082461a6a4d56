package vivarium.world.store.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The records at the end of a journal that are not forced yet, kept so that they can be written
 * once more if forcing their file fails. Whoever uses it holds the journal's lock.
 */
final class UnforcedTail {
  private record Unforced(long sequence, RecordKind kind, long turn, JournalEntry entry) {}

  private final Deque<Unforced> records = new ArrayDeque<>();
  private long sequence;

  /** Takes a record in that is about to be written. */
  void add(RecordKind kind, long turn, JournalEntry entry) {
    records.addLast(new Unforced(sequence + 1, kind, turn, entry));
    sequence++;
  }

  /** Forgets the newest record: it could not be written. */
  void removeLast() {
    records.removeLast();
  }

  /** The number of the newest record. */
  long last() {
    return sequence;
  }

  /** Lets go of the records up to one: they are forced. */
  void settle(long upTo) {
    while (!records.isEmpty() && records.getFirst().sequence() <= upTo) {
      records.removeFirst();
    }
  }

  /** Writes all records once more. */
  void writeTo(SegmentWriter writer) throws IOException {
    for (var one : records) {
      writer.write(one.kind(), one.turn(), one.entry());
    }
  }
}
