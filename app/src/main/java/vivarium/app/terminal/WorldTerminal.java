package vivarium.app.terminal;

import java.nio.file.Path;
import vivarium.app.console.Console;
import vivarium.app.passphrase.Passphrases;
import vivarium.app.setup.WorldFolder;
import vivarium.app.setup.Worlds;

/** Opens a world in the terminal. */
public final class WorldTerminal {
  /**
   * Opens the world, answers what is asked, and closes the world.
   *
   * @param passphrases where its passphrase comes from, if it has one
   * @return how the process ends: 0, or 1 if anything piped in failed
   * @throws vivarium.world.base.WorldException if the world cannot be opened
   */
  public static int open(Console console, Path folder, Passphrases passphrases) {
    try (var open = passphrases.unlocking(secrets -> Worlds.open(folder, secrets))) {
      var session = new TerminalSession(console, open.world());
      var answering = new Answering(session);
      return console.look().inIsTerminal()
          ? new Prompt(session, answering, WorldFolder.terminalHistory()).run()
          : new LineByLine(session, answering).run();
    }
  }

  private WorldTerminal() {}
}
