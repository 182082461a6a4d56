package vivarium.inspector.control.time;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.RetentionView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.RetentionModel;

/** How much of the history is kept: four ages, what is left now, and the moments with names. */
public final class RetentionPane extends VBox {
  private static final String FOREVER = "forever";

  private static final String IN_VAIN = " Nothing more is old enough to be thinned now.";

  private final RetentionModel model;
  private final ObservableList<CheckpointView> checkpoints;
  private final TextField every = age("retention-every");
  private final TextField hourly = age("retention-hourly");
  private final TextField daily = age("retention-daily");
  private final TextField weekly = age("retention-weekly");
  private final Label now = new Label();
  private final VBox names = new VBox();
  private final InvalidationListener namesFollow = _ -> showNames();

  /**
   * @param checkpoints the moments with names; live
   */
  public RetentionPane(RetentionModel model, ObservableList<CheckpointView> checkpoints) {
    this.model = model;
    this.checkpoints = checkpoints;
    getStyleClass().add("retention-pane");
    now.setId("retention-now");
    now.setWrapText(true);
    now.setMinHeight(USE_PREF_SIZE);
    names.getStyleClass().add("retention-names");
    var scroll = new ScrollPane(names);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "retention-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(ages(), hint(), now, trouble(), title(), scroll);
    model.viewProperty().subscribe(this::show);
    model.inVainProperty().subscribe(_ -> show(model.viewProperty().get()));
    // Listens only while it is shown: the checkpoints live as long as the window.
    sceneProperty()
        .subscribe(scene -> {
          checkpoints.removeListener(namesFollow);
          if (scene != null) {
            checkpoints.addListener(namesFollow);
          }
        });
    showNames();
  }

  /** What has the keyboard first. */
  public Node firstFocus() {
    return every;
  }

  /** Fills in that nothing is ever thinned. */
  public void fillForever() {
    List.of(every, hourly, daily, weekly).forEach(field -> field.setText(FOREVER));
  }

  /** The ages as they are filled in. */
  public RetentionView ages(RetentionView facts) {
    return facts.withAges(every.getText(), hourly.getText(), daily.getText(), weekly.getText());
  }

  private static TextField age(String id) {
    var field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(8);
    return field;
  }

  private GridPane ages() {
    var grid = new GridPane();
    grid.getStyleClass().add("retention-ages");
    row(grid, 0, "Every turn up to the age of", every);
    row(grid, 1, "then one moment an hour up to", hourly);
    row(grid, 2, "then one moment a day up to", daily);
    row(grid, 3, "then one moment a week up to", weekly);
    return grid;
  }

  private static void row(GridPane grid, int row, String words, TextField field) {
    var label = new Label(words);
    label.setLabelFor(field);
    field.setAccessibleText(words);
    grid.addRow(row, label, field);
  }

  private static Node hint() {
    var hint =
        new Label(
            "An age is like 90s, 30m, 2h, 14d, 8w or forever. What was thinned does not come back;"
                + " moments with a name are always kept.");
    hint.getStyleClass().addAll("quiet", "small");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    return hint;
  }

  private Node trouble() {
    var trouble = new Label();
    trouble.setId("retention-trouble");
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    return trouble;
  }

  private static Node title() {
    var title = new Label("MOMENTS WITH A NAME");
    title.getStyleClass().add("section-title");
    return title;
  }

  private void show(Loadable<RetentionView> view) {
    switch (view) {
      case Loadable.Loaded<RetentionView>(var found) -> {
        every.setText(found.every());
        hourly.setText(found.hourly());
        daily.setText(found.daily());
        weekly.setText(found.weekly());
        now.setText(left(found) + (model.inVainProperty().get() ? IN_VAIN : ""));
      }
      case Loadable.Unavailable<RetentionView>(var message) -> now.setText(message);
      case Loadable.Idle<RetentionView> _, Loadable.Loading<RetentionView> _ -> now.setText("");
    }
  }

  private static String left(RetentionView found) {
    return found.thinnedUpTo() == 0
        ? "Nothing was thinned yet: every turn is there."
        : "Up to turn %s, %s left; after it, every turn is."
            .formatted(
                Words.count(found.thinnedUpTo()),
                found.moments() == 1
                    ? "one moment is"
                    : Words.count(found.moments(), "moment") + " are");
  }

  private void showNames() {
    names.getChildren().clear();
    checkpoints.reversed().forEach(checkpoint -> names.getChildren().add(name(checkpoint)));
    if (checkpoints.isEmpty()) {
      var none = new Label("None yet: a checkpoint gives a moment a name.");
      none.getStyleClass().add("quiet");
      names.getChildren().add(none);
    }
  }

  private Node name(CheckpointView checkpoint) {
    var label = new Label(checkpoint.name());
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    var position = new Label("turn " + Words.count(checkpoint.position()));
    position.getStyleClass().add("quiet");
    position.setMinWidth(USE_PREF_SIZE);
    var delete = new Button("Take the name away");
    delete.getStyleClass().addAll("small", "delete-checkpoint");
    delete.setMinWidth(USE_PREF_SIZE);
    delete.setAccessibleText("Take the name " + checkpoint.name() + " away");
    delete.setOnAction(_ -> model.deleteCheckpoint(checkpoint.name(), () -> {}));
    var line = new HBox(label, position, delete);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("retention-name");
    return line;
  }
}
