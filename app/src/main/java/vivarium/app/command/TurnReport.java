package vivarium.app.command;

import vivarium.app.console.Console;
import vivarium.vat.turn.TurnResult;

/** Tells what came of a turn. */
public final class TurnReport {
  /** Writes what the code of a turn printed, as a result. */
  public static void output(Console console, String text) {
    if (!text.isEmpty()) {
      console.out().print(text.endsWith("\n") ? text : text + "\n");
      console.flush();
    }
  }

  /** Says what went wrong, and how the command that asked for the turn ends. */
  public static int failed(Console console, TurnResult.Failed failed) {
    output(console, failed.failure().output());
    FailureText.show(console, failed.failure());
    return Exit.FAILED;
  }

  /** Shows the mistake in the source, and how the command that asked for the turn ends. */
  public static int unreadable(Console console, TurnResult.Unreadable unreadable) {
    console.complain(unreadable.error().rendering());
    return Exit.FAILED;
  }

  private TurnReport() {}
}
