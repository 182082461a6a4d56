package vivarium.inspector.control.time;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What one drawing of the strip is made on: a canvas, its measures, and where each turn stands.
 *
 * @param height of the strip, pixels
 * @param fontSize of ordinary text, pixels
 */
record StripFrame(GraphicsContext g, StripLayout layout, double height, double fontSize) {
  /** Above the bars, for the names of checkpoints. */
  static final double LABEL_HEIGHT = 18;

  /** From the upper edge to what is drawn first. */
  static final double TOP = 4;

  /** Below the bars, for the time of day. */
  private static final double AXIS_HEIGHT = 20;

  double width() {
    return layout.width();
  }

  /** Where now is; the right edge if it lies beyond that. */
  double now() {
    return layout.scroll() > 0
        ? width()
        : Math.round(layout.x(layout.turns() - 1) + Math.min(layout.step(), 8));
  }

  /** The line on which the bars stand. */
  double base() {
    return Math.round(height - AXIS_HEIGHT) + 0.5;
  }

  /** The middle of what is written below that line. */
  double axisMiddle() {
    return base() + AXIS_HEIGHT / 2;
  }

  /** A line from top to bottom, such as that of a checkpoint. */
  void mark(double x, Color color) {
    g.setFill(color);
    g.fillRect(x - 1, TOP, 2, base() - TOP);
  }

  /** What is written next looks like this. */
  void write(Font font, TextAlignment alignment) {
    g.setFont(font);
    g.setTextAlign(alignment);
    g.setTextBaseline(VPos.CENTER);
  }

  /** The font of small figures. */
  Font small() {
    return Font.font("Inter", fontSize * 0.85);
  }

  /** The font of names. */
  Font strong() {
    return Font.font("Inter SemiBold", fontSize * 0.9);
  }
}
