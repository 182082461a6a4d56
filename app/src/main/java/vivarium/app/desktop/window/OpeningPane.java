package vivarium.app.desktop.window;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What is in the window while the world is opened; says so only when that takes a while. */
final class OpeningPane extends VBox {
  private static final Duration WORTH_SAYING = Duration.millis(500);
  private static final double SPINNER = 28;

  OpeningPane(String text) {
    getStyleClass().add("opening");
    setId("opening");
    setAlignment(Pos.CENTER);
    setSpacing(12);
    var spinner = new ProgressIndicator();
    spinner.setMaxSize(SPINNER, SPINNER);
    var label = new Label(text);
    getChildren().addAll(spinner, label);
    getChildren().forEach(child -> child.setVisible(false));
    var pause = new PauseTransition(WORTH_SAYING);
    pause.setOnFinished(_ -> getChildren().forEach(child -> child.setVisible(true)));
    pause.play();
  }
}
