package vivarium.world.store.journal;

import java.nio.file.Path;

/**
 * One file of the journal.
 *
 * @param path the file
 * @param number its number
 * @param firstTurn the turn of its first turn record
 * @param lastNote the number, since opening, of the last note in it, or 0
 * @param bytes its length
 */
record Segment(Path path, long number, long firstTurn, long lastNote, long bytes) {
  private static final String ENDING = ".journal";
  private static final int DIGITS = 12;

  static Path path(Path folder, long number) {
    return folder.resolve(String.format("%0" + DIGITS + "d", number) + ENDING);
  }

  static boolean isName(Path path) {
    var name = path.getFileName().toString();
    return name.length() == DIGITS + ENDING.length()
        && name.endsWith(ENDING)
        && name.chars().limit(DIGITS).allMatch(Character::isDigit);
  }

  static long numberOf(Path path) {
    return Long.parseLong(path.getFileName().toString(), 0, DIGITS, 10);
  }
}
