package vivarium.app.command;

import vivarium.app.console.Console;
import vivarium.vat.turn.TurnResult;

/** Tells what came of a turn that was not as hoped. */
public final class TurnReport {
  /** Says what went wrong, and how the command that asked for the turn ends. */
  public static int failed(Console console, TurnResult.Failed failed) {
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
