package vivarium.inspector.control.time;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import vivarium.inspector.control.look.Pops;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.time.CheckpointModel;

/** Asks for the name of a checkpoint, and makes it. */
public final class CheckpointPopOver {
  private final PopOver popOver = Pops.create(PopOver.ArrowLocation.TOP_RIGHT);
  private final Supplier<CheckpointModel> models;
  private final Consumer<CheckpointView> made;

  /**
   * @param models gives a fresh model each time the pop-over opens
   * @param made called when the checkpoint is safe on disk
   */
  public CheckpointPopOver(Supplier<CheckpointModel> models, Consumer<CheckpointView> made) {
    this.models = models;
    this.made = made;
  }

  public void show(Node anchor) {
    var model = models.get();
    var name = new TextField();
    popOver.setContentNode(content(model, name));
    Pops.show(popOver, anchor);
    name.requestFocus();
  }

  public void hide() {
    popOver.hide();
  }

  private Node content(CheckpointModel model, TextField name) {
    var title = new Label("Name this moment");
    title.getStyleClass().add("strong");
    name.setId("checkpoint-name");
    name.setPromptText(model.suggestion());
    name.setAccessibleText("Name of the checkpoint");
    name.textProperty().bindBidirectional(model.nameProperty());
    name.setOnAction(_ -> make(model));
    HBox.setHgrow(name, Priority.ALWAYS);
    var button = new Button("Checkpoint");
    button.setId("checkpoint-make");
    button.getStyleClass().add("primary");
    button.setOnAction(_ -> make(model));
    var trouble = new Label();
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    var hint = new Label("You can come back to it at any time. It costs nothing.");
    hint.getStyleClass().addAll("quiet", "small");
    var row = new HBox(name, button);
    row.getStyleClass().add("checkpoint-row");
    var box = new VBox(title, row, trouble, hint);
    box.getStyleClass().add("checkpoint-card");
    box.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            popOver.hide();
          }
        });
    return box;
  }

  private void make(CheckpointModel model) {
    model.make(checkpoint -> {
      popOver.hide();
      made.accept(checkpoint);
    });
  }
}
