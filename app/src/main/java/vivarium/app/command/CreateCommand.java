package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vivarium.app.setup.Worlds;
import vivarium.world.store.crypt.Secrets;

/** {@code world create}: makes a world, with a passphrase if that is wanted. */
@Command(
    name = "create",
    description = {
      "Makes a new world where there is none, and leaves it closed.",
      "",
      "A world is made by any command that needs one, too; but only here it can have a passphrase"
          + " from the beginning."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium --world diary world create --encrypted",
      "  vivarium --world diary world create --encrypted --new-passphrase-file secret.txt"
    })
final class CreateCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final NewPassphraseOption newPassphrase;

  @Option(names = "--encrypted", description = "Give it a passphrase.")
  private boolean encrypted;

  CreateCommand(Session session) {
    this.session = session;
    this.newPassphrase = new NewPassphraseOption(session);
  }

  @Override
  public Integer call() {
    var folder = session.closedWorld("world create");
    var secrets = Secrets.NONE.withPassphrase(session.passphrases().first());
    Worlds.create(folder, secrets.withEncryptsNew(encrypted)).close();
    session
        .console()
        .answer("The new world in %s %s.".formatted(folder, StatusCommand.text(encrypted)));
    return Exit.OK;
  }
}
