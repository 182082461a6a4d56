package vivarium.inspector.desk.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place for something new that covers nothing that is there already, as near as possible to
 * where it is wanted.
 */
public final class FreePlace {
  /** Room kept between neighbours. */
  public static final double GAP = 32;

  /** Left between a holder and what one of its slots opens: an arrow has to fit in. */
  public static final double ARROW_GAP = 120;

  private static final int FEW = 16;

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
    var nearestFirst =
        taken.stream()
            .sorted(Comparator.comparingDouble(box -> box.centre().distance(size.centre())))
            .toList();
    // The nearest few nearly always suffice, and with hundreds on the desk all would take long.
    int few = FEW;
    while (few < taken.size()) {
      var found = best(size, nearestFirst.subList(0, few), taken);
      if (found.isPresent()) {
        return found.get();
      }
      few *= 4;
    }
    return best(size, nearestFirst, taken).orElseGet(() -> rightOfAll(size, taken));
  }

  private static Optional<Point> best(Box size, List<Box> blockers, Collection<Box> taken) {
    return candidates(size, blockers).stream()
        .sorted(Comparator.comparingDouble(place -> effort(size.corner(), place)))
        .filter(place -> isFree(size.at(place), taken))
        .findFirst();
  }

  private static Point rightOfAll(Box size, Collection<Box> taken) {
    double right = taken.stream().mapToDouble(Box::right).max().orElse(size.x());
    return new Point(right + GAP, size.y());
  }

  /** To look up and down first keeps things in columns. */
  private static double effort(Point wanted, Point place) {
    double across = Math.abs(place.x() - wanted.x());
    double down = place.y() - wanted.y();
    return 2 * across + (down < 0 ? -1.5 * down : down);
  }

  /** A free place, if any is near, touches a neighbour: so only these need to be tried. */
  private static List<Point> candidates(Box size, List<Box> blockers) {
    var xs = new ArrayList<>(List.of(size.x()));
    var ys = new ArrayList<>(List.of(size.y()));
    for (var box : blockers) {
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

  private static boolean isFree(Box place, Collection<Box> taken) {
    var roomy = place.grown(GAP - 1);
    return taken.stream().noneMatch(roomy::intersects);
  }
}
