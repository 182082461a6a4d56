package vivarium.vat.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well texts match what somebody typed; case does not matter. */
final class TextMatch {
  /** The rank of a text that does not match. Of others, smaller is better. */
  static final int NONE = Integer.MAX_VALUE;

  private final String wanted;
  private final @Nullable Pattern pattern;

  TextMatch(String typed) {
    this.wanted = typed.strip().toLowerCase(Locale.ROOT);
    this.pattern = hasWildcards(wanted) ? patternOf(wanted) : null;
  }

  /** A text of operator characters only is an operator and not a pattern. */
  private static boolean hasWildcards(String text) {
    return (text.contains("*") || text.contains("?"))
        && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static Pattern patternOf(String text) {
    var regex = new StringBuilder();
    text.chars()
        .forEach(c ->
            regex.append(
                switch (c) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(c));
                }));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** Whether more than one word was typed: a path rather than a name. */
  boolean isPath() {
    return wanted.contains(" ");
  }

  /** The rank of a name: the name itself, its beginning, the beginning of a word in it, a part. */
  int rank(String name) {
    var text = name.toLowerCase(Locale.ROOT);
    if (pattern != null) {
      return pattern.matcher(text).matches() ? 1 : NONE;
    }
    if (text.equals(wanted)) {
      return 0;
    }
    if (text.startsWith(wanted)) {
      return 1;
    }
    int at = text.indexOf(wanted);
    if (at < 0) {
      return NONE;
    }
    return beginsWord(name) ? 2 : 3;
  }

  /** Words within a name begin with capitals, or after a colon or a blank. */
  private boolean beginsWord(String name) {
    var text = name.toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (at == 0
          || Character.isUpperCase(name.charAt(at))
          || !Character.isLetterOrDigit(name.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
