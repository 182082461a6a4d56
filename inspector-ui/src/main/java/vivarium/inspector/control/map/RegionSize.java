package vivarium.inspector.control.map;

/** How much of a region there is room for; in pixels of text in its normal size. */
enum RegionSize {
  /** Name, state, size, rate, and what waits. */
  LARGE(206, 92),
  /** Name and one line. */
  MEDIUM(160, 56),
  /** The name and the sign of its state. */
  SMALL(126, 34);

  final double width;
  final double height;

  RegionSize(double width, double height) {
    this.width = width;
    this.height = height;
  }
}
