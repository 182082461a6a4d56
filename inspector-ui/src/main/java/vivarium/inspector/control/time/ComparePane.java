package vivarium.inspector.control.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.time.DiffModel;
import vivarium.inspector.viewmodel.time.Moment;

/** Chooses two moments and shows what differs between them. */
public final class ComparePane extends VBox {
  private final DiffModel model;
  private final ChoiceBox<Moment> from;
  private final ChoiceBox<Moment> to;
  private final DiffPane diff;

  /**
   * @param moments to choose from; the first two are chosen, the second as the earlier one
   * @param open shows an object
   */
  public ComparePane(
      DiffModel model, List<Moment> moments, Highlighter highlighter, Consumer<ObjectRef> open) {
    this.model = model;
    getStyleClass().add("compare-pane");
    diff = new DiffPane(model, highlighter, open);
    var all = new ArrayList<>(moments);
    from = choice("The earlier moment", all, 1);
    to = choice("The later moment", all, 0);
    var row = new HBox(new Label("From"), from, new Label("to"), to);
    row.getStyleClass().add("revert-scope");
    row.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(diff, Priority.ALWAYS);
    getChildren().addAll(row, diff);
    compare();
  }

  /** What should have the keyboard first. */
  public Node firstFocus() {
    return diff.firstFocus();
  }

  private ChoiceBox<Moment> choice(String name, List<Moment> moments, int chosen) {
    var box = new ChoiceBox<>(FXCollections.observableArrayList(moments));
    box.setAccessibleText(name);
    box.getSelectionModel().select(Math.min(chosen, moments.size() - 1));
    box.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> compare());
    return box;
  }

  private void compare() {
    if (from.getValue() != null && to.getValue() != null) {
      long one = from.getValue().position();
      long other = to.getValue().position();
      model.compare(Math.min(one, other), Math.max(one, other));
    }
  }
}
