package vivarium.inspector.desk.ground;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import vivarium.inspector.desk.geometry.Camera;

/** The dots of the ground: they make panning and zooming felt, and nothing else. */
final class DotGrid {
  private static final double SPACING = 24;

  /** Nearer than this on the screen, dots are a grey haze; every second one is left out. */
  private static final double SPACING_MIN = 15;

  private static final double DOT = 1.5;

  void draw(GraphicsContext context, Camera camera, double width, double height, Paint paint) {
    double spacing = SPACING;
    while (spacing * camera.zoom() < SPACING_MIN) {
      spacing *= 2;
    }
    double step = spacing * camera.zoom();
    double size = DOT * Math.clamp(camera.zoom(), 0.8, 1.6);
    context.setFill(paint);
    for (double y = first(camera.y(), spacing) * camera.zoom(); y < height; y += step) {
      for (double x = first(camera.x(), spacing) * camera.zoom(); x < width; x += step) {
        context.fillRect(x - size / 2, y - size / 2, size, size);
      }
    }
  }

  /** Distance from the edge to the first dot inside. */
  private static double first(double edge, double spacing) {
    return Math.ceil(edge / spacing) * spacing - edge;
  }
}
