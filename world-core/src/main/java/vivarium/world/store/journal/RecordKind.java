package vivarium.world.store.journal;

/** What a record in the journal is. The codes are on disk: they never change. */
public enum RecordKind {
  /** A turn: has the next number. */
  TURN(1),
  /** A change of the catalogue: has the number of the last turn before it. */
  NOTE(2),
  /** Has, in place of a turn, how many bytes of its file had been forced before it was written. */
  MARK(3);

  private final int code;

  RecordKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static boolean isCode(int code) {
    return 1 <= code && code <= 3;
  }

  static RecordKind of(int code) {
    return values()[code - 1];
  }
}
