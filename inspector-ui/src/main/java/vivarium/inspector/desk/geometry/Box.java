package vivarium.inspector.desk.geometry;

import java.util.Collection;
import java.util.Optional;

/** An upright rectangle, in desk or in screen coordinates. */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("a box has no negative side: " + width + " by " + height);
    }
  }

  /** The smallest box that holds all of these, or nothing when there are none. */
  public static Optional<Box> around(Collection<Box> boxes) {
    return boxes.stream().reduce(Box::union);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public Point corner() {
    return new Point(x, y);
  }

  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  public boolean contains(Point point) {
    return point.x() >= x && point.x() < right() && point.y() >= y && point.y() < bottom();
  }

  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  public boolean intersects(Box other) {
    return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
  }

  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    double width = Math.max(right(), other.right()) - left;
    return new Box(left, top, width, Math.max(bottom(), other.bottom()) - top);
  }

  /** The same box with its top left corner elsewhere. */
  public Box at(Point corner) {
    return new Box(corner.x(), corner.y(), width, height);
  }

  /** Larger by so much on every side; a negative amount shrinks it, at most to nothing. */
  public Box grown(double by) {
    double w = Math.max(0, width + 2 * by);
    double h = Math.max(0, height + 2 * by);
    return new Box(x + (width - w) / 2, y + (height - h) / 2, w, h);
  }
}
