package vivarium.world.syntax;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A word of the source, as the scanner hands it to the parser.
 *
 * @param text what it says: a name without its colon or period if it is an argument or a delegate,
 *     the contents of a string, what is wrong with something malformed; otherwise as written
 * @param number the value, if it is a number: a {@code BigInteger} or a {@code Double}
 */
record Lexeme(LexemeKind kind, SourceSpan span, String text, @Nullable Number number) {
  Lexeme(LexemeKind kind, SourceSpan span, String text) {
    this(kind, span, text, null);
  }

  static Lexeme malformed(int start, int end, String problem) {
    return new Lexeme(LexemeKind.MALFORMED, new SourceSpan(start, end), problem);
  }

  boolean is(LexemeKind other) {
    return kind == other;
  }

  boolean isOperator(String operator) {
    return kind == LexemeKind.OPERATOR && text.equals(operator);
  }

  /** Whether it is a number with a sign, which after an operand is an operator and a number. */
  boolean isNegativeNumber() {
    return number != null && text.startsWith("-");
  }

  /** A negative number without its sign. */
  Lexeme magnitude() {
    Number magnitude =
        requireNonNull(number) instanceof BigInteger integer
            ? integer.negate()
            : Double.valueOf(-number.doubleValue());
    return new Lexeme(kind, new SourceSpan(start() + 1, end()), text.substring(1), magnitude);
  }

  boolean beginsBinaryMessage() {
    return kind == LexemeKind.OPERATOR || isNegativeNumber();
  }

  /** Whether an operand before it would be the receiver of a message. */
  boolean continuesExpression() {
    return switch (kind) {
      case IDENTIFIER, PRIMITIVE, KEYWORD, PRIMITIVE_KEYWORD -> true;
      default -> beginsBinaryMessage();
    };
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
