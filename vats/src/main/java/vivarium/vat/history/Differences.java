package vivarium.vat.history;

/** Finds what differs between moments. */
final class Differences {
  /** More parts of one object than anybody looks at in a list. */
  static final int PARTS_MAX = 100;

  private Differences() {}
}
