package vivarium.app.setup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a person's own world lies when they name none. */
public final class WorldFolder {
  private static final String NAME = "home";

  /** The folder for the system, user and environment of this process. */
  public static Path standard() {
    return standard(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /** The file with what was typed in the terminal, whatever the world. */
  public static Path terminalHistory() {
    return standard().resolveSibling("terminal-history");
  }

  /** The folder with what the program logs, whatever the world. */
  static Path logs() {
    return standard().resolveSibling("log");
  }

  static Path standard(String system, Path userHome, Map<String, String> environment) {
    return dataFolder(system.toLowerCase(Locale.ROOT), userHome, environment).resolve(NAME);
  }

  private static Path dataFolder(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Vivarium");
    }
    if (system.startsWith("windows")) {
      return folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Vivarium");
    }
    return folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("vivarium");
  }

  /** A relative path in such a variable counts as unset, as the base directory rules ask. */
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    var value = environment.getOrDefault(variable, "");
    return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }

  private WorldFolder() {}
}
