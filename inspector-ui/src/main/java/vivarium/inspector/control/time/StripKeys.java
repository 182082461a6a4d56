package vivarium.inspector.control.time;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyGroup;
import vivarium.inspector.viewmodel.time.TimelineModel;

/** The keys of the timeline, and what each does with the selection. */
final class StripKeys {
  private static final KeyGroup TIMELINE = new KeyGroup("timeline", "Timeline");

  static final KeyAction EARLIER = TIMELINE.key("earlier", "The turn before", "Left");
  static final KeyAction LATER = TIMELINE.key("later", "The turn after", "Right");
  static final KeyAction EXTEND_EARLIER =
      TIMELINE.key("extend-earlier", "Also the turn before", "Shift+Left");
  static final KeyAction EXTEND_LATER =
      TIMELINE.key("extend-later", "Also the turn after", "Shift+Right");
  static final KeyAction CHECKPOINT_EARLIER =
      TIMELINE.key("checkpoint-earlier", "The checkpoint before", "Shortcut+Left");
  static final KeyAction CHECKPOINT_LATER =
      TIMELINE.key("checkpoint-later", "The checkpoint after", "Shortcut+Right");
  static final KeyAction FIRST = TIMELINE.key("first", "First turn", "Home");
  static final KeyAction LAST = TIMELINE.key("last", "Last turn", "End");
  static final KeyAction SHOW = TIMELINE.key("show", "What to do with them", "Enter", "Space");
  static final KeyAction WIDER = TIMELINE.key("wider", "Wider", "Up");
  static final KeyAction NARROWER = TIMELINE.key("narrower", "Narrower", "Down");

  /** So much wider or narrower at each step. */
  static final double ZOOM = 1.25;

  private final TimelineModel model;
  private final Runnable show;
  private final DoubleConsumer zoom;

  /**
   * @param show shows what can be done with the selection
   * @param zoom makes the strip so many times wider
   */
  StripKeys(TimelineModel model, Runnable show, DoubleConsumer zoom) {
    this.model = model;
    this.show = show;
    this.zoom = zoom;
  }

  static List<KeyAction> all() {
    return TIMELINE.all();
  }

  /** Does what the key asks for, if it asks for anything here. */
  void pressed(KeyEvent event) {
    var deed = deed(event);
    if (deed != null) {
      event.consume();
      deed.run();
    }
  }

  private @Nullable Runnable deed(KeyEvent event) {
    if (SHOW.matches(event)) {
      return show;
    }
    if (WIDER.matches(event) || NARROWER.matches(event)) {
      return () -> zoom.accept(WIDER.matches(event) ? ZOOM : 1 / ZOOM);
    }
    return movement(event);
  }

  private @Nullable Runnable movement(KeyEvent event) {
    if (EARLIER.matches(event) || EXTEND_EARLIER.matches(event)) {
      return () -> model.move(-1, event.isShiftDown());
    }
    if (LATER.matches(event) || EXTEND_LATER.matches(event)) {
      return () -> model.move(1, event.isShiftDown());
    }
    if (CHECKPOINT_EARLIER.matches(event) || CHECKPOINT_LATER.matches(event)) {
      return () -> model.moveToCheckpoint(CHECKPOINT_LATER.matches(event), false);
    }
    if (FIRST.matches(event) || LAST.matches(event)) {
      return () -> model.moveToEnd(LAST.matches(event), false);
    }
    return null;
  }
}
