package vivarium.inspector.control.keys;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something a person can do, and the chords that do it. Declared once, as a constant, by the
 * control or window that does it.
 *
 * @param id stable, such as {@code desk.zoom-in}
 * @param group heading in menus and in the list of keys
 * @param label what a menu says; says what happens, in a word or three
 * @param scope where the chords work
 * @param chords the first is the one shown; empty when there is none
 */
public record KeyAction(
    String id, String group, String label, Scope scope, List<KeyCombination> chords) {
  /** Where chords work. */
  public enum Scope {
    /** Anywhere in the window. A chord may belong to one such action only. */
    WINDOW,
    /** Where the keyboard is in a control that knows the action; the control itself listens. */
    LOCAL
  }

  public KeyAction {
    chords = List.copyOf(chords);
  }

  /** An action that works anywhere in the window. Chords as in {@code "Shortcut+Shift+Z"}. */
  public static KeyAction window(String id, String group, String label, String... chords) {
    return new KeyAction(id, group, label, Scope.WINDOW, parse(chords));
  }

  /** An action of a control, while the keyboard is in it. */
  public static KeyAction local(String id, String group, String label, String... chords) {
    return new KeyAction(id, group, label, Scope.LOCAL, parse(chords));
  }

  /** Whether this key press asks for the action. */
  public boolean matches(KeyEvent event) {
    return chords.stream().anyMatch(chord -> chord.match(event));
  }

  /** The first chord for people, such as {@code Ctrl+K}; empty when there is none. */
  public String chordText() {
    return chords.stream().limit(1).map(KeyAction::text).collect(Collectors.joining());
  }

  /** A chord for people, such as {@code Ctrl+K}. */
  public static String text(KeyCombination chord) {
    return chord
        .getDisplayText()
        .replace("\u21b5", "Enter")
        .replace("Escape", "Esc")
        .replace("Page Up", "PgUp")
        .replace("Page Down", "PgDn");
  }

  /** Label and first chord, as a tooltip says it. */
  public String hint() {
    return chords.isEmpty() ? label : label + " (" + chordText() + ")";
  }

  private static List<KeyCombination> parse(String... chords) {
    return List.of(chords).stream().map(KeyCombination::valueOf).toList();
  }
}
