package vivarium.inspector.control.time;

import java.util.ArrayList;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.time.TimelineModel;

/** The checkpoints on the strip: a line each, and their names where there is room. */
final class StripCheckpoints {
  /** From the line of a checkpoint to its name, and from a name to the next line. */
  private static final double GAP = 7;

  /** A name that begins further left than this cannot reach into the strip. */
  private static final double NAME_WIDTH_MAX = 200;

  /** In less room not even three letters can be read. */
  private static final double ROOM_MIN = 24;

  private final TimelineModel model;
  private final StripColors colors;

  StripCheckpoints(TimelineModel model, StripColors colors) {
    this.model = model;
    this.colors = colors;
  }

  void draw(StripFrame frame) {
    frame.write(frame.strong(), TextAlignment.LEFT);
    double end = frame.now();
    double free = end;
    for (var checkpoint : new ArrayList<>(model.checkpoints()).reversed()) {
      double x = Math.round(x(checkpoint, frame.layout()));
      if (x > -NAME_WIDTH_MAX && x < frame.width()) {
        frame.mark(x, colors.checkpointColor());
        free = drawName(frame, checkpoint.name(), x, free, end);
      }
    }
  }

  /** A checkpoint stands behind the last turn it includes. */
  private double x(CheckpointView checkpoint, StripLayout layout) {
    return layout.x(model.countUpTo(checkpoint.position()) - 0.5);
  }

  /**
   * Names that have no room before the next checkpoint are shortened, or left out.
   *
   * @param free where the next checkpoint begins
   * @param end where names end
   * @return where this one begins
   */
  private double drawName(StripFrame frame, String name, double x, double free, double end) {
    double room = free - x - 2 * GAP;
    if (room < ROOM_MIN && free < end) {
      return x;
    }
    double y = StripFrame.TOP + StripFrame.LABEL_HEIGHT / 2 - 3;
    double width = width(name, frame.strong());
    if (free == end && width > room && width + 2 * GAP < x) {
      // At the right edge, where most is done, the name stands before its line.
      frame.g().fillText(name, x - GAP - width, y);
      return x - 2 * GAP - width;
    }
    var shown = fitted(name, room, frame.strong());
    if (!shown.isEmpty()) {
      frame.g().fillText(shown, x + GAP, y);
    }
    return x;
  }

  private static String fitted(String name, double room, Font font) {
    if (width(name, font) <= room) {
      return name;
    }
    for (int length = name.length() - 1; length >= 3; length--) {
      var shorter = name.substring(0, length).stripTrailing() + "…";
      if (width(shorter, font) <= room) {
        return shorter;
      }
    }
    return "";
  }

  private static double width(String text, Font font) {
    var measure = new Text(text);
    measure.setFont(font);
    return measure.getLayoutBounds().getWidth();
  }
}
