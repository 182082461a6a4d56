package vivarium.inspector.control.time;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.code.CodeText;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.DiffView;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectChange;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.DiffModel;

/** What differs between two moments, object by object; the selected slot's values in full below. */
public final class DiffPane extends VBox {
  private final DiffTree tree;
  private final TextField filter = new TextField();
  private final Label figures = new Label();
  private final StackPane place = new StackPane();
  private final CodeText former;
  private final CodeText now;
  private final HBox values;
  private @Nullable DiffView shown;

  /**
   * @param open shows an object of the tree
   */
  public DiffPane(DiffModel model, Highlighter highlighter, Consumer<ObjectRef> open) {
    getStyleClass().add("diff-pane");
    tree = new DiffTree(open);
    filter.setPromptText("Only objects or slots named like this");
    filter.setAccessibleText("Filter");
    filter.textProperty().addListener(_ -> showFiltered());
    HBox.setHgrow(filter, Priority.ALWAYS);
    figures.getStyleClass().add("quiet");
    figures.setMinWidth(Region.USE_PREF_SIZE);
    var head = new HBox(filter, figures);
    head.getStyleClass().add("diff-head");
    former = new CodeText(highlighter);
    now = new CodeText(highlighter);
    values = new HBox(column("BEFORE", former), column("AFTER", now));
    values.getStyleClass().add("diff-values");
    values.managedProperty().bind(values.visibleProperty());
    values.setVisible(false);
    tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> showValues(item));
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(head, place, values);
    model.diffProperty().subscribe(this::show);
  }

  /** What should have the keyboard first. */
  public Node firstFocus() {
    return tree;
  }

  private static Node column(String title, CodeText text) {
    var label = new Label(title);
    label.getStyleClass().add("section-title");
    var column = new VBox(label, text);
    column.getStyleClass().add("diff-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private void show(Loadable<DiffView> diff) {
    if (diff instanceof Loadable.Loaded<DiffView>(var view)) {
      shown = view;
      showFiltered();
    } else {
      shown = null;
      figures.setText("");
      place.getChildren().setAll(Message.of(diff));
    }
  }

  private void showFiltered() {
    var view = shown;
    if (view == null) {
      return;
    }
    var words = filter.getText().strip().toLowerCase(Locale.ROOT);
    var changes = view.objects().stream().filter(change -> matches(change, words)).toList();
    tree.show(changes);
    figures.setText(figures(view, changes.size()));
    place.getChildren().setAll(changes.isEmpty() ? DiffTree.nothing() : tree);
  }

  private static String figures(DiffView view, int matching) {
    var all = Words.count(view.total(), "object");
    return matching == view.total() ? all : Words.count(matching) + " of " + all;
  }

  private static boolean matches(ObjectChange change, String words) {
    return change.title().toLowerCase(Locale.ROOT).contains(words)
        || change.slots().stream()
            .anyMatch(slot -> slot.name().toLowerCase(Locale.ROOT).contains(words));
  }

  private void showValues(javafx.scene.control.@Nullable TreeItem<DiffTree.Row> item) {
    if (item != null && item.getValue() instanceof DiffTree.Row.Slot(var _, var change)) {
      former.show(change.former());
      now.show(change.now());
      values.setVisible(true);
    } else {
      values.setVisible(false);
    }
  }
}
