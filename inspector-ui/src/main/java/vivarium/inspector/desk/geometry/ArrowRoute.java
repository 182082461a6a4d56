package vivarium.inspector.desk.geometry;

/**
 * The curve of an arrow: it leaves one box at the height of a row and enters another from the side,
 * as one Bézier curve that is horizontal at both ends.
 *
 * @param start where it leaves the holder
 * @param control1 pulls it away from the holder
 * @param control2 leads it into the target
 * @param end the tip, on the target's edge
 */
public record ArrowRoute(Point start, Point control1, Point control2, Point end) {
  private static final double PULL_MIN = 36;
  private static final double PULL_MAX = 180;

  /** Boxes that overlap sideways are joined around their right sides, this far out. */
  private static final double DETOUR = 48;

  /** Enough straight pieces that nobody sees or misses a corner. */
  private static final int PIECES = 24;

  /**
   * The way from a row of one box to a row of another, both in desk coordinates.
   *
   * @param fromY height of the row that holds the reference
   * @param toY height at which the arrow enters the target
   */
  public static ArrowRoute between(Box from, double fromY, Box to, double toY) {
    if (to.x() >= from.right()) {
      return facing(new Point(from.right(), fromY), new Point(to.x(), toY), 1);
    }
    if (to.right() <= from.x()) {
      return facing(new Point(from.x(), fromY), new Point(to.right(), toY), -1);
    }
    return around(new Point(from.right(), fromY), new Point(to.right(), toY));
  }

  /** The way from a row to a loose end that follows the pointer. */
  public static ArrowRoute loose(Box from, double fromY, Point end) {
    return between(from, fromY, new Box(end.x(), end.y(), 0, 0), end.y());
  }

  private static ArrowRoute facing(Point start, Point end, int direction) {
    double gap = Math.abs(end.x() - start.x());
    double climb = Math.abs(end.y() - start.y());
    double pull = direction * Math.clamp(gap / 2 + climb / 6, PULL_MIN, PULL_MAX);
    return new ArrowRoute(start, start.plus(pull, 0), end.plus(-pull, 0), end);
  }

  private static ArrowRoute around(Point start, Point end) {
    double out = Math.max(start.x(), end.x()) + DETOUR + Math.abs(end.y() - start.y()) / 12;
    return new ArrowRoute(start, new Point(out, start.y()), new Point(out, end.y()), end);
  }

  /** The point at fraction {@code t} of the way. */
  public Point at(double t) {
    double s = 1 - t;
    double a = s * s * s;
    double b = 3 * s * s * t;
    double c = 3 * s * t * t;
    double d = t * t * t;
    return new Point(
        a * start.x() + b * control1.x() + c * control2.x() + d * end.x(),
        a * start.y() + b * control1.y() + c * control2.y() + d * end.y());
  }

  /** Whether the arrow enters its target from the left, pointing right. */
  public boolean pointsRight() {
    return control2.x() <= end.x();
  }

  /** A box that holds the whole curve: the one around its ends and control points. */
  public Box bounds() {
    double left = min(start.x(), control1.x(), control2.x(), end.x());
    double top = min(start.y(), control1.y(), control2.y(), end.y());
    double right = -min(-start.x(), -control1.x(), -control2.x(), -end.x());
    double bottom = -min(-start.y(), -control1.y(), -control2.y(), -end.y());
    return new Box(left, top, right - left, bottom - top);
  }

  /** How far a point is from the curve. */
  public double distance(Point point) {
    double best = Double.MAX_VALUE;
    var last = start;
    for (int piece = 1; piece <= PIECES; piece++) {
      var next = at((double) piece / PIECES);
      best = Math.min(best, toSegment(point, last, next));
      last = next;
    }
    return best;
  }

  private static double toSegment(Point p, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length;
    double along = Math.clamp(t, 0, 1);
    return p.distance(new Point(a.x() + along * dx, a.y() + along * dy));
  }

  private static double min(double a, double b, double c, double d) {
    return Math.min(Math.min(a, b), Math.min(c, d));
  }
}
