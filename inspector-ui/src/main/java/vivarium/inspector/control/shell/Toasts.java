package vivarium.inspector.control.shell;

import java.util.ArrayList;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.Notices;

/**
 * Shows notices for a moment in a corner of the desk, the newest lowest.
 *
 * <p>They are part of the window rather than pop-ups over it: a pop-up is told of every key first,
 * and a button in it would take Space and Enter from whoever is typing. Here nothing can be reached
 * by keyboard; what can be done about a notice stands in the list of messages too.
 */
public final class Toasts extends VBox {
  private static final Duration INFO_TIME = Duration.seconds(5);

  /** Trouble stays longer: it has to be read, and perhaps acted upon. */
  private static final Duration TROUBLE_TIME = Duration.seconds(12);

  /** The oldest makes room for one more. */
  private static final int TOASTS_MAX = 3;

  public Toasts(Notices notices) {
    getStyleClass().add("toasts");
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_LEFT);
    notices.all().addListener(this::changed);
  }

  private void changed(ListChangeListener.Change<? extends Notices.Notice> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::show);
    }
  }

  private void show(Notices.Notice notice) {
    boolean trouble = notice.weight() == Notices.Weight.TROUBLE;
    var toast = toast(notice, trouble);
    if (getChildren().size() == TOASTS_MAX) {
      getChildren().removeFirst();
    }
    getChildren().add(toast);
    var time = new PauseTransition(trouble ? TROUBLE_TIME : INFO_TIME);
    time.setOnFinished(_ -> getChildren().remove(toast));
    // Whoever reads it with the pointer on it has as long as it takes.
    toast.setOnMouseEntered(_ -> time.stop());
    toast.setOnMouseExited(_ -> time.playFromStart());
    time.play();
  }

  private Node toast(Notices.Notice notice, boolean trouble) {
    var parts = new ArrayList<Node>();
    parts.add(
        Icon.of(trouble ? Feather.ALERT_TRIANGLE : Feather.INFO)
            .styled(trouble ? "danger" : "accent"));
    var words = new Label(notice.text());
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    parts.add(words);
    var toast = new HBox();
    var run = notice.action();
    if (run != null) {
      var action =
          button(
              notice.actionLabel(),
              () -> {
                getChildren().remove(toast);
                run.run();
              });
      action.getStyleClass().addAll("link", "toast-action");
      parts.add(action);
    }
    var close = button(null, () -> getChildren().remove(toast));
    close.setGraphic(Icon.of(Feather.X));
    close.setAccessibleText("Put away: " + notice.text());
    close.getStyleClass().addAll("ghost", "icon-only", "toast-close");
    parts.add(close);
    toast.getChildren().setAll(parts);
    toast.getStyleClass().add("toast");
    toast.setAccessibleText(notice.text());
    return toast;
  }

  private static Button button(@org.jspecify.annotations.Nullable String label, Runnable deed) {
    var button = new Button(label);
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> deed.run());
    return button;
  }
}
