package vivarium.world.base;

import java.util.Random;

/**
 * Where the chance of a test comes from. A build takes the same course each time, so that its
 * outcome tells about the source and not about luck; {@code -Dworld.seed=new}, which the long
 * campaigns of the profile {@code proof} set, takes a new course each time; and {@code
 * -Dworld.seed=NUMBER}, as a failure prints it, takes that one again.
 *
 * @param value the seed
 */
public record Seed(long value) {
  private static final String PROPERTY = "world.seed";
  private static final String NEW = "new";

  /** The seed of a test that takes one course. */
  public static Seed of(Class<?> test) {
    return of(test, 0);
  }

  /**
   * The seed of one round of a test that takes several courses. A seed that is given is that of
   * every round: where threads take part, one course is not always like another.
   *
   * @param round from 0
   */
  public static Seed of(Class<?> test, int round) {
    return switch (System.getProperty(PROPERTY, "")) {
      case "" -> new Seed(new Random(test.getName().hashCode()).nextLong()).plus(round);
      case NEW -> new Seed(new Random().nextLong());
      case String given -> new Seed(Long.parseUnsignedLong(given, 16));
    };
  }

  /** Another seed, the same each time. */
  public Seed plus(int distance) {
    return new Seed(value + distance);
  }

  /** A source of chance that begins at this seed. */
  public Random random() {
    return new Random(value);
  }

  /** What to add to the command line to have the same again. */
  @Override
  public String toString() {
    return "-D" + PROPERTY + "=" + Long.toHexString(value);
  }
}
