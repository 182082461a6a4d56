package vivarium.world.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What an editor and a prompt need to know of a text while it is being typed. Accepts anything;
 * only {@link Parser} complains.
 */
public final class Tokens {
  private Tokens() {}

  /**
   * The coloured stretches of {@code text}, in order and without overlap; white space lies between
   * them. Code that cannot be read becomes {@link TokenCategory#ERROR}.
   */
  public static List<Token> of(String text) {
    return Scanner.scan(text, Scanner.LineEnds.ARE_WHITE_SPACE).stream()
        .map(lexeme -> new Token(lexeme.kind().category(), lexeme.span()))
        .toList();
  }

  /**
   * Whether more text could complete this one: it ends within parentheses, brackets, a string or a
   * comment, or with a line continuation. A prompt then asks for another line. False where no
   * continuation can help, so that the mistake is shown at once.
   */
  public static boolean isIncomplete(String text) {
    Deque<LexemeKind> awaited = new ArrayDeque<>();
    for (Lexeme lexeme : Scanner.scan(text, Scanner.LineEnds.ARE_WHITE_SPACE)) {
      switch (lexeme.kind()) {
        case OPEN_PARENTHESIS -> awaited.push(LexemeKind.CLOSE_PARENTHESIS);
        case OPEN_BRACKET -> awaited.push(LexemeKind.CLOSE_BRACKET);
        case CLOSE_PARENTHESIS, CLOSE_BRACKET -> {
          if (lexeme.kind() != awaited.poll()) {
            return false;
          }
        }
        case UNCLOSED_STRING, UNCLOSED_COMMENT -> {
          return true;
        }
        case MALFORMED -> {
          return false;
        }
        default -> {}
      }
    }
    return !awaited.isEmpty() || text.stripTrailing().endsWith("\\");
  }
}
