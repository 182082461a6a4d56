package vivarium.vat.turn;

import vivarium.world.interp.Console;

/** What the code of one turn prints, up to a bound; what is beyond it is only counted. */
final class Transcript implements Console {
  private static final int CHARS_MAX = 1 << 20;

  private final StringBuilder text = new StringBuilder();
  private long dropped;

  @Override
  public void print(String piece) {
    int room = Math.min(piece.length(), CHARS_MAX - text.length());
    text.append(piece, 0, room);
    dropped += piece.length() - room;
  }

  String text() {
    return dropped == 0 ? text.toString() : text + "\n… and %d characters more".formatted(dropped);
  }

  void clear() {
    text.setLength(0);
    dropped = 0;
  }
}
