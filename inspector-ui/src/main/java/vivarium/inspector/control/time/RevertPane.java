package vivarium.inspector.control.time;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Overlap;
import vivarium.inspector.viewmodel.RevertPreview;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.RevertModel;

/**
 * What taking something back would do, before it is done: the objects that would change, and for
 * each object changed again later, a choice.
 */
public final class RevertPane extends VBox {
  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final RevertModel model;
  private final Label figures = new Label();
  private final StackPane place = new StackPane();
  private final VBox overlaps = new VBox();
  private final ScrollPane overlapScroll = new ScrollPane(overlaps);
  private final LossesPane losses = new LossesPane();
  private final Label trouble = new Label();
  private final DiffTree tree;

  /**
   * @param scopes to choose from when rolling back, the whole world first
   * @param open shows an object of the preview
   */
  public RevertPane(RevertModel model, List<RevertModel.Scope> scopes, Consumer<ObjectRef> open) {
    this.model = model;
    getStyleClass().add("revert-pane");
    tree = new DiffTree(open);
    figures.getStyleClass().add("strong");
    figures.setId("revert-figures");
    figures.setWrapText(true);
    overlaps.getStyleClass().add("overlaps");
    overlapScroll.setFitToWidth(true);
    overlapScroll.getStyleClass().addAll("edge-to-edge", "overlap-scroll");
    overlapScroll.managedProperty().bind(overlapScroll.visibleProperty());
    overlapScroll.setVisible(false);
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    VBox.setVgrow(place, Priority.ALWAYS);
    if (model.plan() instanceof RevertModel.Plan.Rollback) {
      getChildren().add(scope(scopes));
    }
    getChildren().addAll(figures, losses, place, overlapScroll, trouble);
    model.previewProperty().subscribe(this::show);
  }

  private Node scope(List<RevertModel.Scope> scopes) {
    var box = new ChoiceBox<>(FXCollections.observableArrayList(scopes));
    box.setId("revert-scope");
    box.setAccessibleText("What to roll back");
    box.setConverter(new ScopeWords());
    box.getSelectionModel().select(model.scope());
    box.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> model.setScope(chosen));
    var label = new Label("Roll back");
    label.setLabelFor(box);
    var row = new HBox(label, box);
    row.getStyleClass().add("revert-scope");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(Loadable<RevertPreview> preview) {
    if (preview instanceof Loadable.Loaded<RevertPreview>(var found)) {
      figures.setText(figures(found));
      losses.show(found.losses());
      tree.show(found.changes());
      place.getChildren().setAll(found.changes().isEmpty() ? DiffTree.nothing() : tree);
      showOverlaps(found.overlaps(), found.changes().isEmpty());
    } else {
      figures.setText("");
      losses.show(List.of());
      place.getChildren().setAll(Message.of(preview));
      showOverlaps(List.of(), false);
    }
  }

  private String figures(RevertPreview found) {
    var turns = Words.count(found.turns(), "turn");
    var objects = Words.count(found.objects(), "object");
    return switch (model.plan()) {
      case RevertModel.Plan.Rollback _ when model.scope() instanceof RevertModel.Scope.OneObject ->
          "%s would change; everything else stays as it is.".formatted(objects);
      case RevertModel.Plan.Rollback _ ->
          "%s would be taken back; %s would change.".formatted(turns, objects);
      case RevertModel.Plan.TakeBack _ ->
          found.overlaps().isEmpty()
              ? "%s would be taken back; %s would change. No later turn touched them."
                  .formatted(turns, objects)
              : "%s would be taken back. %s changed again later: choose what to keep."
                  .formatted(turns, Words.count(found.overlaps().size(), "object"));
    };
  }

  /**
   * Shows the choices.
   *
   * @param alone whether there is nothing but them: then they have all the place
   */
  private void showOverlaps(List<Overlap> found, boolean alone) {
    overlaps.getChildren().clear();
    found.forEach(overlap -> overlaps.getChildren().add(new OverlapRow(overlap, model.choices())));
    overlapScroll.setVisible(!found.isEmpty());
    boolean whole = alone && !found.isEmpty();
    place.setVisible(!whole);
    place.setManaged(!whole);
    overlapScroll.pseudoClassStateChanged(ALONE, whole);
    VBox.setVgrow(overlapScroll, whole ? Priority.ALWAYS : Priority.NEVER);
  }
}
