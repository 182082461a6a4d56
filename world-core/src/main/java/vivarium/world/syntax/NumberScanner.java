package vivarium.world.syntax;

import java.math.BigInteger;
import java.util.List;

/**
 * Reads one number: {@code 42}, {@code 16rFF}, {@code 2.5}, {@code 1e9}, each perhaps with a sign.
 *
 * <p>What follows directly and does not belong to it becomes a malformed lexeme of its own, so that
 * an error points at the character that is wrong.
 */
final class NumberScanner {
  private static final int BASE_MIN = 2;
  private static final int BASE_MAX = 36;

  private final String text;
  private final int start;
  private final int digits;
  private final List<Lexeme> sink;
  private int at;

  private NumberScanner(String text, int start, List<Lexeme> sink) {
    this.text = text;
    this.start = start;
    this.digits = text.charAt(start) == '-' ? start + 1 : start;
    this.sink = sink;
    this.at = Characters.afterDigits(text, digits);
  }

  /**
   * Reads the number at {@code start}.
   *
   * @return the offset after it
   */
  static int scan(String text, int start, List<Lexeme> sink) {
    NumberScanner scanner = new NumberScanner(text, start, sink);
    scanner.number();
    return scanner.at;
  }

  private void number() {
    char next = Characters.at(text, at);
    if (text.charAt(digits) == '0' && at - digits > 1) {
      malformed("A number does not begin with 0; for octal write 8r17.");
    } else if (text.charAt(digits) == '0' && (next == 'x' || next == 'X')) {
      malformed("Hexadecimal numbers are written 16rFF, not 0xFF.");
    } else if (next == 'r' || next == 'R') {
      withBase();
    } else {
      decimal();
    }
  }

  private void withBase() {
    // Longer than two digits is above the limit, however large.
    int base = at - digits > 2 ? BASE_MAX + 1 : Integer.parseInt(text, digits, at, 10);
    if (base < BASE_MIN || base > BASE_MAX) {
      malformed("The base of a number is between 2 and 36, as in 16rFF.");
      return;
    }
    int first = at + 1;
    at = first;
    while (Characters.digit(Characters.at(text, at), base) >= 0) {
      at++;
    }
    if (at == first) {
      malformed("Digits in base " + base + " must follow the 'r', as in 16rFF.");
      return;
    }
    integer(first, base);
    rest("is not a digit in base " + base);
  }

  private void decimal() {
    int integerEnd = at;
    if (Characters.at(text, at) == '.' && Characters.isDigit(Characters.at(text, at + 1))) {
      at = Characters.afterDigits(text, at + 1);
    }
    skipExponent();
    if (at == integerEnd) {
      integer(digits, 10);
    } else {
      floating();
    }
    rest("cannot follow a number directly");
  }

  private void skipExponent() {
    char e = Characters.at(text, at);
    if (e != 'e' && e != 'E') {
      return;
    }
    char sign = Characters.at(text, at + 1);
    int exponent = sign == '+' || sign == '-' ? at + 2 : at + 1;
    if (Characters.isDigit(Characters.at(text, exponent))) {
      at = Characters.afterDigits(text, exponent);
    }
  }

  private void integer(int firstDigit, int base) {
    BigInteger magnitude = new BigInteger(text.substring(firstDigit, at), base);
    add(LexemeKind.INTEGER, digits > start ? magnitude.negate() : magnitude);
  }

  private void floating() {
    double value = Double.parseDouble(text.substring(start, at));
    if (Double.isInfinite(value)) {
      malformed("This number is too large; floats end at about 1.8e308.");
    } else {
      add(LexemeKind.FLOAT, value);
    }
  }

  private void add(LexemeKind kind, Number value) {
    sink.add(new Lexeme(kind, new SourceSpan(start, at), text.substring(start, at), value));
  }

  /** What touches the number and is no part of it. */
  private void rest(String complaint) {
    int restStart = at;
    if (Characters.at(text, at) == '.' && Characters.isDigit(Characters.at(text, at + 1))) {
      at = Characters.afterName(text, at + 1);
      sink.add(
          Lexeme.malformed(restStart, at, "Only a decimal number can have a fraction, and one."));
    } else if (Characters.continuesName(Characters.at(text, at))) {
      char first = text.charAt(at);
      at = Characters.afterName(text, at);
      sink.add(
          Lexeme.malformed(
              restStart,
              at,
              "'%c' %s; put a space between a number and a message.".formatted(first, complaint)));
    }
  }

  private void malformed(String problem) {
    at = Characters.afterName(text, at);
    sink.add(Lexeme.malformed(start, at, problem));
  }
}
