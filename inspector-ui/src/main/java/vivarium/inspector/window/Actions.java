package vivarium.inspector.window;

import vivarium.inspector.control.keys.KeyAction;

/** Everything the window can do, with its keys. What it does is bound in {@link MainWindow}. */
public final class Actions {
  public static final KeyAction SEARCH =
      KeyAction.window("world.search", "World", "Search", "Shortcut+K", "Shortcut+P");
  public static final KeyAction CHECKPOINT =
      KeyAction.window("world.checkpoint", "World", "Checkpoint", "Shortcut+S");
  public static final KeyAction UNDO =
      KeyAction.window("world.undo", "World", "Undo", "Shortcut+Z");
  public static final KeyAction REDO =
      KeyAction.window("world.redo", "World", "Redo", "Shortcut+Shift+Z", "Shortcut+Y");
  public static final KeyAction IMPORT_FILES =
      KeyAction.window("world.import-files", "World", "Import files…", "Shortcut+O");
  public static final KeyAction IMPORT_FOLDER =
      KeyAction.window("world.import-folder", "World", "Import a folder…", "Shortcut+Shift+O");
  public static final KeyAction INTERRUPT =
      KeyAction.window("world.interrupt", "World", "Interrupt what is running", "Shortcut+Period");
  public static final KeyAction NEW_VAT =
      KeyAction.window("world.new-vat", "World", "New vat…", "Shortcut+Shift+N");
  public static final KeyAction CUSTOMS =
      KeyAction.window("world.customs", "World", "C-list of a vat", "Shortcut+Shift+K");
  public static final KeyAction CLOSE =
      KeyAction.window("world.close", "World", "Close the window", "Shortcut+Q");

  public static final KeyAction OPEN_ON_DESK =
      KeyAction.window("inspector.desk", "Inspector", "Show on the desk", "Shortcut+D");
  public static final KeyAction EVALUATE =
      KeyAction.window("inspector.evaluate", "Inspector", "Evaluator", "Shortcut+E");
  public static final KeyAction REFERENCES =
      KeyAction.window("inspector.references", "Inspector", "Who references it", "Shortcut+R");
  public static final KeyAction WHY_ALIVE =
      KeyAction.window("inspector.why-alive", "Inspector", "Why is it alive", "Shortcut+Shift+R");
  public static final KeyAction HISTORY =
      KeyAction.window("inspector.history", "Inspector", "Its history", "Shortcut+H");
  public static final KeyAction GRANT =
      KeyAction.window("inspector.grant", "Inspector", "Grant to a vat…", "Shortcut+G");
  public static final KeyAction EXPORT_BYTES =
      KeyAction.window("inspector.export", "Inspector", "Export its bytes…", "Shortcut+Shift+E");
  public static final KeyAction EXPORT_JSON =
      KeyAction.window("inspector.export-json", "Inspector", "Export as JSON…");
  public static final KeyAction FORGET =
      KeyAction.window(
          "inspector.forget", "Inspector", "Forget for good…", "Shortcut+Shift+Delete");
  public static final KeyAction BACK =
      KeyAction.window("inspector.back", "Inspector", "Back", "Alt+Left");
  public static final KeyAction FORWARD =
      KeyAction.window("inspector.forward", "Inspector", "Forward", "Alt+Right");
  public static final KeyAction NEXT_TAB =
      KeyAction.window(
          "inspector.next-tab", "Inspector", "Next way to look", "Shortcut+Close Bracket");
  public static final KeyAction PREVIOUS_TAB =
      KeyAction.window(
          "inspector.previous-tab", "Inspector", "Previous way to look", "Shortcut+Open Bracket");

  public static final KeyAction COMPARE =
      KeyAction.window("time.compare", "Timeline", "Compare…", "Shortcut+Shift+D");
  public static final KeyAction ROLL_BACK =
      KeyAction.window("time.roll-back", "Timeline", "Roll back…", "Shortcut+Shift+B");
  public static final KeyAction TAKE_BACK =
      KeyAction.window("time.take-back", "Timeline", "Take turns back…", "Shortcut+Shift+U");

  public static final KeyAction LOOK_BACK =
      KeyAction.window(
          "time.look-back", "Timeline", "Look at the world as it was", "Shortcut+Shift+P");
  public static final KeyAction NOW_OR_THEN =
      KeyAction.window("time.now-or-then", "Timeline", "As it is now, or as it was", "Shortcut+T");
  public static final KeyAction BRING_BACK =
      KeyAction.window("time.bring-back", "Timeline", "Bring it back…", "Shortcut+B");
  public static final KeyAction LEAVE_PAST =
      KeyAction.window("time.leave-past", "Timeline", "Leave the past", "Shortcut+Shift+X");

  public static final KeyAction RETENTION =
      KeyAction.window(
          "time.retention", "Timeline", "How much history is kept…", "Shortcut+Shift+H");

  public static final KeyAction WORLDS =
      KeyAction.window("world.worlds", "World", "Other worlds…", "Shortcut+Shift+W");
  public static final KeyAction VAT_LOG =
      KeyAction.window("world.vat-log", "World", "Log of the vat", "Shortcut+L");

  public static final KeyAction THEME =
      KeyAction.window("view.theme", "View", "Light or dark", "Shortcut+Shift+L");
  public static final KeyAction LARGER =
      KeyAction.window(
          "view.larger", "View", "Larger text", "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add");
  public static final KeyAction SMALLER =
      KeyAction.window(
          "view.smaller", "View", "Smaller text", "Shortcut+Minus", "Shortcut+Subtract");
  public static final KeyAction NORMAL =
      KeyAction.window(
          "view.normal", "View", "Text of normal size", "Shortcut+0", "Shortcut+Numpad 0");
  public static final KeyAction GO_SIDEBAR =
      KeyAction.window("view.go-sidebar", "View", "Go to the vats", "Shortcut+1");
  public static final KeyAction GO_DESK =
      KeyAction.window("view.go-desk", "View", "Go to the desk", "Shortcut+2");
  public static final KeyAction GO_INSPECTOR =
      KeyAction.window("view.go-inspector", "View", "Go to the inspector", "Shortcut+3");
  public static final KeyAction GO_TIMELINE =
      KeyAction.window("view.go-timeline", "View", "Go to the timeline", "Shortcut+4");
  public static final KeyAction MAP =
      KeyAction.window("view.map", "View", "Map of vats", "Shortcut+5");
  public static final KeyAction MAP_ALONE =
      KeyAction.window("view.map-alone", "View", "Map alone or with the desk", "Shortcut+Shift+5");
  public static final KeyAction MAP_AWAY =
      KeyAction.window("view.map-away", "View", "Put the map away");
  public static final KeyAction SIDEBAR =
      KeyAction.window("view.sidebar", "View", "Show or hide the vats", "Shortcut+Shift+1");
  public static final KeyAction INSPECTOR =
      KeyAction.window("view.inspector", "View", "Show or hide the inspector", "Shortcut+Shift+3");
  public static final KeyAction TIMELINE =
      KeyAction.window("view.timeline", "View", "Show or hide the timeline", "Shortcut+Shift+4");
  public static final KeyAction TASKS =
      KeyAction.window("view.tasks", "View", "Tasks", "Shortcut+J");
  public static final KeyAction MESSAGES =
      KeyAction.window("view.messages", "View", "Messages", "Shortcut+M");

  public static final KeyAction HELP = KeyAction.window("help.handbook", "Help", "Handbook", "F1");
  public static final KeyAction KEYS =
      KeyAction.window("help.keys", "Help", "Keys", "Shortcut+Slash", "Shift+F1");

  private Actions() {}
}
