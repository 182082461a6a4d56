package vivarium.inspector.window;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * How a window is arranged, kept per world. Widths are parts of the window, from 0 to 1.
 *
 * @param map where the map of vats is
 * @param inspected the object in the inspector, null when there is none
 */
record Layout(
    Theme.Variant theme,
    double zoom,
    double width,
    double height,
    double sidebar,
    double inspector,
    double timeline,
    boolean sidebarShown,
    boolean inspectorShown,
    boolean timelineShown,
    Middle.Place map,
    @Nullable ObjectRef inspected) {
  /** The setting it is kept under. */
  static final String KEY = "window.layout";

  static Layout initial(Theme.Variant theme) {
    return new Layout(
        theme, 1, 1440, 900, 0.155, 0.734, 0.81, true, true, true, Middle.Place.HIDDEN, null);
  }

  /**
   * The layout in a text made by {@link #text}; what is missing or broken in it is as in this one.
   */
  Layout read(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException broken) {
      return this;
    }
    return new Layout(
        "DARK".equals(properties.getProperty("theme", theme.name()))
            ? Theme.Variant.DARK
            : Theme.Variant.LIGHT,
        number(properties, "zoom", zoom),
        number(properties, "width", width),
        number(properties, "height", height),
        number(properties, "sidebar", sidebar),
        number(properties, "inspector", inspector),
        number(properties, "timeline", timeline),
        Boolean.parseBoolean(properties.getProperty("sidebarShown", "" + sidebarShown)),
        Boolean.parseBoolean(properties.getProperty("inspectorShown", "" + inspectorShown)),
        Boolean.parseBoolean(properties.getProperty("timelineShown", "" + timelineShown)),
        place(properties, map),
        ref(properties).orElse(inspected));
  }

  /** The layout as a text for {@link #read}. */
  String text() {
    var properties = new Properties();
    properties.setProperty("theme", theme.name());
    properties.setProperty("zoom", Double.toString(zoom));
    properties.setProperty("width", Double.toString(width));
    properties.setProperty("height", Double.toString(height));
    properties.setProperty("sidebar", Double.toString(sidebar));
    properties.setProperty("inspector", Double.toString(inspector));
    properties.setProperty("timeline", Double.toString(timeline));
    properties.setProperty("sidebarShown", Boolean.toString(sidebarShown));
    properties.setProperty("inspectorShown", Boolean.toString(inspectorShown));
    properties.setProperty("timelineShown", Boolean.toString(timelineShown));
    properties.setProperty("map", map.name());
    if (inspected != null) {
      properties.setProperty("inspectedVat", inspected.vat());
      properties.setProperty("inspectedId", Long.toString(inspected.id()));
    }
    var text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    // Without the moment it was written at, which is no part of the layout.
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(joining("\n"));
  }

  private static Optional<ObjectRef> ref(Properties properties) {
    var vat = properties.getProperty("inspectedVat");
    var id = properties.getProperty("inspectedId", "");
    return vat == null || !id.matches("\\d{1,18}")
        ? Optional.empty()
        : Optional.of(new ObjectRef(vat, Long.parseLong(id)));
  }

  private static Middle.Place place(Properties properties, Middle.Place otherwise) {
    var name = properties.getProperty("map", otherwise.name());
    return Arrays.stream(Middle.Place.values())
        .filter(place -> place.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  private static double number(Properties properties, String key, double otherwise) {
    try {
      double value = Double.parseDouble(properties.getProperty(key, ""));
      return Double.isFinite(value) && value >= 0 ? value : otherwise;
    } catch (NumberFormatException broken) {
      return otherwise;
    }
  }
}
