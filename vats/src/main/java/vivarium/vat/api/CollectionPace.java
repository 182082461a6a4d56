package vivarium.vat.api;

import java.time.Duration;

/**
 * When a world collects by itself what is in nobody's reach.
 *
 * @param turns how many turns have to be saved since the last time
 * @param quiet how long none was saved
 * @param lookEvery how often that is looked at
 */
public record CollectionPace(long turns, Duration quiet, Duration lookEvery) {
  /** After a thousand turns, when nothing has happened for half a minute. */
  public static final CollectionPace STANDARD =
      new CollectionPace(1000, Duration.ofSeconds(30), Duration.ofSeconds(10));
}
