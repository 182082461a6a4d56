package vivarium.vat.turn;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.interp.TurnLimits;

/**
 * Something to be done in a vat as one turn.
 *
 * @param kind one word for programs: {@code evaluate}, {@code edit}, {@code import}, {@code
 *     message}...
 * @param cause one line for the person who reads the timeline
 * @param body what is done; runs on the vat's thread, and again from the start if the failed turn
 *     is run again
 * @param describes whether the answer's printString is wanted, which runs code of the world
 * @param limits how much this turn may use, or null for what its vat allows every turn
 */
public record TurnRequest(
    String kind,
    String cause,
    Function<VatHeap, Object> body,
    boolean describes,
    @Nullable TurnLimits limits) {
  private static final int CAUSE_CHARS_MAX = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public TurnRequest {
    var line = isOneLine(cause) ? cause : BLANKS.matcher(cause.strip()).replaceAll(" ");
    cause = line.length() <= CAUSE_CHARS_MAX ? line : line.substring(0, CAUSE_CHARS_MAX - 1) + "…";
  }

  /** Whether a text has no blanks but single ones between words. */
  private static boolean isOneLine(String text) {
    boolean isBlank = true;
    for (int i = 0; i < text.length(); i++) {
      boolean wasBlank = isBlank;
      isBlank = Character.isWhitespace(text.charAt(i));
      if (isBlank && (wasBlank || text.charAt(i) != ' ')) {
        return false;
      }
    }
    return !isBlank;
  }

  /** A request with the budget of its vat. */
  public TurnRequest(String kind, String cause, Function<VatHeap, Object> body, boolean describes) {
    this(kind, cause, body, describes, null);
  }

  /** The same, which also fulfils the promise of who asked for it, if somebody waits. */
  TurnRequest telling(@Nullable PromiseOf asker) {
    return new TurnRequest(
        kind,
        cause,
        heap -> {
          var answer = body.apply(heap);
          heap.mailbox().fulfil(asker, answer);
          return answer;
        },
        describes,
        limits);
  }

  /** The same with a budget of its own. */
  public TurnRequest within(TurnLimits own) {
    return new TurnRequest(kind, cause, body, describes, own);
  }
}
