package vivarium.inspector.desk.geometry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One of four ways to go on the desk. */
public enum Direction {
  LEFT(-1, 0),
  RIGHT(1, 0),
  UP(0, -1),
  DOWN(0, 1);

  /** A thing straight ahead is nearer than one as far away to the side. */
  private static final double SIDEWAYS_COST = 2.5;

  /** What lies more to the side than ahead is taken only when there is nothing else. */
  private static final double FAR_TO_THE_SIDE = 1e9;

  private final int dx;
  private final int dy;

  Direction(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  public int dx() {
    return dx;
  }

  public int dy() {
    return dy;
  }

  /** The nearest thing that lies this way, as a person would point at it. */
  public <T> Optional<T> nearest(Box from, List<T> others, Function<T, Box> box) {
    return others.stream()
        .filter(other -> ahead(from, box.apply(other)) > 0)
        .min(Comparator.comparingDouble(other -> cost(from, box.apply(other))));
  }

  private double ahead(Box from, Box to) {
    var a = from.centre();
    var b = to.centre();
    return (b.x() - a.x()) * dx + (b.y() - a.y()) * dy;
  }

  private double cost(Box from, Box to) {
    var a = from.centre();
    var b = to.centre();
    double sideways = dx != 0 ? Math.abs(b.y() - a.y()) : Math.abs(b.x() - a.x());
    double ahead = ahead(from, to);
    double cost = ahead + SIDEWAYS_COST * sideways;
    return sideways > 2 * ahead ? cost + FAR_TO_THE_SIDE : cost;
  }
}
