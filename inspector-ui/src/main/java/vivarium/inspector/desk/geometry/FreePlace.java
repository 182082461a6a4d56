package vivarium.inspector.desk.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a place for something new that covers nothing that is there already, as near as possible to
 * where it is wanted.
 *
 * <p>A free place, if it is near, touches a neighbour's side or lies straight above or below where
 * it is wanted: so only those columns are looked at, each for its nearest gap.
 */
public final class FreePlace {
  /** Room kept between neighbours. */
  public static final double GAP = 32;

  /** Left between a holder and what one of its slots opens: an arrow has to fit in. */
  public static final double ARROW_GAP = 120;

  /** Things are kept in columns: it is better to look below than beside, */
  private static final double ACROSS_COST = 2;

  /** and better below than above, since that is how one reads. */
  private static final double UP_COST = 1.5;

  private FreePlace() {}

  /** The free place nearest to {@code wanted} for a box of this size. */
  public static Point near(Point wanted, double width, double height, Collection<Box> taken) {
    return columns(wanted, width, taken).stream()
        .map(x -> new Point(x, nearestGap(wanted.y(), height, blocked(x, width, height, taken))))
        .min(Comparator.comparingDouble(place -> effort(wanted, place)))
        .orElse(wanted);
  }

  private static List<Double> columns(Point wanted, double width, Collection<Box> taken) {
    var columns = new ArrayList<>(List.of(wanted.x()));
    for (var box : taken) {
      columns.add(box.right() + GAP);
      columns.add(box.x() - GAP - width);
    }
    return columns;
  }

  /** Where the top must not be: above {@code from} and {@code to} itself are free. */
  private record Span(double from, double to) {}

  private static List<Span> blocked(double x, double width, double height, Collection<Box> taken) {
    var spans = new ArrayList<Span>();
    for (var box : taken) {
      if (box.x() - GAP < x + width && x < box.right() + GAP) {
        spans.add(new Span(box.y() - GAP - height, box.bottom() + GAP));
      }
    }
    spans.sort(Comparator.comparingDouble(Span::from));
    return spans;
  }

  private static double nearestGap(double wanted, double height, List<Span> blocked) {
    double above = Double.NEGATIVE_INFINITY;
    double end = Double.NEGATIVE_INFINITY;
    for (var span : blocked) {
      if (span.from() >= end) {
        // A gap from end to span.from(): it may hold the wanted place, or be the last above it.
        if (wanted <= span.from()) {
          break;
        }
        above = span.from();
      }
      end = Math.max(end, span.to());
    }
    if (end <= wanted) {
      return wanted;
    }
    boolean up = (wanted - above) * UP_COST < end - wanted;
    return up ? above : end;
  }

  private static double effort(Point wanted, Point place) {
    double across = Math.abs(place.x() - wanted.x());
    double down = place.y() - wanted.y();
    return ACROSS_COST * across + (down < 0 ? -UP_COST * down : down);
  }
}
