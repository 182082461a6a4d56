package vivarium.inspector.control.worlds;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.worlds.WorldsModel;

/**
 * This world among others: on the left what it is and whom it invites, on the right whose
 * invitation it takes up and whom it knows. While it is shown it looks again every second.
 */
public final class WorldsPane extends VBox {
  private static final Duration PAUSE = Duration.seconds(1);

  private final WorldsModel model;
  private final OwnWorld own;
  private final Inviting inviting;
  private final Connecting connecting;
  private final KnownWorlds known;
  private final Label trouble = new Label();
  private final Timeline again =
      new Timeline(new KeyFrame(PAUSE, _ -> WorldsPane.this.model.refresh()));

  /**
   * @param inspected the object that one is likely to invite to, with what it is called; or null
   */
  public WorldsPane(
      WorldsModel model, @Nullable Invited inspected, InstantSource clock, ZoneId zone) {
    this.model = model;
    getStyleClass().add("worlds-pane");
    own = new OwnWorld(model);
    inviting = new Inviting(model, inspected);
    connecting = new Connecting(model);
    known = new KnownWorlds(model, clock, zone);
    trouble.setId("worlds-trouble");
    trouble.getStyleClass().addAll("trouble", "worlds-trouble");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.visibleProperty());
    var columns = new HBox(column(own, inviting), column(connecting, known));
    columns.getStyleClass().add("worlds-columns");
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().addAll(trouble, columns);
    model.troubleProperty().subscribe(this::showTrouble);
    model.viewProperty().subscribe(this::show);
    again.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            again.stop();
          } else {
            again.play();
          }
        });
  }

  /**
   * An object that one may invite to.
   *
   * @param title what it is called
   */
  public record Invited(ObjectRef ref, String title) {}

  /** What should have the keyboard first. */
  public Node firstFocus() {
    return connecting.firstFocus();
  }

  private static Node column(Node... parts) {
    var column = new VBox(parts);
    column.getStyleClass().add("worlds-column");
    var scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "turn-scroll");
    scroll.setPrefWidth(10);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private void showTrouble(String message) {
    trouble.setText(message);
    trouble.setVisible(!message.isEmpty());
  }

  private void show(Loadable<WorldsView> view) {
    switch (view) {
      case Loadable.Loaded<WorldsView>(var found) -> {
        own.show(found);
        inviting.show(found);
        known.show(found);
      }
      case Loadable.Unavailable<WorldsView>(var message) -> showTrouble(message);
      case Loadable.Idle<WorldsView> _, Loadable.Loading<WorldsView> _ -> {}
    }
  }
}
