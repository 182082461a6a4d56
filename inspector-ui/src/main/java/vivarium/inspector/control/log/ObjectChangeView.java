package vivarium.inspector.control.log;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vivarium.inspector.control.look.ChangeLine;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.ChangeKind;
import vivarium.inspector.viewmodel.ObjectChange;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnDetail;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.log.VatLogModel;

/** One object that a turn changed: the slots that differ, before and after side by side. */
final class ObjectChangeView extends VBox {
  private static final int VALUE_CHARS_MAX = 400;

  /**
   * @param turn the turn that changed it
   * @param model is asked for the object as it was
   * @param open shows the object as it is now
   */
  ObjectChangeView(ObjectChange change, long turn, VatLogModel model, Consumer<ObjectRef> open) {
    getStyleClass().add("object-change");
    getChildren().add(head(change, turn, model, open));
    if (!change.slots().isEmpty()) {
      var grid = grid();
      int row = 1;
      for (var slot : change.slots()) {
        var name = new Label(slot.name());
        name.setGraphic(KindIcon.of(slot.kind()));
        add(grid, row++, name, slot.change(), slot.former(), slot.now());
      }
      getChildren().add(grid);
    }
  }

  /** Texts of the low-level store, side by side. */
  static Node stored(List<TurnDetail.Stored> stored) {
    var grid = grid();
    int row = 1;
    for (var text : stored) {
      var kind =
          text.before().isEmpty()
              ? ChangeKind.ADDED
              : text.after().isEmpty() ? ChangeKind.REMOVED : ChangeKind.CHANGED;
      add(grid, row++, new Label(text.key()), kind, text.before(), text.after());
    }
    return grid;
  }

  private static Node head(
      ObjectChange change, long turn, VatLogModel model, Consumer<ObjectRef> open) {
    var title = new Hyperlink(change.title());
    title.setOnAction(_ -> open.accept(change.ref()));
    title.getStyleClass().add("strong");
    var identity = new Label(change.ref().label());
    identity.getStyleClass().addAll("quiet", "small");
    identity.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(identity, Priority.ALWAYS);
    var head =
        new HBox(ChangeLine.sign(change.change()), KindIcon.of(change.kind()), title, identity);
    head.getStyleClass().add("diff-object");
    head.setAlignment(Pos.CENTER_LEFT);
    if (change.change() != ChangeKind.ADDED) {
      head.getChildren().add(moment("As before", change.ref(), turn - 1, model));
    }
    if (change.change() != ChangeKind.REMOVED) {
      head.getChildren().add(moment("As after", change.ref(), turn, model));
    }
    return head;
  }

  private static Button moment(String words, ObjectRef ref, long turn, VatLogModel model) {
    var button = new Button(words);
    button.getStyleClass().addAll("small", "look-" + words.substring(3));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText("See the whole object as it was, " + words.substring(3) + " the turn");
    button.setOnAction(_ -> model.look(ref, turn));
    return button;
  }

  private static GridPane grid() {
    var grid = new GridPane();
    grid.getStyleClass().add("change-grid");
    var names = new ColumnConstraints();
    names.setPercentWidth(26);
    var values = new ColumnConstraints();
    values.setPercentWidth(37);
    values.setFillWidth(true);
    grid.getColumnConstraints().addAll(names, values, values);
    grid.addRow(0, new Region(), heading("BEFORE"), heading("AFTER"));
    return grid;
  }

  private static Label heading(String text) {
    var label = new Label(text);
    label.getStyleClass().add("section-title");
    return label;
  }

  private static void add(
      GridPane grid, int row, Label name, ChangeKind kind, String former, String now) {
    GridPane.setValignment(name, VPos.TOP);
    grid.addRow(
        row,
        name,
        kind == ChangeKind.ADDED ? absent() : value(former, "former"),
        kind == ChangeKind.REMOVED ? absent() : value(now, "now"));
  }

  private static Label value(String text, String style) {
    var label =
        new Label(text.length() > VALUE_CHARS_MAX ? Words.line(text, VALUE_CHARS_MAX) : text);
    label.setWrapText(true);
    label.getStyleClass().addAll("mono", "change-value", style);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static Label absent() {
    var label = new Label("not there");
    label.getStyleClass().addAll("quiet", "small");
    return label;
  }
}
