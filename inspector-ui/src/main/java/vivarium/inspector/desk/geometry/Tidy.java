package vivarium.inspector.desk.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lays boxes out so that arrows run from left to right: what belongs together forms a group, within
 * a group each box stands in the column behind the nearest box that points to it, and the groups
 * are set like words in lines.
 *
 * <p>The answer depends only on what is asked, so tidying twice changes nothing.
 */
public final class Tidy {
  /** Arrows still find their way, and more fits on the screen in a size that can be read. */
  private static final double COLUMN_GAP = 84;

  private static final double ROW_GAP = FreePlace.GAP;
  private static final double GROUP_GAP = 72;

  /** Lower columns than this are not broken, however few boxes a group has. */
  private static final double COLUMN_HEIGHT_MIN = 700;

  /** An arrow between two of the boxes, by index. */
  public record Link(int from, int to) {}

  private final List<Box> boxes;
  private final double aspect;
  private final List<List<Integer>> targets = new ArrayList<>();
  private final List<List<Integer>> sources = new ArrayList<>();

  private Tidy(List<Box> boxes, List<Link> links, double aspect) {
    this.boxes = boxes;
    this.aspect = aspect;
    for (int i = 0; i < boxes.size(); i++) {
      targets.add(new ArrayList<>());
      sources.add(new ArrayList<>());
    }
    for (var link : links) {
      if (link.from() != link.to()) {
        targets.get(link.from()).add(link.to());
        sources.get(link.to()).add(link.from());
      }
    }
  }

  /**
   * The new top left corner of each box, in the order of the boxes.
   *
   * @param aspect width over height of the screen that all should fill
   */
  public static List<Point> arrange(List<Box> boxes, List<Link> links, double aspect) {
    return new Tidy(boxes, links, aspect).arrange();
  }

  private List<Point> arrange() {
    var groups = groups().stream().map(this::layOut).toList();
    var corners = new Point[boxes.size()];
    double lineWidth = lineWidth(groups);
    double x = 0;
    double y = 0;
    double lineHeight = 0;
    for (var group : groups) {
      if (x > 0 && x + group.width() > lineWidth) {
        y += lineHeight + GROUP_GAP;
        x = 0;
        lineHeight = 0;
      }
      group.place(x, y, corners);
      x += group.width() + GROUP_GAP;
      lineHeight = Math.max(lineHeight, group.height());
    }
    return List.of(corners);
  }

  private double lineWidth(List<Group> groups) {
    double area = 0;
    double widest = 0;
    for (var group : groups) {
      area += (group.width() + GROUP_GAP) * (group.height() + GROUP_GAP);
      widest = Math.max(widest, group.width());
    }
    return Math.max(widest, Math.sqrt(area * aspect));
  }

  /** Boxes joined by arrows, however many steps apart; large groups first. */
  private List<List<Integer>> groups() {
    var seen = new boolean[boxes.size()];
    var groups = new ArrayList<List<Integer>>();
    for (int i = 0; i < boxes.size(); i++) {
      if (!seen[i]) {
        groups.add(reachable(i, seen));
      }
    }
    groups.sort(Comparator.comparingInt((List<Integer> group) -> group.size()).reversed());
    return groups;
  }

  private List<Integer> reachable(int start, boolean[] seen) {
    var group = new ArrayList<Integer>();
    var waiting = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!waiting.isEmpty()) {
      int next = waiting.remove();
      group.add(next);
      for (var neighbours : List.of(targets.get(next), sources.get(next))) {
        for (int neighbour : neighbours) {
          if (!seen[neighbour]) {
            seen[neighbour] = true;
            waiting.add(neighbour);
          }
        }
      }
    }
    group.sort(Comparator.naturalOrder());
    return group;
  }

  private Group layOut(List<Integer> group) {
    var members = new ArrayList<Member>();
    var tops = new double[boxes.size()];
    Arrays.fill(tops, Double.NaN);
    double x = 0;
    double highest = columnHeight(group);
    for (var column : columns(group)) {
      column.sort(untangling(tops));
      for (var piece : broken(column, highest)) {
        x += stack(piece, x, tops, members) + COLUMN_GAP;
      }
    }
    return Group.of(members, boxes);
  }

  /** Sets one column below each other; answers its width. */
  private double stack(List<Integer> column, double x, double[] tops, List<Member> members) {
    double y = 0;
    double width = 0;
    for (int box : column) {
      members.add(new Member(box, x, y));
      tops[box] = y;
      y += boxes.get(box).height() + ROW_GAP;
      width = Math.max(width, boxes.get(box).width());
    }
    return width;
  }

  /**
   * What is pointed to from higher up stands higher; otherwise what stood further left or higher,
   * as the pieces of a broken column do. Only places already given count, so that the order is the
   * same the next time.
   */
  private Comparator<Integer> untangling(double[] tops) {
    var given = tops.clone();
    return Comparator.<Integer>comparingDouble(box -> meanSourceTop(box, given))
        .thenComparingDouble(box -> boxes.get(box).x())
        .thenComparingDouble(box -> boxes.get(box).y());
  }

  private double meanSourceTop(int box, double[] tops) {
    return sources.get(box).stream()
        .mapToDouble(source -> tops[source])
        .filter(Double::isFinite)
        .average()
        .orElse(0);
  }

  /** How many arrows one must follow at least from a box that nothing points to. */
  private List<List<Integer>> columns(List<Integer> group) {
    var depth = new int[boxes.size()];
    Arrays.fill(depth, -1);
    var waiting = new ArrayDeque<Integer>();
    var starts = group.stream().filter(box -> sources.get(box).isEmpty()).toList();
    descend(starts.isEmpty() ? group.subList(0, 1) : starts, depth, waiting);
    for (int box : group) {
      if (depth[box] < 0) {
        descend(List.of(box), depth, waiting);
      }
    }
    var columns = new ArrayList<List<Integer>>();
    for (int box : group) {
      while (columns.size() <= depth[box]) {
        columns.add(new ArrayList<>());
      }
      columns.get(depth[box]).add(box);
    }
    return columns;
  }

  private void descend(List<Integer> starts, int[] depth, ArrayDeque<Integer> waiting) {
    for (int start : starts) {
      depth[start] = 0;
      waiting.add(start);
    }
    while (!waiting.isEmpty()) {
      int next = waiting.remove();
      for (int target : targets.get(next)) {
        if (depth[target] < 0) {
          depth[target] = depth[next] + 1;
          waiting.add(target);
        }
      }
    }
  }

  /** Higher columns are broken: a list of a hundred would be a tower, or the group a wall. */
  private double columnHeight(List<Integer> group) {
    double area =
        group.stream()
            .map(boxes::get)
            .mapToDouble(box -> (box.width() + COLUMN_GAP) * (box.height() + ROW_GAP))
            .sum();
    return Math.max(COLUMN_HEIGHT_MIN, Math.sqrt(area / aspect));
  }

  private List<List<Integer>> broken(List<Integer> column, double highest) {
    var pieces = new ArrayList<List<Integer>>();
    double height = Double.MAX_VALUE;
    for (int box : column) {
      double own = boxes.get(box).height() + ROW_GAP;
      if (height + own > highest) {
        pieces.add(new ArrayList<>());
        height = 0;
      }
      pieces.getLast().add(box);
      height += own;
    }
    return pieces;
  }

  private record Member(int box, double x, double y) {}

  private record Group(List<Member> members, double width, double height) {
    static Group of(List<Member> members, List<Box> boxes) {
      double width = 0;
      double height = 0;
      for (var member : members) {
        var box = boxes.get(member.box());
        width = Math.max(width, member.x() + box.width());
        height = Math.max(height, member.y() + box.height());
      }
      return new Group(members, width, height);
    }

    void place(double x, double y, Point[] corners) {
      for (var member : members) {
        corners[member.box()] = new Point(x + member.x(), y + member.y());
      }
    }
  }
}
