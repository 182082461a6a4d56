package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vivarium.vat.api.World;

/** {@code world passphrase}: gives a world another passphrase. */
@Command(
    name = "passphrase",
    description = {
      "Gives the world another passphrase.",
      "",
      "Takes a moment, whatever the size of the world. Copies of the world from before keep the"
          + " former passphrase; if somebody else knows that, run 'world decrypt' and 'world"
          + " encrypt' instead, which gives the world a new key, too."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium world passphrase",
      "  vivarium --passphrase-file old.txt world passphrase --new-passphrase-file new.txt"
    })
final class PassphraseCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final NewPassphraseOption newPassphrase;

  PassphraseCommand(Session session) {
    this.session = session;
    this.newPassphrase = new NewPassphraseOption(session);
  }

  @Override
  public Integer call() {
    var folder = session.closedWorld("world passphrase");
    session
        .passphrases()
        .unlocking(secrets -> {
          World.recoding(folder, secrets).changePassphrase(session.passphrases().fresh());
          return Exit.OK;
        });
    session.console().answer("The world has another passphrase now.");
    return Exit.OK;
  }
}
