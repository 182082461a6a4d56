package vivarium.app.command;

import java.nio.file.Path;
import java.util.Optional;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.passphrase.Passphrases;

/** What {@code vivarium} without a command may open a world in. */
public interface Front {
  /** Why no window can be shown, as one line that says what to do; empty if one can. */
  Optional<String> obstacle();

  /** The desktop. */
  DesktopLauncher desktop();

  /**
   * Opens a world in the terminal, or reads expressions from what is piped in.
   *
   * @return how the process ends
   */
  int terminal(Path world, Passphrases passphrases);
}
