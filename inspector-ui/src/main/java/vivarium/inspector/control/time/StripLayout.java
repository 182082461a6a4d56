package vivarium.inspector.control.time;

/**
 * Where each turn stands on the strip: all turns equally far apart, the last one at the right edge
 * unless one has scrolled back.
 *
 * @param turns how many there are
 * @param width of the strip, pixels
 * @param step from one turn to the next, pixels
 * @param scroll how many turns lie beyond the right edge
 */
record StripLayout(int turns, double width, double step, double scroll) {
  /** Room at the right for the mark of now, and at the left for the first bar. */
  static final double MARGIN = 24;

  double x(double index) {
    return width - MARGIN - (turns - 1 - scroll - index) * step;
  }

  /** The turn nearest to a place; may lie outside of the turns there are. */
  int indexAt(double x) {
    return (int) Math.round(turns - 1 - scroll - (width - MARGIN - x) / step);
  }

  int firstVisible() {
    return Math.clamp(
        (long) Math.floor(turns - 1 - scroll - width / step), 0, Math.max(0, turns - 1));
  }

  int lastVisible() {
    return Math.clamp((long) Math.ceil(turns - 1 - scroll), 0, Math.max(0, turns - 1));
  }

  /** The furthest one can scroll back: the first turn is at the left edge. */
  double scrollMax() {
    return Math.max(0, turns - 1 - (width - 2 * MARGIN) / step);
  }

  StripLayout scrolledTo(double newScroll) {
    return new StripLayout(turns, width, step, Math.clamp(newScroll, 0, scrollMax()));
  }

  StripLayout withStep(double newStep) {
    return new StripLayout(turns, width, newStep, scroll);
  }

  /** So far scrolled that a turn can be seen. */
  StripLayout showing(int index) {
    double rightmost = turns - 1.0 - index;
    double leftmost = rightmost - (width - 2 * MARGIN) / step;
    return scrolledTo(Math.clamp(scroll, Math.max(0, leftmost), Math.max(0, rightmost)));
  }
}
