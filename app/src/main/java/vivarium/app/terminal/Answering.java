package vivarium.app.terminal;

import vivarium.app.command.Complaints;
import vivarium.app.command.Exit;
import vivarium.app.command.TurnReport;
import vivarium.app.command.Waiting;
import vivarium.vat.api.Vat;
import vivarium.vat.turn.TurnResult;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.TokenCategory;
import vivarium.world.syntax.Tokens;

/** Does what an entry asks for, and says what came of it. */
final class Answering {
  private static final String COLON = ":";

  private final TerminalSession session;
  private final TerminalCommands commands;

  Answering(TerminalSession session) {
    this.session = session;
    this.commands = new TerminalCommands(session, this);
  }

  /** Whether an entry asks for a command and not for an evaluation. */
  static boolean isCommand(String entry) {
    return entry.stripLeading().startsWith(COLON);
  }

  /** Whether there is nothing to do for an entry. */
  static boolean isEmpty(String entry) {
    return Tokens.of(entry).stream().allMatch(token -> token.category() == TokenCategory.COMMENT)
        && !Tokens.isIncomplete(entry);
  }

  /**
   * Answers an entry.
   *
   * @return whether it was done
   */
  boolean answer(SourceText entry) {
    try {
      if (isCommand(entry.text())) {
        return commands.run(entry.text().strip().substring(COLON.length())) == Exit.OK;
      }
      var vat = session.world().vat(session.vat());
      return tell(Waiting.await(session, vat.evaluate(entry, 0)));
    } catch (RuntimeException trouble) {
      Complaints.complain(session.console(), trouble);
      return false;
    }
  }

  /** Runs the turn again that failed last, with the code as it is now. */
  boolean again(Vat vat, long failedTurn) {
    return tell(Waiting.await(session, vat.again(failedTurn)));
  }

  private boolean tell(TurnResult result) {
    var console = session.console();
    return switch (result) {
      case TurnResult.Done done -> {
        TurnReport.output(console, done.output());
        console.answer(done.value().printString());
        yield true;
      }
      case TurnResult.Failed failed -> {
        session.failed(failed.failure());
        yield TurnReport.failed(console, failed) == Exit.OK;
      }
      case TurnResult.Unreadable unreadable ->
          TurnReport.unreadable(console, unreadable) == Exit.OK;
    };
  }
}
