package vivarium.inspector.control.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * Brings the fonts along, so that a world looks the same on every machine. Their families are named
 * in the style sheets: Inter, Inter SemiBold, JetBrains Mono and FeatherIcons.
 */
final class Fonts {
  /** Text is shown at a size from the style sheet; a font must be loaded at some size. */
  private static final double ANY_SIZE = 13;

  private static final List<String> RESOURCES =
      List.of(
          "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
          "/com/formdev/flatlaf/fonts/inter/Inter-Italic.otf",
          "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
          "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf",
          "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
          "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Italic.ttf",
          "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");

  /** Runs once, when the class is first used. */
  private static final boolean LOADED = loadAll();

  /** Returns when the fonts are there. */
  static boolean load() {
    return LOADED;
  }

  private static boolean loadAll() {
    RESOURCES.forEach(Fonts::load);
    load(new FeatherIkonHandler().getFontResource());
    return true;
  }

  private static void load(String resource) {
    var url = Fonts.class.getResource(resource);
    if (url == null) {
      throw new IllegalStateException("The font " + resource + " is missing on the class path.");
    }
    load(url);
  }

  private static void load(URL url) {
    try (var stream = url.openStream()) {
      Font.loadFont(stream, ANY_SIZE);
    } catch (IOException broken) {
      throw new UncheckedIOException("The font " + url + " cannot be read.", broken);
    }
  }

  private Fonts() {}
}
