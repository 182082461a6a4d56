package vivarium.world.interp;

/** Things about values that several classes here need. */
final class Values {
  /** No arguments. */
  static final Object[] NONE = {};

  private Values() {}
}
