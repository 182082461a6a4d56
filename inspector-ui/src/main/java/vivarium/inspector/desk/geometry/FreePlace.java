package vivarium.inspector.desk.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a place for something new that covers nothing that is there already, as near as possible to
 * where it is wanted.
 */
public final class FreePlace {
  /** Room kept between neighbours. */
  public static final double GAP = 32;

  /** Left between a holder and what one of its slots opens: an arrow has to fit in. */
  public static final double ARROW_GAP = 120;

  private FreePlace() {}

  /**
   * A place for what is opened from {@code source}: right of it if that is free, else below its
   * other neighbours there, else left.
   *
   * @param wantedY where its top should be, if possible
   */
  public static Point beside(
      Box source, double width, double height, double wantedY, Collection<Box> taken) {
    var right = new Point(source.right() + ARROW_GAP, wantedY);
    return near(right, width, height, taken);
  }

  /** The free place nearest to {@code wanted}. */
  public static Point near(Point wanted, double width, double height, Collection<Box> taken) {
    var size = new Box(wanted.x(), wanted.y(), width, height);
    return candidates(size, taken).stream()
        .filter(place -> isFree(size.at(place), taken))
        .min(Comparator.comparingDouble(place -> effort(wanted, place)))
        .orElse(wanted);
  }

  /** To look up and down first keeps things in columns. */
  private static double effort(Point wanted, Point place) {
    double across = Math.abs(place.x() - wanted.x());
    double down = place.y() - wanted.y();
    return 2 * across + (down < 0 ? -1.5 * down : down);
  }

  /** A free place, if any is near, touches a neighbour: so only these need to be tried. */
  private static List<Point> candidates(Box size, Collection<Box> taken) {
    var xs = new ArrayList<>(List.of(size.x()));
    var ys = new ArrayList<>(List.of(size.y()));
    for (var box : blockers(size, taken)) {
      xs.add(box.right() + GAP);
      xs.add(box.x() - GAP - size.width());
      ys.add(box.bottom() + GAP);
      ys.add(box.y() - GAP - size.height());
    }
    var places = new ArrayList<Point>(xs.size() * ys.size());
    for (double x : xs) {
      for (double y : ys) {
        places.add(new Point(x, y));
      }
    }
    return places;
  }

  /** The nearest few: with hundreds on the desk, the far ones cannot matter. */
  private static List<Box> blockers(Box size, Collection<Box> taken) {
    int most = 24;
    return taken.stream()
        .sorted(Comparator.comparingDouble(box -> box.centre().distance(size.centre())))
        .limit(most)
        .toList();
  }

  private static boolean isFree(Box place, Collection<Box> taken) {
    var roomy = place.grown(GAP - 1);
    return taken.stream().noneMatch(roomy::intersects);
  }
}
