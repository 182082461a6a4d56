package vivarium.inspector.control.time;

import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.collections.WeakMapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Overlap;
import vivarium.inspector.viewmodel.Words;

/**
 * One object that turns to be taken back and later turns changed: of each part what it was, what
 * the turns made of it and what it is now, with the choice between the first and the last. The
 * value that will be there has the state {@code :chosen}.
 */
final class OverlapRow extends VBox {
  /** More parts than these nobody compares; the choice is for all of them. */
  private static final int PARTS_MAX = 12;

  /** A value is there to be told from another one, not to be read to its end. */
  private static final int VALUE_CHARS_MAX = 200;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Overlap overlap;
  private final ObservableMap<ObjectRef, Overlap.Choice> choices;
  private final MapChangeListener<ObjectRef, Overlap.Choice> follow = _ -> showChoice();

  /**
   * @param choices what is chosen for each object; one that is not in it keeps the later work
   */
  OverlapRow(Overlap overlap, ObservableMap<ObjectRef, Overlap.Choice> choices) {
    this.overlap = overlap;
    this.choices = choices;
    getStyleClass().add("overlap");
    getChildren().addAll(head(), parts());
    choices.addListener(new WeakMapChangeListener<>(follow));
    showChoice();
  }

  private Overlap.Choice choice() {
    return choices.getOrDefault(overlap.ref(), Overlap.Choice.KEEP_LATER);
  }

  private Node head() {
    var title = new Label(overlap.title());
    title.getStyleClass().add("strong");
    var details = new Label("changed by " + Words.count(overlap.laterTurns(), "later turn"));
    details.getStyleClass().addAll("quiet", "small");
    var words = new VBox(title, details);
    HBox.setHgrow(words, Priority.ALWAYS);
    var keep = button("Keep later", Overlap.Choice.KEEP_LATER);
    var take = button("Take back", Overlap.Choice.TAKE_BACK);
    var segments = new SegmentedButton(keep, take);
    segments.setToggleGroup(new ToggleGroup());
    (choice() == Overlap.Choice.TAKE_BACK ? take : keep).setSelected(true);
    var head = new HBox(words, segments);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("overlap-head");
    return head;
  }

  private ToggleButton button(String label, Overlap.Choice choice) {
    var button = new ToggleButton(label);
    button.setAccessibleText(label + ": " + overlap.title());
    button.setOnAction(_ -> {
      // Pressing the chosen one again must not leave neither.
      button.setSelected(true);
      choices.put(overlap.ref(), choice);
    });
    return button;
  }

  private Node parts() {
    var grid = new GridPane();
    grid.getStyleClass().addAll("change-grid", "overlap-parts");
    var names = new ColumnConstraints();
    names.setPercentWidth(19);
    var values = new ColumnConstraints();
    values.setPercentWidth(27);
    grid.getColumnConstraints().addAll(names, values, values, values);
    grid.addRow(
        0, new Label(), heading("BEFORE"), heading("MADE BY WHAT IS TAKEN BACK"), heading("NOW"));
    int row = 1;
    for (var part : overlap.parts().stream().limit(PARTS_MAX).toList()) {
      grid.addRow(
          row++,
          name(part.name()),
          value(part.before(), "former"),
          value(part.after(), "between"),
          value(part.now(), "now"));
    }
    int more = overlap.parts().size() - PARTS_MAX;
    if (more > 0) {
      var rest = new Label("and " + Words.count(more, "more part"));
      rest.getStyleClass().addAll("quiet", "small");
      grid.add(rest, 0, row, 4, 1);
    }
    return grid;
  }

  private static Label heading(String text) {
    var label = new Label(text);
    label.getStyleClass().add("section-title");
    return label;
  }

  private static Label name(String text) {
    var label = new Label(text);
    label.getStyleClass().add("mono");
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static Label value(String text, String style) {
    var label = new Label(text.isEmpty() ? "not there" : Words.line(text, VALUE_CHARS_MAX));
    label.setWrapText(true);
    label
        .getStyleClass()
        .addAll(
            text.isEmpty()
                ? List.of("quiet", "small", "overlap-value", style)
                : List.of("mono", "overlap-value", style));
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private void showChoice() {
    boolean takes = choice() == Overlap.Choice.TAKE_BACK;
    lookupAll(".overlap-value.former").forEach(node -> node.pseudoClassStateChanged(CHOSEN, takes));
    lookupAll(".overlap-value.now").forEach(node -> node.pseudoClassStateChanged(CHOSEN, !takes));
  }
}
