package vivarium.inspector.control.look;

import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * A sign from the Feather icon font. It is text, so that it grows with the font zoom and takes its
 * colour from the style sheet; assistive technology passes over it, for the control that carries it
 * has words.
 */
public final class Icon extends Text {
  private Icon(Feather feather) {
    super(Character.toString(feather.getCode()));
    getStyleClass().add("icon");
    setMouseTransparent(true);
  }

  public static Icon of(Feather feather) {
    return new Icon(feather);
  }

  /** The same with one more style class. */
  public Icon styled(String styleClass) {
    getStyleClass().add(styleClass);
    return this;
  }

  /** Shows another sign in its place. */
  public void show(Feather feather) {
    setText(Character.toString(feather.getCode()));
  }
}
