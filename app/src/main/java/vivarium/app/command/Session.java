package vivarium.app.command;

import java.nio.file.Path;
import java.util.function.Supplier;
import vivarium.app.console.Console;
import vivarium.app.passphrase.Passphrases;
import vivarium.vat.api.World;
import vivarium.vat.history.History;

/** What a command works with: a person or program to talk to, and a world. */
public interface Session {
  /** Whom to talk to. */
  Console console();

  /**
   * The world, made where there is none.
   *
   * @throws vivarium.world.base.WorldException if it cannot be opened
   */
  World world();

  /**
   * The world that is there.
   *
   * @throws vivarium.world.base.WorldException if there is none, or it cannot be opened
   */
  World existingWorld();

  /**
   * The folder of the world that is meant, for work that needs it closed.
   *
   * @param command what the person has to write in a shell, where this session has it open
   * @throws vivarium.world.base.WorldException if this session has it open
   */
  Path closedWorld(String command);

  /** The folder of the world that is meant, open or not. */
  Path folder();

  /** Where passphrases come from. */
  Passphrases passphrases();

  /** The history of the world that is there. */
  default History history() {
    return new History(existingWorld().vatsTogether());
  }

  /** The vat that is meant where none is named. */
  String vat();

  /** How the person writes a command here, given the command with its arguments. */
  String written(String command);

  /** How the person asks for help with a command, or with all where it is empty. */
  String help(String command);

  /**
   * Does work that takes long; the person may stop it.
   *
   * @param stop is run, on another thread, when they do
   */
  <T> T stoppable(Runnable stop, Supplier<T> work);
}
