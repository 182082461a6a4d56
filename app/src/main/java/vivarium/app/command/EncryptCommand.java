package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vivarium.vat.api.World;
import vivarium.world.store.crypt.Secrets;

/** {@code world encrypt}: gives a world a passphrase. */
@Command(
    name = "encrypt",
    description = {
      "Gives the world a passphrase: from then on nothing in its folder can be read without it.",
      "",
      "Everything is written once more, checked, and takes the place of what was there, which is"
          + " deleted; if it is interrupted, the world is as it was. There has to be room for a"
          + " second world meanwhile. A passphrase that was forgotten cannot be found again."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium world encrypt",
      "  vivarium --world /backup/home world encrypt --new-passphrase-file /run/secrets/world"
    })
final class EncryptCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final NewPassphraseOption newPassphrase;

  EncryptCommand(Session session) {
    this.session = session;
    this.newPassphrase = new NewPassphraseOption(session);
  }

  @Override
  public Integer call() {
    var recoding = World.recoding(session.closedWorld("world encrypt"), Secrets.NONE);
    new Recodings(session, "Encrypting")
        .run(progress -> recoding.encrypt(session.passphrases().first(), progress));
    session.console().answer("The world is encrypted. Without the passphrase it is lost.");
    return Exit.OK;
  }
}
