package vivarium.app.passphrase;

import java.util.Optional;

/** Asks a person for something that is not shown while it is typed. */
@FunctionalInterface
public interface SecretPrompt {
  /**
   * Asks.
   *
   * @param question what to show
   * @return what was typed, for the caller to overwrite; empty if nobody is there or they left
   */
  Optional<char[]> ask(String question);

  /** At the terminal of this process, if it has one. */
  static SecretPrompt ofProcess() {
    return question -> {
      var console = System.console();
      return console == null || !console.isTerminal()
          ? Optional.empty()
          : Optional.ofNullable(console.readPassword("%s", question));
    };
  }
}
