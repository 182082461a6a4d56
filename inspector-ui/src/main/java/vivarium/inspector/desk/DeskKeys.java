package vivarium.inspector.desk;

import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyGroup;

/** Every action of the desk with its keys, while the keyboard is on the desk. */
public final class DeskKeys {
  private static final KeyGroup DESK = new KeyGroup("desk", "Desk");
  private static final KeyGroup OBJECT = new KeyGroup("outliner", "Outliner");
  private static final KeyGroup SLOT = new KeyGroup("slot", "Slot");

  public static final KeyAction FIT = DESK.key("fit", "Show everything", "Alt+0");
  public static final KeyAction LIFE_SIZE = DESK.key("life-size", "Life size", "Alt+1");
  public static final KeyAction ZOOM_IN =
      DESK.key("zoom-in", "Zoom in", "Alt+Plus", "Alt+Equals", "Alt+Add");
  public static final KeyAction ZOOM_OUT =
      DESK.key("zoom-out", "Zoom out", "Alt+Minus", "Alt+Subtract");
  public static final KeyAction TIDY = DESK.key("tidy", "Tidy up", "Shortcut+Shift+T");
  public static final KeyAction COLLAPSE_ALL = DESK.key("collapse-all", "Collapse all", "Alt+Up");
  public static final KeyAction EXPAND_ALL = DESK.key("expand-all", "Expand all", "Alt+Down");
  public static final KeyAction CLOSE_ALL = DESK.key("close-all", "Clear the desk");
  public static final KeyAction PAN_LEFT = DESK.key("pan-left", "Look left", "Shift+Left");
  public static final KeyAction PAN_RIGHT = DESK.key("pan-right", "Look right", "Shift+Right");
  public static final KeyAction PAN_UP = DESK.key("pan-up", "Look up", "Shift+Up");
  public static final KeyAction PAN_DOWN = DESK.key("pan-down", "Look down", "Shift+Down");
  public static final KeyAction GO_LEFT =
      DESK.key("go-left", "Object to the left", "Shortcut+Left");
  public static final KeyAction GO_RIGHT =
      DESK.key("go-right", "Object to the right", "Shortcut+Right");
  public static final KeyAction GO_UP = DESK.key("go-up", "Object above", "Shortcut+Up");
  public static final KeyAction GO_DOWN = DESK.key("go-down", "Object below", "Shortcut+Down");
  public static final KeyAction NEXT = DESK.key("next", "Next object", "Tab");
  public static final KeyAction PREVIOUS = DESK.key("previous", "Previous object", "Shift+Tab");

  public static final KeyAction MOVE_LEFT =
      OBJECT.key("move-left", "Move left", "Shortcut+Shift+Left");
  public static final KeyAction MOVE_RIGHT =
      OBJECT.key("move-right", "Move right", "Shortcut+Shift+Right");
  public static final KeyAction MOVE_UP = OBJECT.key("move-up", "Move up", "Shortcut+Shift+Up");
  public static final KeyAction MOVE_DOWN =
      OBJECT.key("move-down", "Move down", "Shortcut+Shift+Down");
  public static final KeyAction EVALUATOR = OBJECT.key("evaluator", "Evaluator", "Shortcut+E");
  public static final KeyAction ADD_SLOT =
      OBJECT.key("add-slot", "Add a slot", "Insert", "Shortcut+Shift+A");
  public static final KeyAction OBJECT_COMMENT =
      OBJECT.key("comment", "Comment on the object", "Shortcut+Shift+Quote");
  public static final KeyAction CATEGORIES =
      OBJECT.key("categories", "Unfold all categories", "Alt+Shift+Down");
  public static final KeyAction INSPECT = OBJECT.key("inspect", "Inspect", "Shortcut+I");
  public static final KeyAction REFERENCES =
      OBJECT.key("references", "Who references it", "Shortcut+R");
  public static final KeyAction WHY_ALIVE =
      OBJECT.key("why-alive", "Why it is alive", "Shortcut+Shift+R");
  public static final KeyAction HISTORY = OBJECT.key("history", "History", "Shortcut+H");
  public static final KeyAction GRANT = OBJECT.key("grant", "Grant to a vat…", "Shortcut+G");
  public static final KeyAction NOW_OR_THEN =
      OBJECT.key("now-or-then", "As it is now, or as it was", "Shortcut+T");
  public static final KeyAction BRING_BACK =
      OBJECT.key("bring-back", "Bring it back…", "Shortcut+B");
  public static final KeyAction COPY_PATH =
      OBJECT.key("copy-path", "Copy path", "Shortcut+Shift+C");
  public static final KeyAction CLOSE = OBJECT.key("close", "Close the outliner", "Shortcut+W");

  public static final KeyAction EDIT = SLOT.key("edit", "Edit", "Enter", "F2");
  public static final KeyAction OPEN = SLOT.key("open", "Open the value", "Shift+Enter");
  public static final KeyAction UNFOLD = SLOT.key("unfold", "Unfold", "Right");
  public static final KeyAction FOLD = SLOT.key("fold", "Fold", "Left");
  public static final KeyAction UP = SLOT.key("up", "Row above", "Up");
  public static final KeyAction DOWN = SLOT.key("down", "Row below", "Down");
  public static final KeyAction FIRST = SLOT.key("first", "First row", "Home");
  public static final KeyAction LAST = SLOT.key("last", "Last row", "End");
  public static final KeyAction PAGE_UP = SLOT.key("page-up", "Ten rows up", "Page_Up");
  public static final KeyAction PAGE_DOWN = SLOT.key("page-down", "Ten rows down", "Page_Down");
  public static final KeyAction RENAME = SLOT.key("rename", "Rename", "Shift+F2");
  public static final KeyAction CATEGORY = SLOT.key("category", "Set category", "Shortcut+Shift+G");
  public static final KeyAction COMMENT =
      SLOT.key("comment", "Comment on the slot", "Shortcut+Quote");
  public static final KeyAction IMPLEMENTORS = SLOT.key("implementors", "Implementors", "Alt+M");
  public static final KeyAction SENDERS = SLOT.key("senders", "Senders", "Alt+N");
  public static final KeyAction COPY_VALUE =
      SLOT.key("copy-value", "Copy the value's text", "Shortcut+C");
  public static final KeyAction REMOVE =
      SLOT.key("remove", "Remove the slot", "Delete", "Shortcut+Back_Space");
  public static final KeyAction MENU = SLOT.key("menu", "Menu", "Context_Menu", "Shift+F10");

  private DeskKeys() {}
}
