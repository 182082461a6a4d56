package vivarium.inspector.control.vat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CustomsView;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.vats.CustomsModel;
import vivarium.inspector.viewmodel.vats.VatLives;

/**
 * The c-list of a vat: each reference that crosses its border, to be looked at or revoked. What a
 * revocation would break stands below before it is done.
 */
public final class CustomsPane extends VBox {
  private static final String GROUP = "C-list";

  public static final KeyAction OPEN =
      KeyAction.local("customs.open", GROUP, "Open it on the desk", "Enter");
  public static final KeyAction REVOKE =
      KeyAction.local("customs.revoke", GROUP, "Revoke it", "Delete");
  public static final KeyAction REINSTATE =
      KeyAction.local("customs.reinstate", GROUP, "Take the revocation back", "Insert");

  private final CustomsModel model;
  private final Consumer<ObjectRef> open;
  private final Deeds deeds;
  private final TableView<CrossingView> table = new TableView<>();
  private final TextField filter = new TextField();
  private final Label summary = new Label();
  private final Label consequence = new Label();
  private final Button openButton = new Button("Open", Icon.of(Feather.LAYOUT));
  private final Button revokeButton = new Button("Revoke", Icon.of(Feather.SLASH));
  private final Button reinstateButton =
      new Button("Take it back", Icon.of(Feather.CORNER_UP_LEFT));

  /** What can be done with a reference that crosses the border. */
  public interface Deeds {
    /** Takes an object back from those who hold it. */
    void revoke(CrossingView crossing);

    /** Lets those who still hold it reach it again. */
    void reinstate(CrossingView crossing);
  }

  /**
   * @param open shows an object on the desk
   */
  public CustomsPane(CustomsModel model, Consumer<ObjectRef> open, Deeds deeds) {
    this.model = model;
    this.open = open;
    this.deeds = deeds;
    getStyleClass().add("customs");
    VBox.setVgrow(table, Priority.ALWAYS);
    fillTable();
    getChildren().addAll(head(), table, foot());
    model.customsProperty().subscribe(this::show);
    model.rows().addListener((ListChangeListener<CrossingView>) _ -> showRows());
    showRows();
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
  }

  /** What has the keyboard first. */
  public Node firstFocus() {
    return table;
  }

  private Node head() {
    filter.setId("customs-filter");
    filter.setPromptText("Filter by object, vat, state");
    filter.setAccessibleText("Filter");
    filter.textProperty().bindBidirectional(model.filterProperty());
    summary.getStyleClass().add("quiet");
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    var head = new HBox(summary, filter);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("customs-head");
    return head;
  }

  private Node foot() {
    consequence.setId("customs-consequence");
    consequence.setWrapText(true);
    consequence.getStyleClass().add("quiet");
    consequence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(consequence, Priority.ALWAYS);
    openButton.setId("customs-open");
    openButton.setTooltip(new javafx.scene.control.Tooltip(OPEN.hint()));
    openButton.setOnAction(_ -> openSelected());
    revokeButton.setId("customs-revoke");
    revokeButton.getStyleClass().add("risky");
    revokeButton.setTooltip(new javafx.scene.control.Tooltip(REVOKE.hint()));
    revokeButton.setOnAction(_ -> revokeSelected());
    reinstateButton.setId("customs-reinstate");
    reinstateButton.setTooltip(new javafx.scene.control.Tooltip(REINSTATE.hint()));
    reinstateButton.setOnAction(_ -> reinstateSelected());
    for (var button : List.of(openButton, revokeButton, reinstateButton)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    reinstateButton.managedProperty().bind(reinstateButton.visibleProperty());
    revokeButton.managedProperty().bind(revokeButton.visibleProperty());
    var foot = new HBox(consequence, openButton, reinstateButton, revokeButton);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("customs-foot");
    return foot;
  }

  private void fillTable() {
    table.setId("customs-table");
    table.setAccessibleText("C-list of " + model.vat());
    table.getStyleClass().add("edge-to-edge");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumn("Way", 84, CustomsModel::directionWords);
    addColumn("Object", 250, CrossingView::title);
    addColumn("Known as", 130, CrossingView::name);
    addColumn("Other vat", 150, row -> String.join(", ", row.others()));
    addColumn("State", 140, CustomsModel::reachWords);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    table.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        openSelected();
      }
    });
    table.setContextMenu(
        new ContextMenu(
            item(OPEN, this::openSelected),
            item(REVOKE, this::revokeSelected),
            item(REINSTATE, this::reinstateSelected)));
  }

  private static MenuItem item(KeyAction action, Runnable deed) {
    var item = new MenuItem(action.label());
    action.chords().forEach(item::setAccelerator);
    item.setOnAction(_ -> deed.run());
    return item;
  }

  private void addColumn(String title, double width, Function<CrossingView, String> text) {
    var column = new TableColumn<CrossingView, String>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    table.getColumns().add(column);
  }

  // ---- showing

  private void show(Loadable<CustomsView> customs) {
    if (customs instanceof Loadable.Loaded<CustomsView>(var view)) {
      summary.setText(summary(view));
      table.setPlaceholder(
          Message.empty(
              Feather.SLASH,
              view.crossings().isEmpty()
                  ? "No reference crosses the border of this vat."
                  : "Nothing has these words."));
    } else {
      table.setPlaceholder(Message.of(customs));
    }
  }

  private static String summary(CustomsView view) {
    return "%s given out, %s held of others, %s waiting"
        .formatted(
            Words.count(count(view, CrossingView.Direction.EXPORT)),
            Words.count(count(view, CrossingView.Direction.IMPORT)),
            Words.count(count(view, CrossingView.Direction.PROMISE), "promise"));
  }

  private static long count(CustomsView view, CrossingView.Direction direction) {
    return view.crossings().stream().filter(row -> row.direction() == direction).count();
  }

  /** What was selected stays selected when its row is another. */
  private void showRows() {
    var before = selected();
    table.getItems().setAll(model.rows());
    var selection = table.getSelectionModel();
    var same =
        before == null
            ? null
            : model.rows().stream()
                .filter(row -> row.name().equals(before.name()))
                .filter(row -> row.direction() == before.direction())
                .findFirst()
                .orElse(null);
    if (same != null) {
      selection.select(same);
    } else if (!table.getItems().isEmpty()) {
      selection.selectFirst();
    }
  }

  private @Nullable CrossingView selected() {
    return table.getSelectionModel().getSelectedItem();
  }

  private void chosen(@Nullable CrossingView row) {
    revokeButton.setDisable(row == null || !row.revocable());
    reinstateButton.setVisible(row != null && row.reinstatable());
    revokeButton.setVisible(!reinstateButton.isVisible());
    openButton.setDisable(row == null || row.ref().id() == 0);
    consequence.setText(row == null ? "" : consequence(row));
  }

  private static String consequence(CrossingView row) {
    return switch (row.direction()) {
      case EXPORT ->
          row.revocable()
              ? "If revoked: " + VatLives.consequence(row.others())
              : "It is revoked: messages to it fail. That can be taken back.";
      case IMPORT ->
          "It belongs to %s: only there can it be revoked."
              .formatted(String.join("", row.others()));
      case PROMISE -> "A promise cannot be revoked.";
    };
  }

  // ---- doing

  private void keyPressed(KeyEvent event) {
    if (OPEN.matches(event)) {
      event.consume();
      openSelected();
    } else if (REVOKE.matches(event)) {
      event.consume();
      revokeSelected();
    } else if (REINSTATE.matches(event)) {
      event.consume();
      reinstateSelected();
    }
  }

  private void openSelected() {
    var row = selected();
    if (row != null && row.ref().id() != 0) {
      open.accept(row.ref());
    }
  }

  private void revokeSelected() {
    var row = selected();
    if (row != null && row.revocable()) {
      deeds.revoke(row);
    }
  }

  private void reinstateSelected() {
    var row = selected();
    if (row != null && row.reinstatable()) {
      deeds.reinstate(row);
    }
  }
}
