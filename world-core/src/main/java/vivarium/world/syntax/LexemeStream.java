package vivarium.world.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The lexemes of one text, taken one by one by the parser.
 *
 * <p>It remembers what is open, so that a text that ends too early is told where it began. Reaching
 * something malformed is a {@link SyntaxError}, but not before the parser gets there: the first
 * mistake in the text is the one to show.
 */
final class LexemeStream {
  /**
   * How deeply code may be nested: far above what a person writes, and low enough that the parser,
   * which recurses some eight Java frames per level, needs at most half the default stack.
   */
  static final int NESTING_LEVELS_MAX = 200;

  private final SourceText source;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private final Deque<Lexeme> open = new ArrayDeque<>();
  private int index;
  private int previousEnd;
  private int nestingLevels;

  LexemeStream(SourceText source, Scanner.LineEnds lineEnds) {
    this.source = source;
    for (Lexeme lexeme : Scanner.scan(source.text(), lineEnds)) {
      if (!lexeme.is(LexemeKind.COMMENT)) {
        lexemes.add(lexeme);
      }
    }
    int end = source.text().length();
    lexemes.add(new Lexeme(LexemeKind.END, new SourceSpan(end, end), ""));
  }

  SourceText source() {
    return source;
  }

  /** The next lexeme, which stays. */
  Lexeme peek() {
    Lexeme next = lexemes.get(index);
    return switch (next.kind()) {
      case MALFORMED -> throw error(next.text(), next);
      case UNCLOSED_STRING -> throw error("This string has no closing quote.", next);
      case UNCLOSED_COMMENT -> throw error("This comment has no closing double quote.", next);
      default -> next;
    };
  }

  /** The lexeme after the next, or the last. */
  Lexeme peekAfter() {
    return orLast(index + 1);
  }

  /**
   * A lexeme after the group that opens next, or the last if there are not so many.
   *
   * @param position 0 for the first after the group
   */
  Lexeme peekAfterGroup(int position) {
    int depth = 0;
    int end = index;
    do {
      switch (orLast(end).kind()) {
        case OPEN_PARENTHESIS, OPEN_BRACKET, OPEN_BRACE -> depth++;
        case CLOSE_PARENTHESIS, CLOSE_BRACKET, CLOSE_BRACE -> depth--;
        default -> {}
      }
      end++;
    } while (depth > 0 && end < lexemes.size());
    return orLast(end + position);
  }

  private Lexeme orLast(int position) {
    return lexemes.get(Math.min(position, lexemes.size() - 1));
  }

  /** Whether the next lexeme is of this kind. */
  boolean at(LexemeKind kind) {
    return peek().is(kind);
  }

  /** Takes the next lexeme. */
  Lexeme take() {
    Lexeme taken = peek();
    previousEnd = taken.end();
    if (index < lexemes.size() - 1) {
      index++;
    }
    return taken;
  }

  /** Takes the next lexeme if it is of this kind. */
  boolean accept(LexemeKind kind) {
    boolean accepted = at(kind);
    if (accepted) {
      take();
    }
    return accepted;
  }

  /** Takes this operator if it is next; an operator that only begins with it lacks a space. */
  boolean acceptOperator(String operator) {
    Lexeme next = peek();
    if (next.is(LexemeKind.OPERATOR)
        && next.text().startsWith(operator)
        && !next.isOperator(operator)) {
      throw error(
          "'%s' is read as one operator; put a space after '%s'.".formatted(next.text(), operator),
          next);
    }
    return next.isOperator(operator) && accept(LexemeKind.OPERATOR);
  }

  /**
   * Takes the next lexeme, which must be of this kind.
   *
   * @param expectation what should stand here, for the message: {@code "a slot name"}
   */
  Lexeme expect(LexemeKind kind, String expectation) {
    if (!at(kind)) {
      throw unexpected(expectation);
    }
    return take();
  }

  /** Takes the parenthesis, bracket, brace or bar that comes next and remembers it as open. */
  Lexeme open() {
    deeper();
    Lexeme opening = take();
    open.push(opening);
    return opening;
  }

  /**
   * Takes what closes the innermost open lexeme.
   *
   * @param expectation what else could have followed, for the message
   */
  void close(LexemeKind kind, String expectation) {
    expect(kind, expectation + " or " + kind.phrase());
    open.pop();
    shallower();
  }

  /** How many parentheses, brackets, braces and bars are open. */
  int openCount() {
    return open.size();
  }

  /** Called where something begins that may contain itself, {@link #shallower} where it ends. */
  void deeper() {
    nestingLevels++;
    if (nestingLevels > NESTING_LEVELS_MAX) {
      throw error(
          "This code is nested more than %d levels deep; give its parts names of their own."
              .formatted(NESTING_LEVELS_MAX),
          peek());
    }
  }

  void shallower() {
    nestingLevels--;
  }

  /** The minus sign of the negative number that comes next; the number stays, without its sign. */
  Lexeme takeSign() {
    Lexeme number = peek();
    lexemes.set(index, number.magnitude());
    previousEnd = number.start() + 1;
    return new Lexeme(LexemeKind.OPERATOR, new SourceSpan(number.start(), number.start() + 1), "-");
  }

  /** Where the next lexeme begins. */
  int start() {
    return peek().start();
  }

  /** From {@code start} to the end of what was taken last. */
  SourceSpan spanFrom(int start) {
    return new SourceSpan(start, previousEnd);
  }

  /** The error that the next lexeme cannot stand where {@code expectation} should. */
  SyntaxError unexpected(String expectation) {
    Lexeme found = peek();
    Lexeme opened = open.peek();
    if (found.is(LexemeKind.END) && opened != null) {
      return error("This " + opened.kind().phrase() + " is never closed.", opened);
    }
    return error(Problems.unexpected(found, opened, source, expectation), found);
  }

  /** The error that {@code problem} is wrong at {@code place}. */
  SyntaxError error(String problem, Lexeme place) {
    return new SyntaxError(problem, source, place.start());
  }

  /** The error that {@code problem} is wrong at {@code place}. */
  SyntaxError error(String problem, SourceSpan place) {
    return new SyntaxError(problem, source, place.start());
  }
}
