package vivarium.vat.turn;

/**
 * How many turns a second a vat has run lately. Any thread may ask.
 *
 * <p>Turns are counted by the piece of time in which they end, so that counting costs as little as
 * the many turns that are only a message each.
 */
final class TurnRate {
  private static final long PIECE_NANOS = 100_000_000L;
  private static final int PIECES = 50;

  private final int[] ends = new int[PIECES];
  private long lastPiece;

  /**
   * @param now by the clock that all later times are of, in nanoseconds
   */
  TurnRate(long now) {
    this.lastPiece = piece(now);
  }

  synchronized void turnEnded(long now) {
    goOn(now);
    ends[Math.floorMod(lastPiece, PIECES)]++;
  }

  synchronized double perSecond(long now) {
    goOn(now);
    long sum = 0;
    for (int count : ends) {
      sum += count;
    }
    return sum * 1e9 / (PIECES * PIECE_NANOS);
  }

  /** Forgets the pieces of time that are too long ago. */
  private void goOn(long now) {
    long piece = piece(now);
    for (long passed = Math.min(PIECES, piece - lastPiece); passed > 0; passed--) {
      ends[Math.floorMod(piece - passed + 1, PIECES)] = 0;
    }
    lastPiece = Math.max(lastPiece, piece);
  }

  private static long piece(long now) {
    return Math.floorDiv(now, PIECE_NANOS);
  }
}
