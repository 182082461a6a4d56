package vivarium.inspector.control.map;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * The way of a line from the border of one region to that of another: a curve with one control
 * point. The two directions between a pair never lie on each other.
 */
record LineRoute(Point2D start, Point2D control, Point2D end) {
  /** How far a curve is drawn towards the middle of the map. */
  private static final double PULL = 0.34;

  /** How far the two directions of a pair stand apart. */
  private static final double APART = 20;

  /** How far a line in a grid leaves the straight way. */
  private static final double BEND = 0.12;

  private static final double GAP = 4;

  /**
   * @param around whether there is an empty middle to pass through
   * @param centre the middle of the map
   */
  static LineRoute between(Rectangle2D from, Rectangle2D to, boolean around, Point2D centre) {
    var start = MapLayout.middle(from);
    var end = MapLayout.middle(to);
    var half = start.midpoint(end);
    var along = end.subtract(start);
    var across = new Point2D(-along.getY(), along.getX()).normalize();
    var pulled =
        around
            ? half.add(centre.subtract(half).multiply(PULL)).add(across.multiply(APART))
            : half.add(across.multiply(APART + along.magnitude() * BEND));
    return new LineRoute(border(from, pulled), pulled, border(to, pulled));
  }

  /** Where the straight way from the middle of a box towards a point crosses its border. */
  private static Point2D border(Rectangle2D box, Point2D towards) {
    var middle = MapLayout.middle(box);
    var way = towards.subtract(middle);
    double halfWidth = box.getWidth() / 2 + GAP;
    double halfHeight = box.getHeight() / 2 + GAP;
    double reach =
        Math.min(
            way.getX() == 0 ? Double.MAX_VALUE : halfWidth / Math.abs(way.getX()),
            way.getY() == 0 ? Double.MAX_VALUE : halfHeight / Math.abs(way.getY()));
    return reach >= 1 ? middle : middle.add(way.multiply(reach));
  }

  /** The point that is so far along it, from 0 to 1. */
  Point2D at(double part) {
    double rest = 1 - part;
    return start
        .multiply(rest * rest)
        .add(control.multiply(2 * rest * part))
        .add(end.multiply(part * part));
  }

  /** Which way it goes at its end, as a vector of length 1. */
  Point2D arrival() {
    var way = end.subtract(control);
    return way.magnitude() == 0 ? new Point2D(0, 1) : way.normalize();
  }
}
