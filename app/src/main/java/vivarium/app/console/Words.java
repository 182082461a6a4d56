package vivarium.app.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, sizes, moments and lists as a person writes them. */
public final class Words {
  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB"};
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** {@code 1 object}, {@code 2,345 objects}. */
  public static String count(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 2,345}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 17 bytes}, {@code 1.5 MiB}. */
  public static String bytes(long bytes) {
    if (bytes < 1024) {
      return count(bytes, "byte");
    }
    double amount = bytes;
    int unit = -1;
    do {
      amount /= 1024;
      unit++;
    } while (amount >= 1023.95 && unit + 1 < UNITS.length);
    return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
  }

  /** Date and time to the second, in the person's own zone. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
  }

  /** {@code a, b and c}. */
  public static String list(List<String> words) {
    return joined(words, "and");
  }

  /** {@code a, b or c}. */
  public static String choice(List<String> words) {
    return joined(words, "or");
  }

  private static String joined(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }

  /** The first line of a text, cut to at most so many characters. */
  public static String line(String text, int charactersMax) {
    var line = text.lines().findFirst().orElse("");
    boolean whole = line.length() == text.length() && line.length() <= charactersMax;
    return whole ? line : line.substring(0, Math.min(line.length(), charactersMax - 1)) + "…";
  }

  private Words() {}
}
