package vivarium.inspector.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and moments as people read them. */
public final class Words {
  private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB"};
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK_SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** {@code 12,481}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 turn}, {@code 12,481 turns}. */
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  /** {@code 1 entry}, {@code 2 entries}. */
  public static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 512 bytes}, {@code 3.1 GB}; a KB is 1,024 bytes. */
  public static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    if (unit == 0) {
      return count(bytes, "byte");
    }
    return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
  }

  /** {@code 14:02}. */
  public static String clock(Instant moment, ZoneId zone) {
    return CLOCK.format(moment.atZone(zone));
  }

  /** {@code 14:02:31}. */
  public static String clockWithSeconds(Instant moment, ZoneId zone) {
    return CLOCK_SECONDS.format(moment.atZone(zone));
  }

  /**
   * {@code today 14:02}, {@code yesterday 14:02}, {@code 3 Mar 14:02}, {@code 3 Mar 2024 14:02}.
   */
  public static String moment(Instant moment, Instant now, ZoneId zone) {
    return day(moment.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate())
        + " "
        + clock(moment, zone);
  }

  /** {@code 0.4 s}, {@code 12 s}, {@code 3 min}, {@code 2 h 5 min}. */
  public static String duration(Duration time) {
    if (time.toSeconds() < 10) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    if (time.toMinutes() < 1) {
      return time.toSeconds() + " s";
    }
    return time.toHours() < 1
        ? time.toMinutes() + " min"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }

  /** The first line, shortened with an ellipsis to so many characters. */
  public static String line(String text, int charsMax) {
    var first = text.lines().findFirst().orElse("").strip();
    boolean cut = first.length() < text.strip().length() || first.length() > charsMax;
    if (!cut) {
      return first;
    }
    int end = Math.min(first.length(), charsMax - 1);
    if (end > 0 && Character.isHighSurrogate(first.charAt(end - 1))) {
      end--;
    }
    return first.substring(0, end).stripTrailing() + "…";
  }

  /** The first lines, at most so many; how many more there are is said in a last one. */
  public static String lines(String text, int linesMax) {
    var all = text.stripTrailing().lines().toList();
    if (all.size() <= linesMax) {
      return String.join("\n", all);
    }
    return String.join("\n", all.subList(0, linesMax))
        + "\n… and "
        + count(all.size() - linesMax, "line")
        + " more";
  }

  private static String day(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return "today";
    }
    if (day.equals(today.minusDays(1))) {
      return "yesterday";
    }
    return (day.getYear() == today.getYear() ? DAY : DAY_YEAR).format(day);
  }

  private Words() {}
}
