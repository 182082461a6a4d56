package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code world revoke}: ends everything with another world. */
@Command(
    name = "revoke",
    description = {
      "Ends everything with another world: it reaches nothing here any more, and what it was asked"
          + " is broken. It stays shut out, whatever invitation it has."
    },
    footer = {"", "Example:", "  vivarium world revoke pluto"})
final class RevokeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "WORLD", description = "Its name, or the beginning of its fingerprint.")
  private String which = "";

  RevokeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session
        .existingWorld()
        .knownPeers("This world knows no world '%s'.".formatted(which))
        .revoke(which);
    session.console().answer("Ended the connection with '%s'.".formatted(which));
    return Exit.OK;
  }
}
