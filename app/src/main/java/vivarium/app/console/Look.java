package vivarium.app.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What the other ends of the streams can show.
 *
 * @param inIsTerminal whether a person types
 * @param outIsTerminal whether a person sees results
 * @param errIsTerminal whether a person sees complaints
 * @param colours whether a terminal may be coloured
 * @param columns how wide a line on a terminal may be; asked only when it matters
 */
public record Look(
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colours,
    IntSupplier columns) {
  /** Files and pipes on all sides, as another program wants it. */
  public static final Look PLAIN = new Look(false, false, false, false, () -> 80);

  /** What this process sees around it. */
  static Look ofProcess(Map<String, String> environment) {
    return new Look(
        isTerminal(0), isTerminal(1), isTerminal(2), wantsColours(environment), TerminalWidth::ask);
  }

  /** {@code NO_COLOR}, whatever it says, and a dumb terminal are respected. */
  static boolean wantsColours(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * Whether a stream of the process is a terminal. Where the system does not name what its streams
   * lead to, the virtual machine is asked, which knows only of all of them together.
   */
  private static boolean isTerminal(int stream) {
    try {
      var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException noSuchName) {
      var console = System.console();
      return console != null && console.isTerminal();
    }
  }

  /** Whether colours may be written to {@code out}. */
  boolean outColours() {
    return colours && outIsTerminal;
  }

  /** Whether colours may be written to {@code err}. */
  boolean errColours() {
    return colours && errIsTerminal;
  }
}
