package vivarium.inspector.control.vat;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.ObjectRef;
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
  private final CustomsTable table;
  private final TextField filter = new TextField();
  private final Label standing = new Label();
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
    table = new CustomsTable(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head(), table, foot());
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
    model.standingProperty().subscribe(this::stands);
    table.whenChosen(this::chosen);
  }

  /** What has the keyboard first. */
  public Node firstFocus() {
    return table;
  }

  private Node head() {
    filter.setId("customs-filter");
    filter.setPromptText("Search by object, number, vat, state");
    filter.setAccessibleText("Search");
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
    standing.setId("customs-standing");
    standing.getStyleClass().add("quiet");
    standing.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(standing, Priority.ALWAYS);
    var head = new HBox(ways(), standing, filter);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("customs-head");
    return head;
  }

  /** The parts of the c-list with their counts, one of which is shown. */
  private Node ways() {
    var group = new ToggleGroup();
    var ways = new SegmentedButton();
    for (var way : CrossingView.Direction.values()) {
      var button = new ToggleButton();
      button.setId("customs-" + way.name().toLowerCase(Locale.ROOT));
      button.textProperty().bind(model.countProperty(way).map(count -> name(way) + "  " + count));
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setSelected(model.wayProperty().get() == way);
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.wayProperty().set(way);
      });
      ways.getButtons().add(button);
    }
    ways.setToggleGroup(group);
    ways.setMinWidth(USE_PREF_SIZE);
    return ways;
  }

  private static String name(CrossingView.Direction way) {
    return switch (way) {
      case EXPORT -> "Given out";
      case IMPORT -> "Held of others";
      case PROMISE -> "Waiting";
    };
  }

  /** From the words one goes on to what has them. */
  private void leaveFilter(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      event.consume();
      table.requestFocus();
    }
  }

  private Node foot() {
    consequence.setId("customs-consequence");
    consequence.setWrapText(true);
    consequence.getStyleClass().add("quiet");
    consequence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(consequence, Priority.ALWAYS);
    openButton.setId("customs-open");
    openButton.setTooltip(new Tooltip(OPEN.hint()));
    openButton.setOnAction(_ -> openSelected());
    revokeButton.setId("customs-revoke");
    revokeButton.getStyleClass().add("risky");
    revokeButton.setTooltip(new Tooltip(REVOKE.hint()));
    revokeButton.setOnAction(_ -> revokeSelected());
    reinstateButton.setId("customs-reinstate");
    reinstateButton.setTooltip(new Tooltip(REINSTATE.hint()));
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

  private static MenuItem item(KeyAction action, Runnable deed) {
    var item = new MenuItem(action.label());
    action.chords().forEach(item::setAccelerator);
    item.setOnAction(_ -> deed.run());
    return item;
  }

  // ---- showing

  private void stands(String words) {
    standing.setText(model.rowsProperty().get().isEmpty() ? "" : words);
    table.setPlaceholder(Message.empty(Feather.REPEAT, words));
  }

  private void chosen() {
    var row = table.selected();
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
    var row = table.selected();
    if (row != null && row.ref().id() != 0) {
      open.accept(row.ref());
    }
  }

  private void revokeSelected() {
    var row = table.selected();
    if (row != null && row.revocable()) {
      deeds.revoke(row);
    }
  }

  private void reinstateSelected() {
    var row = table.selected();
    if (row != null && row.reinstatable()) {
      deeds.reinstate(row);
    }
  }
}
