package vivarium.inspector.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.viewmodel.UndoView;

/** The bar at the top: the world with the menu of everything, search, and what one does most. */
final class TopBar extends HBox {
  private static final double SEARCH_WIDTH_MIN = 140;
  private static final double SEARCH_WIDTH_MAX = 430;

  private final KeyMap keys;
  private final Button undo;
  private final Button redo;
  private final Button checkpoint;
  private final Icon themeSign = Icon.of(Feather.MOON);

  TopBar(String worldName, KeyMap keys) {
    this.keys = keys;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    undo = keys.button(Actions.UNDO, null, Icon.of(Feather.CORNER_UP_LEFT));
    redo = keys.button(Actions.REDO, null, Icon.of(Feather.CORNER_UP_RIGHT));
    var load = keys.button(Actions.IMPORT_FILES, "Import", Icon.of(Feather.DOWNLOAD));
    checkpoint = keys.button(Actions.CHECKPOINT, "Checkpoint", Icon.of(Feather.FLAG));
    checkpoint.getStyleClass().add("primary");
    var map = keys.button(Actions.MAP, null, Icon.of(Feather.MAP));
    var theme = keys.button(Actions.THEME, null, themeSign);
    var help = keys.button(Actions.HELP, null, Icon.of(Feather.HELP_CIRCLE));
    var left = new HBox(menu(worldName));
    left.setAlignment(Pos.CENTER_LEFT);
    var right = new HBox(undo, redo, load, checkpoint, map, theme, help);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.getStyleClass().add("top-bar-buttons");
    for (var button : new Button[] {undo, redo, load, checkpoint, map, theme, help}) {
      button.setMinWidth(USE_PREF_SIZE); // in a narrow window it is the search that gives way
    }
    // Both sides take the same share, so that the search stands in the middle.
    for (Region side : new Region[] {left, right}) {
      side.setPrefWidth(0);
      side.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(side, Priority.ALWAYS);
    }
    left.setMinWidth(120);
    right.setMinWidth(USE_COMPUTED_SIZE);
    getChildren().addAll(left, searchBox(), right);
  }

  /** Where the pop-over for a checkpoint's name belongs. */
  Node checkpointAnchor() {
    return checkpoint;
  }

  /**
   * The buttons can be pressed when there is something to undo. Their keys always can: what a turn
   * has changed may be seen before it is known here that it can be undone.
   */
  void show(UndoView what) {
    explain(undo, Actions.UNDO, what.undo());
    explain(redo, Actions.REDO, what.redo());
  }

  void show(Theme.Variant theme) {
    themeSign.show(theme == Theme.Variant.DARK ? Feather.SUN : Feather.MOON);
  }

  private static void explain(Button button, KeyAction action, @Nullable String what) {
    var words = what == null ? action.label() : action.label() + ": " + what;
    button.disableProperty().unbind();
    button.setDisable(what == null);
    button.setTooltip(new Tooltip(words + " (" + action.chordText() + ")"));
    button.setAccessibleText(words);
  }

  private Node menu(String worldName) {
    var menu = new MenuButton(worldName, new StackPane(new Logo()));
    menu.setId("world-menu");
    menu.getStyleClass().add("world-menu");
    menu.setAccessibleText("Menu of " + worldName);
    keys.byGroup()
        .forEach((group, actions) -> {
          var below = new Menu(group);
          actions.stream()
              .filter(action -> action.scope() == KeyAction.Scope.WINDOW)
              .map(keys::menuItem)
              .forEach(below.getItems()::add);
          if (!below.getItems().isEmpty()) {
            menu.getItems().add(below);
          }
        });
    menu.getItems().addAll(new SeparatorMenuItem(), keys.menuItem(Actions.SEARCH));
    return menu;
  }

  private Node searchBox() {
    var words = new Label("Search objects, slots, senders, commands");
    words.getStyleClass().add("search-box-words");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var chord = new Label(Actions.SEARCH.chordText());
    chord.getStyleClass().add("key");
    chord.setMinWidth(Region.USE_PREF_SIZE);
    var content = new HBox(words, chord);
    content.setAlignment(Pos.CENTER_LEFT);
    var button = keys.button(Actions.SEARCH, null, content);
    button.getStyleClass().add("search-box");
    button.setMinWidth(SEARCH_WIDTH_MIN);
    button.setMaxWidth(SEARCH_WIDTH_MAX);
    content.prefWidthProperty().bind(button.widthProperty().subtract(26));
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  /** The sign of the program. */
  private static final class Logo extends Region {
    Logo() {
      getStyleClass().add("logo");
    }
  }
}
