package vivarium.inspector.control.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.viewmodel.Loadable;

/** Says why there is nothing to see: empty, on its way, or not to be had. */
public final class Message extends VBox {
  private Message(Node sign, String text) {
    getStyleClass().add("message");
    setAlignment(Pos.CENTER);
    var label = new Label(text);
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.CENTER);
    label.getStyleClass().add("quiet");
    getChildren().addAll(sign, label);
    setAccessibleText(text);
  }

  /** There is nothing; the text says so, and what to do to have something. */
  public static Message empty(Feather sign, String text) {
    return new Message(Icon.of(sign).styled("icon-large"), text);
  }

  /** It is on its way. */
  public static Message loading(String text) {
    var wheel = new ProgressIndicator();
    wheel.getStyleClass().add("message-wheel");
    return new Message(wheel, text);
  }

  /** It cannot be had. */
  public static Message trouble(String text) {
    return new Message(Icon.of(Feather.ALERT_TRIANGLE).styled("icon-large"), text);
  }

  /** What to show in place of something that is not loaded. */
  public static Message of(Loadable<?> waiting) {
    return switch (waiting) {
      case Loadable.Unavailable<?>(var message) -> trouble(message);
      case Loadable.Idle<?> _, Loadable.Loading<?> _, Loadable.Loaded<?> _ ->
          loading("On its way…");
    };
  }
}
