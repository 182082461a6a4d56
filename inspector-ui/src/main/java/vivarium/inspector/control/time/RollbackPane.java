package vivarium.inspector.control.time;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.time.Moment;
import vivarium.inspector.viewmodel.time.RevertModel;

/** Chooses a moment to roll back to, and shows what that would do. */
public final class RollbackPane extends VBox {
  private final Function<Moment, RevertModel> models;
  private final List<RevertModel.Scope> scopes;
  private final Consumer<ObjectRef> open;
  private final StackPane place = new StackPane();
  private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper(this, "idle", false);
  private RevertModel model;

  /**
   * @param moments to choose from, the first is chosen; not empty
   * @param models gives the model for a moment
   * @param scopes what can be rolled back, the whole world first
   * @param open shows an object
   */
  public RollbackPane(
      List<Moment> moments,
      Function<Moment, RevertModel> models,
      List<RevertModel.Scope> scopes,
      Consumer<ObjectRef> open) {
    this.models = models;
    this.scopes = scopes;
    this.open = open;
    getStyleClass().add("rollback-pane");
    var box = new ChoiceBox<>(FXCollections.observableArrayList(moments));
    box.setId("rollback-target");
    box.setAccessibleText("The moment to go back to");
    box.getSelectionModel().selectFirst();
    box.getSelectionModel().selectedItemProperty().addListener((_, _, moment) -> choose(moment));
    var label = new Label("Go back to");
    label.setLabelFor(box);
    var row = new HBox(label, box);
    row.getStyleClass().add("revert-scope");
    row.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(row, place);
    model = models.apply(moments.getFirst());
    show();
  }

  /** What is to be done as chosen now. */
  public RevertModel model() {
    return model;
  }

  /** Whether it is known that nothing would come of what is chosen. */
  public ReadOnlyBooleanProperty idleProperty() {
    return idle.getReadOnlyProperty();
  }

  private void choose(Moment moment) {
    var scope = model.scope();
    model = models.apply(moment);
    model.setScope(scope);
    show();
  }

  private void show() {
    idle.bind(model.idleProperty());
    place.getChildren().setAll(new RevertPane(model, scopes, open));
  }
}
