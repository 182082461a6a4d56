package vivarium.world.store;

import java.util.Random;

/**
 * The seed of a random test: given, to replay a failure, or a new one.
 *
 * @param value the seed
 */
record Seed(long value) {
  private static final String PROPERTY = "world.seed";

  static Seed fromPropertyOrNew() {
    var text = System.getProperty(PROPERTY);
    return new Seed(text == null ? new Random().nextLong() : Long.parseUnsignedLong(text, 16));
  }

  Random random() {
    return new Random(value);
  }

  /** What to add to the command line to have the same again. */
  @Override
  public String toString() {
    return "-D" + PROPERTY + "=" + Long.toHexString(value);
  }
}
