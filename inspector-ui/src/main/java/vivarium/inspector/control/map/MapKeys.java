package vivarium.inspector.control.map;

import static vivarium.inspector.control.keys.KeyAction.local;

import java.util.List;
import vivarium.inspector.control.keys.KeyAction;

/** What can be done with the region that is chosen, while the keyboard is on the map. */
public final class MapKeys {
  private static final String MAP = "Map of vats";

  public static final KeyAction CUSTOMS = local("map.customs", MAP, "Its c-list", "Enter");
  public static final KeyAction LOG = local("map.log", MAP, "Its log", "Alt+L");
  public static final KeyAction GATEKEEPER =
      local("map.gatekeeper", MAP, "Open its gatekeeper", "Shift+Enter");
  public static final KeyAction GRANT =
      local("map.grant", MAP, "Grant it what is inspected", "Alt+G");
  public static final KeyAction SUSPEND =
      local("map.suspend", MAP, "Suspend or resume", "Alt+S", "Space");
  public static final KeyAction INTERRUPT =
      local("map.interrupt", MAP, "Interrupt the running turn", "Alt+I");
  public static final KeyAction SKIP =
      local("map.skip", MAP, "Refuse the message in front", "Alt+K");
  public static final KeyAction UPGRADE = local("map.upgrade", MAP, "Upgrade…", "Alt+U");
  public static final KeyAction TERMINATE = local("map.terminate", MAP, "Terminate…", "Delete");
  public static final KeyAction NEW = local("map.new", MAP, "New vat…", "Insert");
  public static final KeyAction MENU = local("map.menu", MAP, "Menu", "Context_Menu", "Shift+F10");
  public static final KeyAction GO =
      local("map.go", MAP, "Next region", "Right", "Left", "Up", "Down");

  static final List<KeyAction> OF_A_VAT =
      List.of(CUSTOMS, LOG, GATEKEEPER, GRANT, SUSPEND, INTERRUPT, SKIP, UPGRADE, TERMINATE);

  /** All of them. */
  public static KeyAction[] all() {
    return new KeyAction[] {
      CUSTOMS, LOG, GATEKEEPER, GRANT, SUSPEND, INTERRUPT, SKIP, UPGRADE, TERMINATE, NEW, MENU, GO
    };
  }

  private MapKeys() {}
}
