package vivarium.world.store.retain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import vivarium.world.base.WorldException;

/**
 * How long how much of the history of a world is kept. Younger than the first age, every turn can
 * be returned to; up to the next, one moment of each hour; then one of each day; then one of each
 * week; beyond the last age, none. Moments that have a name, and those in which vats began, are
 * always kept.
 *
 * <p>An hour, a day or a week (from Monday, UTC) is thinned when all of it is old enough.
 *
 * @param every up to which age every turn is kept
 * @param hourly up to which age one moment of each hour is kept
 * @param daily up to which age one moment of each day is kept
 * @param weekly up to which age one moment of each week is kept
 */
public record Retention(Duration every, Duration hourly, Duration daily, Duration weekly) {
  /** An age that nothing reaches. */
  public static final Duration FOREVER = Duration.ofDays(365_000);

  /** Every turn for an hour, hourly for two days, daily for thirty, then weekly for ever. */
  public static final Retention STANDARD =
      new Retention(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(30), FOREVER);

  /** Every turn for ever. */
  public static final Retention ALL = new Retention(FOREVER, FOREVER, FOREVER, FOREVER);

  private static final String FOREVER_WORD = "forever";

  public Retention {
    boolean isRising =
        !every.isNegative()
            && every.compareTo(hourly) <= 0
            && hourly.compareTo(daily) <= 0
            && daily.compareTo(weekly) <= 0;
    if (!isRising) {
      throw new WorldException(
          "The ages of a retention have to rise: every turn, then hourly, daily, weekly.");
    }
  }

  /**
   * Reads what {@link #text} says.
   *
   * @throws WorldException if it says something else
   */
  public static Retention of(String text) {
    var ages = new ArrayList<Duration>();
    for (var part : text.strip().split("\\s*,\\s*", -1)) {
      ages.add(ageOf(part.substring(part.lastIndexOf(' ') + 1)));
    }
    if (ages.size() != 4) {
      throw new WorldException(
          "'%s' is no retention. Say it like '%s'.".formatted(text, STANDARD.text()));
    }
    return new Retention(ages.get(0), ages.get(1), ages.get(2), ages.get(3));
  }

  /**
   * An age in words: {@code 90s}, {@code 30m}, {@code 2h}, {@code 14d}, {@code 8w} or {@code
   * forever}.
   *
   * @throws WorldException if it is none
   */
  public static Duration ageOf(String text) {
    var age = text.strip().toLowerCase(Locale.ROOT);
    if (age.equals(FOREVER_WORD)) {
      return FOREVER;
    }
    if (age.matches("[0-9]{1,6}[smhdw]")) {
      long number = Long.parseLong(age.substring(0, age.length() - 1));
      var found =
          switch (age.charAt(age.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            case 'd' -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
          };
      return found.compareTo(FOREVER) > 0 ? FOREVER : found;
    }
    throw new WorldException(
        "'%s' is no age. Say it like 90s, 30m, 2h, 14d, 8w or forever.".formatted(text));
  }

  /** An age as {@link #ageOf} reads it. */
  public static String wordFor(Duration age) {
    long seconds = age.toSeconds();
    if (age.compareTo(FOREVER) >= 0) {
      return FOREVER_WORD;
    }
    if (seconds % 86_400 == 0 && seconds > 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3600 == 0 && seconds > 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /** {@code every 1h, hourly 2d, daily 30d, weekly forever}. */
  public String text() {
    return "every %s, hourly %s, daily %s, weekly %s"
        .formatted(wordFor(every), wordFor(hourly), wordFor(daily), wordFor(weekly));
  }
}
