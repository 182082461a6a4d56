package vivarium.inspector.control.time;

import java.time.ZoneId;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.time.TimelineModel;

/** Draws the strip: the selection, the turns as bars, and where now is. */
final class StripPainter {
  /** The tallest bar in sight stands for at least so many objects. */
  private static final double TALLEST_OBJECTS_MIN = 24;

  private final TimelineModel model;
  private final StripColors colors;
  private final StripTimes times;
  private final StripCheckpoints checkpoints;

  StripPainter(TimelineModel model, StripColors colors, ZoneId zone) {
    this.model = model;
    this.colors = colors;
    times = new StripTimes(model, colors, zone);
    checkpoints = new StripCheckpoints(model, colors);
  }

  /**
   * Draws everything anew.
   *
   * @param hovered the index of the turn under the pointer, or -1
   */
  void draw(StripFrame frame, int hovered) {
    var g = frame.g();
    g.clearRect(0, 0, frame.width(), frame.height());
    g.setStroke(colors.axisColor());
    g.setLineWidth(1);
    g.strokeLine(0, frame.base(), frame.width(), frame.base());
    if (model.turns().isEmpty()) {
      return;
    }
    drawBand(frame);
    drawBars(frame, hovered);
    times.draw(frame);
    checkpoints.draw(frame);
    drawNow(frame);
  }

  private void drawBand(StripFrame frame) {
    var range = model.selectionProperty().get();
    if (range == null) {
      return;
    }
    var g = frame.g();
    var layout = frame.layout();
    var span = TurnSpan.of(range, model);
    double half = Math.max(3, layout.step() / 2);
    double left = layout.x(span.first()) - half;
    double width = layout.x(span.last()) + half - left;
    double height = frame.base() - StripFrame.TOP;
    g.setFill(colors.bandColor());
    g.fillRoundRect(left, StripFrame.TOP, width, height, 6, 6);
    if (colors.isFocused()) {
      g.setStroke(colors.selectedColor());
      g.setLineWidth(1.5);
      g.strokeRoundRect(left, StripFrame.TOP, width, height, 6, 6);
    }
  }

  private void drawBars(StripFrame frame, int hovered) {
    var g = frame.g();
    var layout = frame.layout();
    var selection = model.selectionProperty().get();
    double width = Math.clamp(layout.step() * 0.56, 1, 6);
    double room = frame.base() - StripFrame.TOP - StripFrame.LABEL_HEIGHT;
    double tallest = tallestInSight(layout);
    for (int i = layout.firstVisible(); i <= layout.lastVisible(); i++) {
      var turn = model.turns().get(i);
      boolean chosen = selection != null && selection.contains(turn);
      double height = Math.max(3, room * part(turn.objectsChanged(), tallest));
      var color = chosen || i == hovered ? colors.selectedColor() : barColor(turn);
      if (turn.isStretch()) {
        drawStretch(frame, layout.x(i), width, color);
        continue;
      }
      g.setFill(color);
      g.fillRoundRect(
          layout.x(i) - width / 2, frame.base() - 0.5 - height, width, height, width, width);
    }
  }

  /**
   * Turns of which only the last moment is left: a dotted line to the top, no height of its own.
   */
  private static void drawStretch(StripFrame frame, double x, double width, Color color) {
    var g = frame.g();
    double dot = Math.clamp(width, 2, 4);
    g.setFill(color);
    for (double y = frame.base() - 1 - dot;
        y >= StripFrame.TOP + StripFrame.LABEL_HEIGHT;
        y -= 2.25 * dot) {
      g.fillOval(x - dot / 2, y, dot, dot);
    }
  }

  private Color barColor(TurnView turn) {
    return switch (turn.kind()) {
      case ROLLBACK, UNDO -> colors.undoColor();
      case EVALUATION, EDIT, MESSAGE, IMPORT, THINNED -> colors.turnColor();
    };
  }

  private double tallestInSight(StripLayout layout) {
    double tallest = TALLEST_OBJECTS_MIN;
    for (int i = layout.firstVisible(); i <= layout.lastVisible(); i++) {
      tallest = Math.max(tallest, model.turns().get(i).objectsChanged());
    }
    return tallest;
  }

  /** Logarithmic: an import of thousands must not make an edit of one invisible. */
  private static double part(int objectsChanged, double tallest) {
    return Math.log1p(objectsChanged) / Math.log1p(tallest);
  }

  private void drawNow(StripFrame frame) {
    if (frame.layout().scroll() > 0) {
      return;
    }
    frame.mark(frame.now(), colors.nowColor());
    frame.write(frame.small(), TextAlignment.RIGHT);
    frame.g().fillText("now", frame.now() + 1, frame.axisMiddle());
  }
}
