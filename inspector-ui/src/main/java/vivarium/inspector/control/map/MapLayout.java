package vivarium.inspector.control.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where the regions lie. As long as they fit, they stand around an empty middle, as large as
 * possible, so that no line has to pass below a region; where it is too low for that, in one row;
 * and when there are more of them, in rows and columns.
 */
final class MapLayout {
  /** Room at the edges; the gatekeepers stand a little above their regions. */
  private static final double MARGIN = 22;

  private static final double GAP_X = 26;
  private static final double GAP_Y = 20;
  private static final double GAP_MAX = 110;

  /** Between two rows that face each other lines must have room to be told apart. */
  private static final double MIDDLE_MIN = 64;

  private static final double NARROW_GAP_X = 10;
  private static final double NARROW_GAP_Y = 12;

  private final int count;
  private final double width;
  private final double height;
  private final double scale;

  /**
   * What came of it.
   *
   * @param size how large each region is
   * @param boxes the place of each, in the order of the regions
   * @param around whether they stand around an empty middle
   * @param height what is needed, at least the height there is
   */
  record Plan(RegionSize size, List<Rectangle2D> boxes, boolean around, double height) {
    Plan {
      boxes = List.copyOf(boxes);
    }
  }

  private MapLayout(int count, double width, double height, double scale) {
    this.count = count;
    this.width = width;
    this.height = height;
    this.scale = scale;
  }

  /**
   * Finds places.
   *
   * @param scale how large text is, 1 for its normal size
   */
  static Plan plan(int count, double width, double height, double scale) {
    var layout = new MapLayout(count, width, height, scale);
    for (var size : RegionSize.values()) {
      if (layout.fitsAround(size)) {
        return layout.around(size);
      }
      if (layout.fitsInRow(size)) {
        return layout.inRow(size);
      }
    }
    for (var size : List.of(RegionSize.MEDIUM, RegionSize.SMALL)) {
      if (layout.gridHeight(size) <= height) {
        return layout.grid(size);
      }
    }
    return layout.grid(RegionSize.SMALL);
  }

  // ---- around an empty middle

  private double cellWidth(RegionSize size) {
    return size.width * scale + GAP_X;
  }

  private double cellHeight(RegionSize size) {
    return size.height * scale + GAP_Y;
  }

  private int columns(RegionSize size) {
    return (int) ((width - 2 * MARGIN + GAP_X) / cellWidth(size));
  }

  /** How many fit on either side between the first row and the last. */
  private int sideRows(RegionSize size) {
    if (columns(size) < 3) {
      return 0;
    }
    double between = height - 2 * MARGIN - 2 * size.height * scale - GAP_Y;
    return Math.max(0, (int) (between / cellHeight(size)));
  }

  private boolean fitsAround(RegionSize size) {
    if (count <= 2) {
      return columns(size) >= count && height >= size.height * scale + 2 * MARGIN;
    }
    boolean tall = height >= 2 * size.height * scale + MIDDLE_MIN + 2 * MARGIN;
    return tall && count <= 2 * columns(size) + 2 * sideRows(size);
  }

  /** Where there is no room for two rows that face each other, one of larger regions is better. */
  private boolean fitsInRow(RegionSize size) {
    return count <= columns(size) && height >= size.height * scale + 2 * MARGIN;
  }

  private Plan inRow(RegionSize size) {
    return plan(size, row(size, count, (height - size.height * scale) / 2), false);
  }

  private Plan around(RegionSize size) {
    if (count <= 2) {
      return inRow(size);
    }
    int inRows = Math.min(count, 2 * columns(size));
    int top = (inRows + 1) / 2;
    int sides = count - inRows;
    int right = (sides + 1) / 2;
    double bottomY = height - MARGIN - size.height * scale;
    var upper = row(size, top, MARGIN);
    var lower = row(size, inRows - top, bottomY);
    var boxes = new ArrayList<>(upper);
    boxes.addAll(column(size, right, upper.getLast().getMinX()));
    boxes.addAll(lower.reversed());
    boxes.addAll(column(size, sides - right, upper.getFirst().getMinX()).reversed());
    return plan(size, boxes, true);
  }

  private List<Rectangle2D> row(RegionSize size, int inRow, double y) {
    double free = width - 2 * MARGIN - inRow * size.width * scale;
    double gap = Math.min(GAP_MAX, free / Math.max(1, inRow));
    double used = inRow * size.width * scale + (inRow - 1) * gap;
    double x = (width - used) / 2;
    var boxes = new ArrayList<Rectangle2D>();
    for (int i = 0; i < inRow; i++) {
      boxes.add(box(size, x, y));
      x += size.width * scale + gap;
    }
    return boxes;
  }

  private List<Rectangle2D> column(RegionSize size, int inColumn, double x) {
    double from = MARGIN + size.height * scale;
    double free = height - 2 * from - inColumn * size.height * scale;
    double gap = free / (inColumn + 1);
    double y = from + gap;
    var boxes = new ArrayList<Rectangle2D>();
    for (int i = 0; i < inColumn; i++) {
      boxes.add(box(size, x, y));
      y += size.height * scale + gap;
    }
    return boxes;
  }

  // ---- in rows and columns

  private int gridColumns(RegionSize size, double gap) {
    return Math.max(1, (int) ((width - 2 * MARGIN + gap) / (size.width * scale + gap)));
  }

  private double gridHeight(RegionSize size) {
    int rows = rows(gridColumns(size, NARROW_GAP_X));
    return 2 * MARGIN + rows * size.height * scale + (rows - 1) * NARROW_GAP_Y;
  }

  private int rows(int columns) {
    return (count + columns - 1) / columns;
  }

  /** As few columns as the height allows: wide gaps are what lets lines be followed. */
  private Plan grid(RegionSize size) {
    int columns = gridColumns(size, NARROW_GAP_X);
    while (columns > 1
        && 2 * MARGIN + rows(columns - 1) * (size.height * scale + NARROW_GAP_Y * 2) <= height) {
      columns--;
    }
    int rows = rows(columns);
    double needed = Math.max(height, gridHeight(size));
    double gapX = gap(width, columns, size.width, GAP_MAX);
    double gapY = gap(needed, rows, size.height, GAP_MAX / 2);
    double left = (width - columns * size.width * scale - (columns - 1) * gapX) / 2;
    double top = (needed - rows * size.height * scale - (rows - 1) * gapY) / 2;
    var boxes = new ArrayList<Rectangle2D>();
    for (int i = 0; i < count; i++) {
      double x = left + i % columns * (size.width * scale + gapX);
      double y = top + i / columns * (size.height * scale + gapY);
      boxes.add(box(size, x, y));
    }
    return new Plan(size, boxes, false, needed);
  }

  private double gap(double room, int pieces, double piece, double max) {
    double free = room - 2 * MARGIN - pieces * piece * scale;
    return pieces < 2 ? 0 : Math.clamp(free / (pieces - 1), 0, max);
  }

  // ----

  private Plan plan(RegionSize size, List<Rectangle2D> boxes, boolean around) {
    return new Plan(size, boxes, around, height);
  }

  private Rectangle2D box(RegionSize size, double x, double y) {
    return new Rectangle2D(
        Math.round(Math.max(0, x)),
        Math.round(Math.max(0, y)),
        Math.round(size.width * scale),
        Math.round(size.height * scale));
  }

  /** The middle of a box. */
  static Point2D middle(Rectangle2D box) {
    return new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
  }
}
