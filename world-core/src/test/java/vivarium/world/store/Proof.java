package vivarium.world.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import vivarium.world.base.Seed;
import vivarium.world.store.error.StoreException;

/**
 * How much the tests of the store's promises do: little in every build, more when asked for, with
 * {@code -Dproof.lives=100}. Each round has a seed of its own, which is printed when it fails and
 * replays it with {@code -Dworld.seed}.
 */
final class Proof {
  /** How often each test begins anew. */
  static final int LIVES = Integer.getInteger("proof.lives", 1);

  /** Whether all lives are in worlds with a passphrase; else those of odd seeds are. */
  private static final boolean ENCRYPTED = Boolean.getBoolean("proof.encrypted");

  /** How many crashes of one life are looked at. */
  static final int CRASHES_PER_LIFE = LIVES > 1 ? Integer.MAX_VALUE : 24;

  /**
   * How many lives each test class has begun: no two are the same, every second one has a
   * passphrase, and none depends on which other classes ran before.
   */
  private static final Map<Class<?>, Integer> BEGUN = new HashMap<>();

  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** Tells the logger to be quiet: these tests make trouble on purpose, thousands of times. */
  private static final Logger STORE = Logger.getLogger("vivarium.world.store");

  /** Has a test live its lives, each with a seed of its own. */
  static void repeat(Consumer<Seed> life) {
    var test = CALLERS.getCallerClass();
    for (int i = 0; i < LIVES; i++) {
      var seed = Seed.of(test, BEGUN.merge(test, 1, Integer::sum) - 1);
      life(seed, seed.value() % 2 != 0, life);
    }
  }

  /** One of them, in worlds with a passphrase or without; says how to replay it if it fails. */
  static void life(Seed seed, boolean isEncrypted, Consumer<Seed> life) {
    Worlds.encrypted(ENCRYPTED || isEncrypted);
    try {
      quietly(() -> life.accept(seed));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("Replay with " + seed, e);
    } finally {
      Worlds.encrypted(false);
    }
  }

  /** Whether something that tests fails, or the world says that something is wrong. */
  static boolean isQuietlyFalse(Runnable test) {
    try {
      quietly(test);
      return false;
    } catch (AssertionError | StoreException e) {
      return true;
    }
  }

  private static void quietly(Runnable test) {
    var before = STORE.getLevel();
    STORE.setLevel(Level.OFF);
    try {
      test.run();
    } finally {
      STORE.setLevel(before);
    }
  }

  private Proof() {}
}
