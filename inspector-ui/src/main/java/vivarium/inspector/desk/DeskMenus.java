package vivarium.inspector.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import vivarium.inspector.control.keys.KeyAction;

/** The menus of the desk, of an object and of a slot, made from the actions that apply. */
final class DeskMenus {
  private final Commands commands;
  private final DeskActions actions;
  private final ContextMenu menu = new ContextMenu();

  DeskMenus(Commands commands, DeskActions actions) {
    this.commands = commands;
    this.actions = actions;
    menu.setId("desk-menu");
    menu.setAutoHide(true);
  }

  /** Shows the menu of what is selected: a slot, an object, or else the desk. */
  void show(Node anchor, double screenX, double screenY) {
    menu.hide();
    menu.getItems().setAll(items());
    menu.show(anchor, screenX, screenY);
  }

  private List<MenuItem> items() {
    if (commands.outliner().isEmpty()) {
      return desk();
    }
    if (isPast()) {
      return then();
    }
    return commands.row().isEmpty() ? object() : row();
  }

  private List<MenuItem> desk() {
    return grouped(
        List.of(DeskKeys.FIT, DeskKeys.LIFE_SIZE, DeskKeys.ZOOM_IN, DeskKeys.ZOOM_OUT),
        List.of(DeskKeys.TIDY, DeskKeys.COLLAPSE_ALL, DeskKeys.EXPAND_ALL),
        List.of(DeskKeys.CLOSE_ALL));
  }

  private boolean isPast() {
    return commands.outliner().filter(outliner -> outliner.ref().isPast()).isPresent();
  }

  /** What can be done with what was: look further, and bring it back. */
  private List<MenuItem> then() {
    var search = new ArrayList<KeyAction>();
    if (commands.slot().isPresent()) {
      search.addAll(List.of(DeskKeys.IMPLEMENTORS, DeskKeys.SENDERS));
    }
    return grouped(
        commands.row().isEmpty() ? List.of(DeskKeys.CATEGORIES) : List.of(DeskKeys.OPEN),
        List.of(DeskKeys.NOW_OR_THEN, DeskKeys.BRING_BACK),
        List.of(DeskKeys.INSPECT, DeskKeys.REFERENCES, DeskKeys.WHY_ALIVE, DeskKeys.HISTORY),
        search,
        List.of(DeskKeys.COPY_VALUE, DeskKeys.COPY_PATH),
        List.of(DeskKeys.CLOSE));
  }

  private List<MenuItem> object() {
    return grouped(
        List.of(DeskKeys.EVALUATOR, DeskKeys.ADD_SLOT, DeskKeys.OBJECT_COMMENT),
        List.of(DeskKeys.CATEGORIES),
        about(),
        List.of(DeskKeys.COPY_PATH, DeskKeys.COPY_VALUE),
        List.of(DeskKeys.CLOSE));
  }

  private List<MenuItem> row() {
    var change = new ArrayList<KeyAction>();
    change.add(DeskKeys.ADD_SLOT);
    var search = new ArrayList<KeyAction>();
    var remove = new ArrayList<KeyAction>();
    if (commands.slot().isPresent()) {
      change.addAll(List.of(DeskKeys.RENAME, DeskKeys.CATEGORY, DeskKeys.COMMENT));
      search.addAll(List.of(DeskKeys.IMPLEMENTORS, DeskKeys.SENDERS));
      remove.add(DeskKeys.REMOVE);
    }
    return grouped(
        List.of(DeskKeys.OPEN, DeskKeys.EDIT),
        change,
        about(),
        search,
        List.of(DeskKeys.COPY_VALUE, DeskKeys.COPY_PATH),
        remove);
  }

  /** As it was, it can be shown while a moment of the past is looked at. */
  private List<KeyAction> about() {
    var about = new ArrayList<KeyAction>();
    about.addAll(
        List.of(DeskKeys.INSPECT, DeskKeys.REFERENCES, DeskKeys.WHY_ALIVE, DeskKeys.HISTORY));
    if (commands.isPastOpen()) {
      about.add(DeskKeys.NOW_OR_THEN);
    }
    about.add(DeskKeys.GRANT);
    return about;
  }

  @SafeVarargs
  private List<MenuItem> grouped(List<KeyAction>... groups) {
    var items = new ArrayList<MenuItem>();
    for (var group : groups) {
      if (!items.isEmpty() && !group.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      group.forEach(action -> items.add(item(action)));
    }
    return items;
  }

  private String label(KeyAction action) {
    if (!action.equals(DeskKeys.NOW_OR_THEN)) {
      return action.label();
    }
    return isPast() ? "Show it as it is now" : "Show it as it was";
  }

  private MenuItem item(KeyAction action) {
    var item = new MenuItem(label(action));
    item.setId(action.id());
    action.chords().stream().findFirst().ifPresent(item::setAccelerator);
    item.setOnAction(_ -> actions.run(action));
    item.setDisable(action.equals(DeskKeys.OPEN) && !commands.canOpen());
    return item;
  }
}
