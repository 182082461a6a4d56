package vivarium.inspector.desk.outliner;

import javafx.scene.layout.Region;

/**
 * Where the parts of a row stand, in every kind of row the same: sign, name, then the value as far
 * right as it goes, then the opener.
 */
final class RowLayout {
  static final double INDENT = 14;
  private static final double SIGN_CENTRE = 18;
  private static final double TEXT_START = 34;
  private static final double OPENER = 22;
  private static final double EDGE = 4;
  private static final double GAP = 10;

  /** A long name leaves this part of the row to the value. */
  private static final double VALUE_SHARE = 0.4;

  private final double width;
  private final double height;
  private final double indent;

  private RowLayout(Region row, int depth) {
    width = row.getWidth();
    height = row.getHeight();
    indent = depth * INDENT;
  }

  static RowLayout of(Region row, int depth) {
    return new RowLayout(row, depth);
  }

  RowLayout icon(Region icon) {
    icon.autosize();
    double x = indent + SIGN_CENTRE - icon.getWidth() / 2;
    icon.relocate(x, Math.round((height - icon.getHeight()) / 2));
    return this;
  }

  RowLayout opener(Region opener) {
    opener.resizeRelocate(width - OPENER - EDGE, (height - OPENER) / 2, OPENER, OPENER);
    return this;
  }

  void nameAndValue(Region name, Region mark, Region value) {
    double start = indent + TEXT_START;
    double end = width - OPENER - EDGE - 2;
    double room = Math.max(0, end - start);
    double nameWidth = Math.ceil(name.prefWidth(-1));
    double markWidth = mark.isVisible() ? Math.ceil(mark.prefWidth(-1)) : 0;
    double valueWidth = Math.ceil(value.prefWidth(-1));
    double fair = Math.max(room * VALUE_SHARE, room - nameWidth - markWidth - GAP);
    double given = Math.min(valueWidth, fair);
    double nameRoom = Math.max(0, room - given - (given > 0 ? GAP : 0) - markWidth);
    double shownName = Math.min(nameWidth, nameRoom);
    text(name, start, shownName);
    text(mark, start + shownName, markWidth);
    text(value, end - given, given);
  }

  private void text(Region text, double x, double textWidth) {
    double h = Math.ceil(text.prefHeight(-1));
    text.resizeRelocate(Math.round(x), Math.round((height - h) / 2), textWidth, h);
  }
}
