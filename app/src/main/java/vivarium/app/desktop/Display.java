package vivarium.app.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a window can be shown here.
 *
 * <p>Found out before the window toolkit is started, because that fails halfway with a trace of its
 * own that tells a person nothing.
 */
public final class Display {
  /** What the window toolkit needs of a Linux system, which a small one may not have. */
  private static final List<SystemLibrary> LIBRARIES =
      List.of(
          new SystemLibrary("libgtk-3.so.0", "libgtk-3-0", "gtk3", "gtk3", "libgtk-3-0"),
          new SystemLibrary("libXtst.so.6", "libxtst6", "libXtst", "libxtst", "libXtst6"),
          new SystemLibrary(
              "libfreetype.so.6", "libfreetype6", "freetype", "freetype2", "libfreetype6"));

  private final boolean linux;
  private final Map<String, String> environment;
  private final Predicate<String> canLoad;
  private final Distribution distribution;

  Display(
      boolean linux,
      Map<String, String> environment,
      Predicate<String> canLoad,
      Distribution distribution) {
    this.linux = linux;
    this.environment = environment;
    this.canLoad = canLoad;
    this.distribution = distribution;
  }

  /** The display of this process. */
  public static Display ofProcess() {
    return new Display(
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux"),
        System.getenv(),
        Display::canLoad,
        Distribution.ofSystem());
  }

  /** Why no window can be shown, as one line that says what to do; empty if one can. */
  public Optional<String> obstacle() {
    if (!linux) {
      return Optional.empty();
    }
    if (!isSet("DISPLAY")) {
      return Optional.of(
          isSet("WAYLAND_DISPLAY")
              ? "No window: this Wayland session has no X server; install 'xwayland'."
              : "No window: there is no display (DISPLAY is not set).");
    }
    return LIBRARIES.stream()
        .filter(library -> !canLoad.test(library.file()))
        .findFirst()
        .map(missing ->
            "No window: the system library %s is missing; install %s."
                .formatted(missing.file(), missing.source(distribution)));
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  private static boolean canLoad(String library) {
    try (var arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }

  /** A library and the packages that have it. */
  private record SystemLibrary(
      String file, String debian, String fedora, String arch, String suse) {
    String source(Distribution distribution) {
      return switch (distribution) {
        case DEBIAN -> "it with 'sudo apt install " + debian + "'";
        case FEDORA -> "it with 'sudo dnf install " + fedora + "'";
        case ARCH -> "it with 'sudo pacman -S " + arch + "'";
        case SUSE -> "it with 'sudo zypper install " + suse + "'";
        case OTHER ->
            "the package that has it (%s on Debian, %s on Fedora)".formatted(debian, fedora);
      };
    }
  }
}
