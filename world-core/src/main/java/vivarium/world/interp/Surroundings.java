package vivarium.world.interp;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldClock;

/**
 * What code can reach outside its objects: all of it is given from outside.
 *
 * @param messenger null where there is none to send to
 * @param otherVats null where there are none
 */
public record Surroundings(
    WorldClock clock,
    RandomGenerator random,
    Console console,
    @Nullable Messenger messenger,
    @Nullable OtherVats otherVats) {
  /** Surroundings without other vats. */
  public Surroundings(
      WorldClock clock, RandomGenerator random, Console console, @Nullable Messenger messenger) {
    this(clock, random, console, messenger, null);
  }
}
