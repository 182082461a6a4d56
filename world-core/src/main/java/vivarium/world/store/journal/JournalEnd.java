package vivarium.world.store.journal;

import java.io.IOException;

/**
 * Where an open journal ends: the file that is written, the last turn and note in it, and the
 * records that are not forced yet. Whoever uses it holds the journal's lock.
 */
final class JournalEnd {
  private final JournalFiles files;
  private final UnforcedTail tail = new UnforcedTail();
  private long lastTurn;
  private long lastNote;

  JournalEnd(JournalFiles files, long lastTurn, long lastNote) {
    this.files = files;
    this.lastTurn = lastTurn;
    this.lastNote = lastNote;
  }

  /** A place in the journal: all records up to it. */
  record Position(long turn, long note, long record, long fileBytes) {}

  JournalFiles files() {
    return files;
  }

  UnforcedTail tail() {
    return tail;
  }

  long lastTurn() {
    return lastTurn;
  }

  long lastNote() {
    return lastNote;
  }

  Position position() {
    return new Position(lastTurn, lastNote, tail.last(), files.writer().end());
  }

  long appendTurn(JournalEntry entry) throws IOException {
    long turn = lastTurn + 1;
    append(RecordKind.TURN, turn, entry);
    lastTurn = turn;
    return turn;
  }

  long appendNote(JournalEntry entry) throws IOException {
    append(RecordKind.NOTE, lastTurn, entry);
    return ++lastNote;
  }

  /** The record is in the tail before it is in the file: nothing may fail behind the writing. */
  private void append(RecordKind kind, long turn, JournalEntry entry) throws IOException {
    boolean isWritten = false;
    tail.add(kind, turn, entry);
    try {
      files.writer().write(kind, turn, entry);
      isWritten = true;
    } finally {
      if (!isWritten) {
        tail.removeLast();
      }
    }
  }
}
