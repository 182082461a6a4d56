package vivarium.inspector.control.map;

import java.util.List;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyGroup;

/** What can be done with the region that is chosen, while the keyboard is on the map. */
public final class MapKeys {
  private static final KeyGroup MAP = new KeyGroup("map", "Map of vats");

  public static final KeyAction CUSTOMS = MAP.key("customs", "Its c-list", "Enter");
  public static final KeyAction LOG = MAP.key("log", "Its log", "Alt+L");
  public static final KeyAction GATEKEEPER =
      MAP.key("gatekeeper", "Open its gatekeeper", "Shift+Enter");
  public static final KeyAction GRANT = MAP.key("grant", "Grant it what is inspected", "Alt+G");
  public static final KeyAction SUSPEND = MAP.key("suspend", "Suspend or resume", "Alt+S", "Space");
  public static final KeyAction INTERRUPT =
      MAP.key("interrupt", "Interrupt the running turn", "Alt+I");
  public static final KeyAction SKIP = MAP.key("skip", "Refuse the message in front", "Alt+K");
  public static final KeyAction UPGRADE = MAP.key("upgrade", "Upgrade…", "Alt+U");
  public static final KeyAction TERMINATE = MAP.key("terminate", "Terminate…", "Delete");
  public static final KeyAction NEW = MAP.key("new", "New vat…", "Insert");
  public static final KeyAction MENU = MAP.key("menu", "Menu", "Context_Menu", "Shift+F10");
  public static final KeyAction GO = MAP.key("go", "Next region", "Right", "Left", "Up", "Down");

  static final List<KeyAction> OF_A_VAT =
      List.of(CUSTOMS, LOG, GATEKEEPER, GRANT, SUSPEND, INTERRUPT, SKIP, UPGRADE, TERMINATE);

  /** All of them. */
  public static List<KeyAction> all() {
    return MAP.all();
  }

  private MapKeys() {}
}
