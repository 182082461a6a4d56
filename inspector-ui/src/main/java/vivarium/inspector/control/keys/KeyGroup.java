package vivarium.inspector.control.keys;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of one control, while the keyboard is in it: declared one after the other as constants,
 * and listed together in that order.
 */
public final class KeyGroup {
  private final String id;
  private final String title;
  private final List<KeyAction> all = new ArrayList<>();

  /**
   * A group without keys.
   *
   * @param id before the names of its keys, such as {@code desk}
   * @param title its heading in menus and in the list of keys
   */
  public KeyGroup(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** A further key of the group. Chords as in {@code "Shortcut+Shift+Z"}. */
  public KeyAction key(String name, String label, String... chords) {
    var action = KeyAction.local(id + "." + name, title, label, chords);
    all.add(action);
    return action;
  }

  /** All keys declared so far, in their order. */
  public List<KeyAction> all() {
    return List.copyOf(all);
  }
}
