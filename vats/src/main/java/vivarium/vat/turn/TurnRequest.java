package vivarium.vat.turn;

import java.util.function.Function;

/**
 * Something to be done in a vat as one turn.
 *
 * @param kind one word for programs: {@code evaluate}, {@code edit}, {@code import}, {@code
 *     message}...
 * @param cause one line for the person who reads the timeline
 * @param body what is done; runs on the vat's thread, and again from the start if the failed turn
 *     is run again
 * @param describes whether the answer's printString is wanted, which runs code of the world
 */
public record TurnRequest(
    String kind, String cause, Function<VatHeap, Object> body, boolean describes) {
  private static final int CAUSE_CHARS_MAX = 200;

  public TurnRequest {
    var line = cause.strip().replaceAll("\\s+", " ");
    cause = line.length() <= CAUSE_CHARS_MAX ? line : line.substring(0, CAUSE_CHARS_MAX - 1) + "…";
  }
}
