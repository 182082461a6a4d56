package vivarium.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command finds the passphrase that a world gets. */
final class NewPassphraseOption {
  private final Session session;

  NewPassphraseOption(Session session) {
    this.session = session;
  }

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "Has the new passphrase in its first line; you are asked if not given.")
  void newPassphraseFile(Path file) {
    session.passphrases().newFrom(file);
  }
}
