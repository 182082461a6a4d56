package vivarium.inspector.desk.geometry;

import java.util.Collection;

/**
 * The desk made so small that all of it fits a little picture.
 *
 * @param x desk coordinate at the picture's left edge
 * @param y desk coordinate at the picture's top edge
 * @param scale picture pixels per desk pixel; as small as need be
 */
public record Miniature(double x, double y, double scale) {
  /** Shows all of these boxes, centred, with a margin in picture pixels. */
  public static Miniature of(Collection<Box> boxes, double width, double height, double margin) {
    var all = Box.around(boxes).orElse(new Box(0, 0, width, height));
    double across = (width - 2 * margin) / Math.max(1, all.width());
    double down = (height - 2 * margin) / Math.max(1, all.height());
    double scale = Math.min(across, down);
    var centre = all.centre();
    return new Miniature(centre.x() - width / scale / 2, centre.y() - height / scale / 2, scale);
  }

  public Box toPicture(Box desk) {
    return new Box(
        (desk.x() - x) * scale,
        (desk.y() - y) * scale,
        desk.width() * scale,
        desk.height() * scale);
  }

  public Point toDesk(Point picture) {
    return new Point(picture.x() / scale + x, picture.y() / scale + y);
  }
}
