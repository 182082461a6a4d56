package vivarium.app.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.inspector.control.look.Theme;

/**
 * What must be known of a person's taste before any world is open: so that the first frame already
 * has the right colours and the right place.
 *
 * <p>Losing the file costs nothing but that.
 */
final class Preferences {
  private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

  private final Path file;
  private final Properties properties = new Properties();

  /** The preferences in a file, which need not exist. */
  Preferences(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        LOG.warn("the preferences in {} cannot be read", file, unreadable);
      }
    }
  }

  /** The colours of the last window; without one, those of the system. */
  Theme.Variant theme() {
    var kept = properties.getProperty("theme");
    boolean dark =
        kept != null
            ? kept.equals(Theme.Variant.DARK.name())
            : Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    return dark ? Theme.Variant.DARK : Theme.Variant.LIGHT;
  }

  void theme(Theme.Variant variant) {
    properties.setProperty("theme", variant.name());
  }

  /** Where the last window was. */
  Optional<Rectangle2D> bounds() {
    var x = number("x");
    var y = number("y");
    var width = number("width");
    var height = number("height");
    return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
        ? Optional.of(
            new Rectangle2D(x.get(), y.get(), Math.max(0, width.get()), Math.max(0, height.get())))
        : Optional.empty();
  }

  private Optional<Double> number(String key) {
    var text = properties.getProperty(key, "");
    return text.matches("-?\\d{1,6}(\\.\\d+)?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  void bounds(double x, double y, double width, double height) {
    properties.setProperty("x", Double.toString(x));
    properties.setProperty("y", Double.toString(y));
    properties.setProperty("width", Double.toString(width));
    properties.setProperty("height", Double.toString(height));
  }

  boolean maximized() {
    return Boolean.parseBoolean(properties.getProperty("maximized"));
  }

  void maximized(boolean value) {
    properties.setProperty("maximized", Boolean.toString(value));
  }

  /** Writes them; that it fails is no reason to keep a window from closing. */
  void keep() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var writer = Files.newBufferedWriter(file)) {
        properties.store(writer, "Vivarium: how the last window looked");
      }
    } catch (IOException unwritable) {
      LOG.warn("the preferences cannot be kept in {}", file, unwritable);
    }
  }
}
