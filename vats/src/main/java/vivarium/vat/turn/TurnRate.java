package vivarium.vat.turn;

import vivarium.world.base.WorldClock;

/**
 * How many turns a second a vat has run lately. Any thread may ask.
 *
 * <p>Turns are counted by the piece of time in which they end, so that counting costs as little as
 * the many turns that are only a message each.
 */
final class TurnRate {
  private static final long PIECE_NANOS = 100_000_000L;
  private static final int PIECES = 50;

  private final WorldClock clock;
  private final int[] ends = new int[PIECES];
  private long lastPiece;

  TurnRate(WorldClock clock) {
    this.clock = clock;
    this.lastPiece = piece();
  }

  synchronized void turnEnded() {
    goOn();
    ends[Math.floorMod(lastPiece, PIECES)]++;
  }

  synchronized double perSecond() {
    goOn();
    long sum = 0;
    for (int count : ends) {
      sum += count;
    }
    return sum * 1e9 / (PIECES * PIECE_NANOS);
  }

  /** Forgets the pieces of time that are too long ago. */
  private void goOn() {
    long now = piece();
    for (long passed = Math.min(PIECES, now - lastPiece); passed > 0; passed--) {
      ends[Math.floorMod(now - passed + 1, PIECES)] = 0;
    }
    lastPiece = Math.max(lastPiece, now);
  }

  private long piece() {
    return Math.floorDiv(clock.nanoTime(), PIECE_NANOS);
  }
}
