package vivarium.inspector.viewmodel;

import java.time.Instant;
import java.util.Locale;

/**
 * One turn of a vat.
 *
 * @param turn its number in the world
 * @param from who sent the message that it took up, or empty if a person or the program asked
 * @param what the message with its arguments, or what was asked for
 * @param outcome what became of it
 * @param note why it was undone, or which turn took it back; empty where it was saved
 * @param objects how many objects it changed
 */
public record LogLine(
    long turn, Instant at, String from, String what, Outcome outcome, String note, long objects) {
  /** What became of a turn. */
  public enum Outcome {
    SAVED,
    UNDONE,
    TAKEN_BACK
  }

  /** Whether any of its texts has these words, which are in small letters. */
  public boolean says(String words) {
    return contains(what, words)
        || contains(from, words)
        || contains(note, words)
        || Long.toString(turn).equals(words);
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words);
  }
}
