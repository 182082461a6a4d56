package vivarium.inspector.control.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import vivarium.assets.Assets;

/**
 * Light or dark, and how large: dresses scenes and changes their clothes at run time.
 *
 * <p>Pop-ups take over the style sheets of the scene they belong to, so a window dresses its one
 * scene and is done. Used on the user-interface thread only.
 */
public final class Theme {
  /** The two sets of colours. */
  public enum Variant {
    LIGHT,
    DARK;

    public Variant other() {
      return this == LIGHT ? DARK : LIGHT;
    }
  }

  /** Size of ordinary text at zoom 1. */
  public static final double FONT_PIXELS = 13;

  public static final double ZOOM_MIN = 0.7;
  public static final double ZOOM_MAX = 2.2;
  private static final double ZOOM_STEP = 0.1;

  private final ObjectProperty<Variant> variant;
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
  private final List<WeakReference<Scene>> scenes = new ArrayList<>();

  public Theme(Variant first) {
    Fonts.load();
    variant = new SimpleObjectProperty<>(this, "variant", first);
    variant.addListener(_ -> dressAll());
    zoom.addListener(_ -> dressAll());
  }

  public ObjectProperty<Variant> variantProperty() {
    return variant;
  }

  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /**
   * Sets how large text is, 1 being normal; what is too small or too large is brought into range.
   */
  public void setZoom(double value) {
    zoom.set(Math.round(Math.clamp(value, ZOOM_MIN, ZOOM_MAX) * 100) / 100.0);
  }

  public void larger() {
    setZoom(zoom.get() + ZOOM_STEP);
  }

  public void smaller() {
    setZoom(zoom.get() - ZOOM_STEP);
  }

  /** Gives a scene this look, now and after every change, as long as the scene lives. */
  public void dress(Scene scene) {
    scenes.add(new WeakReference<>(scene));
    apply(scene);
  }

  private void dressAll() {
    scenes.removeIf(reference -> reference.get() == null);
    for (var reference : List.copyOf(scenes)) {
      var scene = reference.get();
      if (scene != null) {
        apply(scene);
      }
    }
  }

  private void apply(Scene scene) {
    boolean dark = variant.get() == Variant.DARK;
    var primer = dark ? new PrimerDark() : new PrimerLight();
    scene.setUserAgentStylesheet(primer.getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            url(Assets.STYLE), url(dark ? Assets.STYLE_DARK : Assets.STYLE_LIGHT), fontSizeSheet());
  }

  private String fontSizeSheet() {
    var css = String.format(Locale.ROOT, ".root{-fx-font-size:%.2fpx}", FONT_PIXELS * zoom.get());
    var encoded = Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    return "data:text/css;base64," + encoded;
  }

  private static String url(String resource) {
    var found = Theme.class.getResource(resource);
    return Objects.requireNonNull(found, resource).toExternalForm();
  }
}
