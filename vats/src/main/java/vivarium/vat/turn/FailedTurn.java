package vivarium.vat.turn;

import java.time.Instant;
import java.util.List;

/**
 * A turn that failed. Nothing of it remains in the world; the request is kept, so that it can be
 * run again once the code is mended: it starts from a state that is still there.
 *
 * @param id names it for {@link VatRunner#again}
 * @param vat the vat it ran in
 * @param at when it ended
 * @param cause how it ended
 * @param request what was asked, in one line
 * @param message what went wrong, in a plain sentence
 * @param output what the code had printed
 * @param frames the activations that were running, innermost first; empty where there were none
 */
public record FailedTurn(
    long id,
    String vat,
    Instant at,
    Cause cause,
    String request,
    String message,
    String output,
    List<Frame> frames) {
  public FailedTurn {
    frames = List.copyOf(frames);
  }

  /** How a turn can fail. */
  public enum Cause {
    /** An error that nobody handled. */
    ERROR,
    /** Somebody interrupted it. */
    INTERRUPTED,
    /** It used more than it may. */
    BUDGET,
    /** Something that cannot be stored was to be kept. */
    NOT_STORABLE,
    /** The disk did not take it. */
    NOT_SAVED
  }

  /**
   * One activation.
   *
   * @param title such as {@code traits point >> +}
   * @param receiver what it ran for
   * @param holder the id of the object that holds the method, or 0
   * @param selector the slot of the holder
   * @param source the code; of a method its whole declaration
   * @param sendStart offset in {@code source} of the send that was running
   * @param sendEnd offset behind it
   * @param line line of that send in its file or text, from 1
   * @param origin where the code came from, or an empty text
   * @param variables arguments and locals
   */
  public record Frame(
      String title,
      ValueSummary receiver,
      long holder,
      String selector,
      String source,
      int sendStart,
      int sendEnd,
      int line,
      String origin,
      List<Variable> variables) {
    public Frame {
      variables = List.copyOf(variables);
    }
  }

  /** An argument or a local of an activation. */
  public record Variable(String name, ValueSummary value) {}
}
