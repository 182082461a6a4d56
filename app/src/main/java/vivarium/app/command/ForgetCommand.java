package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code world forget}: ends everything with another world, and forgets it. */
@Command(
    name = "forget",
    description = {
      "Ends everything with another world, and forgets that there was one; with an invitation it"
          + " may come again."
    },
    footer = {"", "Example:", "  vivarium world forget pluto"})
final class ForgetCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "WORLD", description = "Its name, or the beginning of its fingerprint.")
  private String which = "";

  ForgetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session
        .existingWorld()
        .knownPeers("This world knows no world '%s'.".formatted(which))
        .forget(which);
    session.console().answer("Forgot the world '%s'.".formatted(which));
    return Exit.OK;
  }
}
