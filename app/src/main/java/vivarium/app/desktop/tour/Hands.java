package vivarium.app.desktop.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vivarium.app.desktop.window.Toolkit;
import vivarium.world.base.WorldException;

/**
 * Uses a window as a person does: presses keys, types, clicks, looks, and waits for what it expects
 * to see. Counts what a person would have to do.
 *
 * <p>For any thread but the user-interface thread.
 */
public final class Hands {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Stage stage;
  private int actions;

  /** Hands on the window of a stage. */
  public Hands(Stage stage) {
    this.stage = stage;
  }

  /** How many things were done: a chord pressed, a text typed, a click are one each. */
  public int actions() {
    return actions;
  }

  // ---- keys

  /** Presses a chord such as {@code Shortcut+K} or {@code Enter}. */
  public void press(String chord) {
    actions++;
    var keys = (KeyCodeCombination) KeyCombination.valueOf(chord);
    run(() -> {
      var target = keyTarget();
      Event.fireEvent(target, key(KeyEvent.KEY_PRESSED, keys, ""));
      Event.fireEvent(keyTarget(), key(KeyEvent.KEY_RELEASED, keys, ""));
    });
    frames(2);
  }

  private static KeyEvent key(EventType<KeyEvent> type, KeyCodeCombination keys, String character) {
    boolean shift = keys.getShift() == KeyCombination.ModifierValue.DOWN;
    boolean control =
        keys.getShortcut() == KeyCombination.ModifierValue.DOWN
            || keys.getControl() == KeyCombination.ModifierValue.DOWN;
    boolean alt = keys.getAlt() == KeyCombination.ModifierValue.DOWN;
    return new KeyEvent(type, character, "", keys.getCode(), shift, control, alt, false);
  }

  /** Types a text where the keyboard is; what is selected there is replaced. */
  public void type(String text) {
    actions++;
    await("something to type into", () -> takesText(keyTarget()));
    run(() ->
        text.codePoints()
            .forEach(c ->
                Event.fireEvent(
                    keyTarget(),
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        Character.toString(c),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false))));
    frames(2);
  }

  private static boolean takesText(Node node) {
    return node instanceof TextInputControl || node.getStyleClass().contains("styled-text-area");
  }

  /** Types a text and accepts it: one entry, as people count. */
  public void enter(String text, String chord) {
    type(text);
    press(chord);
    actions--;
  }

  /** What the keyboard works on: the front-most pop-up that wants it, or the window. */
  private Node keyTarget() {
    Scene scene = stage.getScene();
    for (var window : Window.getWindows()) {
      if (window instanceof PopupWindow popup
          && popup.isShowing()
          && popup.getScene().getFocusOwner() instanceof TextInputControl) {
        scene = popup.getScene();
      }
    }
    var owner = scene.getFocusOwner();
    return owner == null ? scene.getRoot() : owner;
  }

  // ---- mouse

  /** Clicks in the middle of something. */
  public void click(Node node) {
    actions++;
    run(() -> Pointer.click(node, 1));
    frames(2);
  }

  /**
   * Clicks on something that may be drawn anew at any moment, as the rows of a list are, once it
   * can be clicked on: a button may be grey until what it is for is known.
   */
  public void click(String what, Predicate<Node> fits) {
    actions++;
    Predicate<Node> clickable = node -> fits.test(node) && !node.isDisabled();
    see(what, clickable);
    act(what, clickable, node -> Pointer.click(node, 1));
  }

  /** Clicks on the node with an id. */
  public void click(String id) {
    click("#" + id, hasId(id));
  }

  /** Double-clicks on something that may be drawn anew at any moment. */
  public void doubleClick(String what, Predicate<Node> fits) {
    actions++;
    see(what, fits);
    act(
        what,
        fits,
        node -> {
          Pointer.click(node, 1);
          Pointer.click(node, 2);
        });
  }

  /** Finds something and acts on it in one breath, so that it is what can be seen then. */
  private void act(String what, Predicate<Node> fits, Consumer<Node> act) {
    await(
        what,
        () -> {
          var found = findNow(fits);
          found.ifPresent(act);
          return found.isPresent();
        });
  }

  /** Moves the pointer over something: looking is no action. */
  public void hover(Node node, double x, double y) {
    run(() -> Pointer.move(node, x, y));
    frames(2);
  }

  /** Clicks at a place in something. */
  public void click(Node node, double x, double y) {
    actions++;
    run(() -> Pointer.click(node, x, y));
    frames(2);
  }

  /** Takes hold of something and brings it over something else: one action. */
  public void drag(Node node, Node target) {
    actions++;
    run(() -> Pointer.press(node));
    run(() -> Pointer.drag(node, target, 0.5));
    frames(2);
    run(() -> Pointer.drag(node, target, 1));
    frames(2);
  }

  /** Lets go what was brought there: one action. */
  public void drop(Node node, Node target) {
    actions++;
    run(() -> Pointer.release(node, target));
    frames(2);
  }

  // ---- looking

  /** What can be seen that fits, front-most pop-up first. */
  public Optional<Node> find(Predicate<Node> fits) {
    return get(() -> findNow(fits));
  }

  private Optional<Node> findNow(Predicate<Node> fits) {
    var roots = new ArrayList<Parent>();
    for (var window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing()) {
        roots.addFirst(popup.getScene().getRoot());
      }
    }
    roots.add(stage.getScene().getRoot());
    return roots.stream().flatMap(root -> find(root, fits).stream()).findFirst();
  }

  private static Optional<Node> find(Node node, Predicate<Node> fits) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (fits.test(node)) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child, fits).stream())
            .findFirst()
        : Optional.empty();
  }

  /**
   * Waits until something can be seen. It may be something that is soon gone, as a notice is: that
   * it was seen is enough.
   */
  public Node see(String what, Predicate<Node> fits) {
    var seen = new AtomicReference<@Nullable Node>();
    await(
        what,
        () -> {
          seen.set(findNow(fits).orElse(null));
          return seen.get() != null;
        });
    return find(fits).orElseGet(() -> Objects.requireNonNull(seen.get()));
  }

  /** Waits until the node with an id can be seen. */
  public Node see(String id) {
    return see("#" + id, hasId(id));
  }

  private static Predicate<Node> hasId(String id) {
    return node -> id.equals(node.getId());
  }

  /** Waits until something is so; asked on the user-interface thread. */
  public void await(String what, BooleanSupplier condition) {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (!get(condition::getAsBoolean)) {
      if (System.nanoTime() > giveUpAt) {
        throw missing(what);
      }
      frames(1);
    }
    frames(3);
  }

  private static WorldException missing(String what) {
    return new WorldException("This did not come into sight: %s.".formatted(what));
  }

  /** Waits until so many frames were laid out and drawn. */
  public void frames(int count) {
    var left = new CountDownLatch(count);
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            left.countDown();
          }
        };
    run(timer::start);
    try {
      if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw missing("a new frame");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } finally {
      run(timer::stop);
    }
  }

  /** Does something on the user-interface thread. */
  public static void run(Runnable work) {
    get(() -> {
      work.run();
      return true;
    });
  }

  /** What something answers on the user-interface thread. */
  public static <T extends @Nullable Object> T get(Callable<T> call) {
    return Toolkit.call(call);
  }
}
