package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code world take-back}: takes an invitation back. */
@Command(
    name = "take-back",
    description = {
      "Takes an invitation back: it lets nobody in any more. Who has taken it up keeps what it got;"
          + " see revoke."
    },
    footer = {"", "Example:", "  vivarium world take-back 3fa1"})
final class TakeBackCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "INVITATION",
      description = "Its name in the list, or the beginning of it.")
  private String which = "";

  TakeBackCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session
        .existingWorld()
        .knownPeers("There is no invitation '%s'.".formatted(which))
        .takeBack(which);
    session.console().answer("Took back the invitation '%s'.".formatted(which));
    return Exit.OK;
  }
}
