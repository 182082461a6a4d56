package vivarium.inspector.desk;

import static vivarium.inspector.control.keys.KeyAction.local;

import vivarium.inspector.control.keys.KeyAction;

/** Every action of the desk with its keys, while the keyboard is on the desk. */
public final class DeskKeys {
  private static final String DESK = "Desk";
  private static final String OBJECT = "Outliner";
  private static final String SLOT = "Slot";

  public static final KeyAction FIT = local("desk.fit", DESK, "Show everything", "Alt+0");
  public static final KeyAction LIFE_SIZE = local("desk.life-size", DESK, "Life size", "Alt+1");
  public static final KeyAction ZOOM_IN =
      local("desk.zoom-in", DESK, "Zoom in", "Alt+Plus", "Alt+Equals", "Alt+Add");
  public static final KeyAction ZOOM_OUT =
      local("desk.zoom-out", DESK, "Zoom out", "Alt+Minus", "Alt+Subtract");
  public static final KeyAction TIDY = local("desk.tidy", DESK, "Tidy up", "Shortcut+Shift+T");
  public static final KeyAction COLLAPSE_ALL =
      local("desk.collapse-all", DESK, "Collapse all", "Alt+Up");
  public static final KeyAction EXPAND_ALL =
      local("desk.expand-all", DESK, "Expand all", "Alt+Down");
  public static final KeyAction CLOSE_ALL = local("desk.close-all", DESK, "Clear the desk");
  public static final KeyAction PAN_LEFT = local("desk.pan-left", DESK, "Look left", "Shift+Left");
  public static final KeyAction PAN_RIGHT =
      local("desk.pan-right", DESK, "Look right", "Shift+Right");
  public static final KeyAction PAN_UP = local("desk.pan-up", DESK, "Look up", "Shift+Up");
  public static final KeyAction PAN_DOWN = local("desk.pan-down", DESK, "Look down", "Shift+Down");
  public static final KeyAction GO_LEFT =
      local("desk.go-left", DESK, "Object to the left", "Shortcut+Left");
  public static final KeyAction GO_RIGHT =
      local("desk.go-right", DESK, "Object to the right", "Shortcut+Right");
  public static final KeyAction GO_UP = local("desk.go-up", DESK, "Object above", "Shortcut+Up");
  public static final KeyAction GO_DOWN =
      local("desk.go-down", DESK, "Object below", "Shortcut+Down");
  public static final KeyAction NEXT = local("desk.next", DESK, "Next object", "Tab");
  public static final KeyAction PREVIOUS =
      local("desk.previous", DESK, "Previous object", "Shift+Tab");

  public static final KeyAction MOVE_LEFT =
      local("outliner.move-left", OBJECT, "Move left", "Shortcut+Shift+Left");
  public static final KeyAction MOVE_RIGHT =
      local("outliner.move-right", OBJECT, "Move right", "Shortcut+Shift+Right");
  public static final KeyAction MOVE_UP =
      local("outliner.move-up", OBJECT, "Move up", "Shortcut+Shift+Up");
  public static final KeyAction MOVE_DOWN =
      local("outliner.move-down", OBJECT, "Move down", "Shortcut+Shift+Down");
  public static final KeyAction EVALUATOR =
      local("outliner.evaluator", OBJECT, "Evaluator", "Shortcut+E");
  public static final KeyAction ADD_SLOT =
      local("outliner.add-slot", OBJECT, "Add a slot", "Insert", "Shortcut+Shift+A");
  public static final KeyAction OBJECT_COMMENT =
      local("outliner.comment", OBJECT, "Comment on the object", "Shortcut+Shift+Quote");
  public static final KeyAction CATEGORIES =
      local("outliner.categories", OBJECT, "Unfold all categories", "Alt+Shift+Down");
  public static final KeyAction INSPECT =
      local("outliner.inspect", OBJECT, "Inspect", "Shortcut+I");
  public static final KeyAction REFERENCES =
      local("outliner.references", OBJECT, "Who references it", "Shortcut+R");
  public static final KeyAction WHY_ALIVE =
      local("outliner.why-alive", OBJECT, "Why it is alive", "Shortcut+Shift+R");
  public static final KeyAction HISTORY =
      local("outliner.history", OBJECT, "History", "Shortcut+H");
  public static final KeyAction GRANT =
      local("outliner.grant", OBJECT, "Grant to a vat…", "Shortcut+G");
  public static final KeyAction COPY_PATH =
      local("outliner.copy-path", OBJECT, "Copy path", "Shortcut+Shift+C");
  public static final KeyAction CLOSE =
      local("outliner.close", OBJECT, "Close the outliner", "Shortcut+W");

  public static final KeyAction EDIT = local("slot.edit", SLOT, "Edit", "Enter", "F2");
  public static final KeyAction OPEN = local("slot.open", SLOT, "Open the value", "Shift+Enter");
  public static final KeyAction UNFOLD = local("slot.unfold", SLOT, "Unfold", "Right");
  public static final KeyAction FOLD = local("slot.fold", SLOT, "Fold", "Left");
  public static final KeyAction UP = local("slot.up", SLOT, "Row above", "Up");
  public static final KeyAction DOWN = local("slot.down", SLOT, "Row below", "Down");
  public static final KeyAction FIRST = local("slot.first", SLOT, "First row", "Home");
  public static final KeyAction LAST = local("slot.last", SLOT, "Last row", "End");
  public static final KeyAction PAGE_UP = local("slot.page-up", SLOT, "Ten rows up", "Page_Up");
  public static final KeyAction PAGE_DOWN =
      local("slot.page-down", SLOT, "Ten rows down", "Page_Down");
  public static final KeyAction RENAME = local("slot.rename", SLOT, "Rename", "Shift+F2");
  public static final KeyAction CATEGORY =
      local("slot.category", SLOT, "Set category", "Shortcut+Shift+G");
  public static final KeyAction COMMENT =
      local("slot.comment", SLOT, "Comment on the slot", "Shortcut+Quote");
  public static final KeyAction IMPLEMENTORS =
      local("slot.implementors", SLOT, "Implementors", "Alt+M");
  public static final KeyAction SENDERS = local("slot.senders", SLOT, "Senders", "Alt+N");
  public static final KeyAction COPY_VALUE =
      local("slot.copy-value", SLOT, "Copy the value's text", "Shortcut+C");
  public static final KeyAction REMOVE =
      local("slot.remove", SLOT, "Remove the slot", "Delete", "Shortcut+Back_Space");
  public static final KeyAction MENU =
      local("slot.menu", SLOT, "Menu", "Context_Menu", "Shift+F10");

  private DeskKeys() {}
}
