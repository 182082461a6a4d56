package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vivarium.vat.api.World;

/** {@code world decrypt}: takes the passphrase of a world away. */
@Command(
    name = "decrypt",
    description = {
      "Takes the passphrase of the world away: everybody who can read its folder can read it then.",
      "",
      "Everything is written once more and takes the place of what was there; if it is"
          + " interrupted, the world is as it was."
    },
    footer = {"", "Examples:", "  vivarium world decrypt"})
final class DecryptCommand implements Callable<Integer> {
  private final Session session;

  DecryptCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var folder = session.closedWorld("world decrypt");
    session
        .passphrases()
        .unlocking(secrets -> {
          var recoding = World.recoding(folder, secrets);
          new Recodings(session, "Decrypting").run(recoding::decrypt);
          return Exit.OK;
        });
    session.console().answer("The world has no passphrase any more.");
    return Exit.OK;
  }
}
