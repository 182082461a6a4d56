package vivarium.world.base;

/** Checks that stay on in production: a broken one is a {@link WorldBug}. */
public final class Invariant {
  /**
   * Holds a fact to be true.
   *
   * @param holds whether it is
   * @param fact the fact, as a sentence
   * @throws WorldBug if it does not hold
   */
  public static void require(boolean holds, String fact) {
    if (!holds) {
      throw new WorldBug(fact);
    }
  }

  private Invariant() {}
}
