package vivarium.app;

import java.nio.file.Path;
import java.util.Optional;
import vivarium.app.command.Commands;
import vivarium.app.command.Front;
import vivarium.app.console.Console;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.desktop.Display;
import vivarium.app.passphrase.Passphrases;
import vivarium.app.setup.LogFile;
import vivarium.app.terminal.WorldTerminal;

/** Starts Vivarium. */
public final class Main {
  /** Runs one command, and ends the process with its exit status. */
  public static void main(String[] arguments) {
    LogFile.use();
    var console = Console.ofProcess();
    System.exit(Commands.run(console, new ProcessFront(console), arguments));
  }

  /** What this process can show a world in. */
  private record ProcessFront(Console console) implements Front {
    @Override
    public Optional<String> obstacle() {
      return Display.ofProcess().obstacle();
    }

    @Override
    public DesktopLauncher desktop() {
      return DesktopLauncher.installed();
    }

    @Override
    public int terminal(Path world, Passphrases passphrases) {
      return WorldTerminal.open(console, world, passphrases);
    }
  }

  private Main() {}
}
