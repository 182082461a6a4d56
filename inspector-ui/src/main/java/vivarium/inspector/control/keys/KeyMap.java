package vivarium.inspector.control.keys;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * The actions of one window and what each of them runs.
 *
 * <p>An action is {@linkplain #bind bound} to what it runs, or merely {@linkplain #declare
 * declared} when the control that owns it listens to its chord by itself. Either way it appears in
 * the list of keys. Used on the user-interface thread only.
 */
public final class KeyMap {
  private final Map<String, Entry> entriesById = new LinkedHashMap<>();
  private final Map<KeyCombination, KeyAction> windowChords = new LinkedHashMap<>();

  /** Says what an action does. Its chords then work in every scene this map is installed in. */
  public void bind(KeyAction action, Runnable handler) {
    enter(action, handler);
  }

  /** Lists actions whose controls listen by themselves. */
  public void declare(List<KeyAction> actions) {
    actions.forEach(action -> enter(action, null));
  }

  /** Makes the chords of all actions bound so far work in a scene. */
  public void install(Scene scene) {
    windowChords.forEach((chord, action) -> scene.getAccelerators().put(chord, () -> run(action)));
  }

  /** Does the action, if it is bound and enabled now. */
  public void run(KeyAction action) {
    var entry = entriesById.get(action.id());
    if (entry != null && entry.handler != null && entry.enabled.get()) {
      entry.handler.run();
    }
  }

  /** Whether the action can be done now; what is made from the action is disabled while not. */
  public BooleanProperty enabled(KeyAction action) {
    return entry(action).enabled;
  }

  /** All actions, in the order they were entered. */
  public List<KeyAction> actions() {
    return entriesById.values().stream().map(entry -> entry.action).toList();
  }

  /** Actions that can be run from a search or a menu: those that are bound. */
  public List<KeyAction> runnable() {
    return entriesById.values().stream()
        .filter(entry -> entry.handler != null)
        .map(entry -> entry.action)
        .toList();
  }

  public Optional<KeyAction> byId(String id) {
    return Optional.ofNullable(entriesById.get(id)).map(entry -> entry.action);
  }

  /** The actions by group, groups in alphabetical order. */
  public Map<String, List<KeyAction>> byGroup() {
    var groups = new TreeMap<String, List<KeyAction>>();
    for (var action : actions()) {
      groups.merge(action.group(), List.of(action), KeyMap::joined);
    }
    return groups;
  }

  /** A button that does the action, with its chord in the tooltip. */
  public Button button(KeyAction action, @Nullable String text, @Nullable Node graphic) {
    var button = new Button(text, graphic);
    if (text == null) {
      button.getStyleClass().add("icon-only");
    }
    button.setId(action.id());
    button.setAccessibleText(action.label());
    button.setTooltip(new Tooltip(action.hint()));
    button.setOnAction(_ -> run(action));
    button.disableProperty().bind(entry(action).enabled.not());
    return button;
  }

  /** A menu item that does the action and shows its chord. */
  public MenuItem menuItem(KeyAction action) {
    var item = new MenuItem(action.label());
    item.setId(action.id());
    item.setOnAction(_ -> run(action));
    action.chords().stream().limit(1).forEach(item::setAccelerator);
    item.disableProperty().bind(entry(action).enabled.not());
    return item;
  }

  private void enter(KeyAction action, @Nullable Runnable handler) {
    if (entriesById.putIfAbsent(action.id(), new Entry(action, handler)) != null) {
      throw new IllegalArgumentException("The action " + action.id() + " is there already.");
    }
    if (action.scope() == KeyAction.Scope.WINDOW) {
      action.chords().forEach(chord -> reserve(chord, action));
    }
  }

  private void reserve(KeyCombination chord, KeyAction action) {
    var other = windowChords.putIfAbsent(chord, action);
    if (other != null) {
      throw new IllegalArgumentException(
          KeyAction.text(chord)
              + " is taken by "
              + other.id()
              + ", so "
              + action.id()
              + " cannot have it.");
    }
  }

  private Entry entry(KeyAction action) {
    var entry = entriesById.get(action.id());
    if (entry == null) {
      throw new IllegalArgumentException("The action " + action.id() + " is not in the key map.");
    }
    return entry;
  }

  private static List<KeyAction> joined(Collection<KeyAction> some, Collection<KeyAction> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private static final class Entry {
    final KeyAction action;
    final @Nullable Runnable handler;
    final BooleanProperty enabled = new SimpleBooleanProperty(true);

    Entry(KeyAction action, @Nullable Runnable handler) {
      this.action = action;
      this.handler = handler;
    }
  }
}
