package vivarium.inspector.desk.ground;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import vivarium.inspector.desk.geometry.ArrowRoute;
import vivarium.inspector.desk.geometry.Camera;

/** Draws one arrow: a curve with a head. */
public final class ArrowPainter {
  private static final double HEAD = 9;
  private static final double HANDLE = 4.5;
  private static final double FAINT = 0.62;

  /**
   * Draws an arrow.
   *
   * @param route in desk coordinates
   * @param strong whether it is one that matters now
   * @param handle whether its end can be taken hold of
   */
  public void draw(
      GraphicsContext context,
      Camera camera,
      ArrowRoute route,
      Paint paint,
      boolean strong,
      boolean handle) {
    double scale = Math.clamp(camera.zoom(), 0.45, 1.25);
    var start = camera.toScreen(route.start());
    var control1 = camera.toScreen(route.control1());
    var control2 = camera.toScreen(route.control2());
    var end = camera.toScreen(route.end());
    double forward = route.pointsRight() ? 1 : -1;
    double neck = end.x() - forward * HEAD * scale * 0.8;
    context.save();
    context.setGlobalAlpha(strong ? 1 : FAINT * Math.clamp(camera.zoom() / 0.5, 0.4, 1));
    context.setStroke(paint);
    context.setFill(paint);
    context.setLineCap(StrokeLineCap.ROUND);
    context.setLineWidth((strong ? 1.8 : 1.5) * scale);
    context.beginPath();
    context.moveTo(start.x(), start.y());
    context.bezierCurveTo(control1.x(), control1.y(), control2.x(), control2.y(), neck, end.y());
    context.stroke();
    head(context, end.x(), end.y(), forward, HEAD * scale);
    if (handle) {
      double r = HANDLE * scale;
      context.fillOval(neck - r - forward * 4, end.y() - r, 2 * r, 2 * r);
    }
    context.restore();
  }

  private static void head(
      GraphicsContext context, double x, double y, double forward, double size) {
    double back = x - forward * size;
    double half = size * 0.55;
    context.fillPolygon(new double[] {x, back, back}, new double[] {y, y - half, y + half}, 3);
  }
}
