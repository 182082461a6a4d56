package vivarium.world.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.syntax.Expression.AnnotatedExpression;
import vivarium.world.syntax.Expression.BlockLiteral;
import vivarium.world.syntax.Expression.FloatLiteral;
import vivarium.world.syntax.Expression.IntegerLiteral;
import vivarium.world.syntax.Expression.MessageSend;
import vivarium.world.syntax.Expression.ResendSend;
import vivarium.world.syntax.Expression.SelfReference;
import vivarium.world.syntax.Expression.StringLiteral;

/**
 * Parses code by recursive descent, one method per precedence: keyword messages bind loosest, then
 * binary, then unary ones.
 *
 * <p>{@link SlotParser} is its other half: slots hold expressions, and expressions hold slots.
 */
final class ExpressionParser {
  /**
   * How deeply code may be nested: far above what a person writes, and low enough that the parser,
   * with some ten Java frames per level, fits the default stack of a thread.
   */
  static final int NESTING_LEVELS_MAX = 300;

  private static final String MESSAGE = "a message, a period";

  private final LexemeStream lexemes;
  private final SlotParser slots;
  private int nestingLevels;

  ExpressionParser(LexemeStream lexemes) {
    this.lexemes = lexemes;
    this.slots = new SlotParser(lexemes, this);
  }

  SlotParser slots() {
    return slots;
  }

  /**
   * Expressions in order.
   *
   * @param caret the {@code ^} before the last, if there is one
   */
  record Statements(List<Expression> expressions, @Nullable Lexeme caret) {
    boolean returns() {
      return caret != null;
    }
  }

  /** Code up to the lexeme that closes it, which stays. */
  Statements statements(LexemeKind closing) {
    List<Expression> expressions = new ArrayList<>();
    Lexeme caret = null;
    boolean separated = true;
    skipLineEnds();
    while (!lexemes.at(closing)) {
      if (!separated) {
        throw lexemes.unexpected(MESSAGE + " or " + closing.phrase());
      }
      if (caret != null) {
        throw lexemes.error("Nothing can follow the expression with '^'.", lexemes.peek());
      }
      caret = lexemes.at(LexemeKind.CARET) ? lexemes.take() : null;
      expressions.add(expression());
      separated = lexemes.accept(LexemeKind.PERIOD) | skipLineEnds();
    }
    return new Statements(expressions, caret);
  }

  private boolean skipLineEnds() {
    boolean skipped = false;
    while (lexemes.accept(LexemeKind.LINE_END)) {
      skipped = true;
    }
    return skipped;
  }

  /** One expression, as long as possible. */
  Expression expression() {
    enter();
    int start = lexemes.start();
    Expression expression = atKeywordMessage() ? keywordMessage(start) : binaryMessages(start);
    if (atKeyword()) {
      expression = keywordMessage(start, Target.receiver(expression));
    }
    leave();
    return expression;
  }

  /** Called where a construct may contain itself; {@link #leave} where it ends. */
  void enter() {
    nestingLevels++;
    if (nestingLevels > NESTING_LEVELS_MAX) {
      throw lexemes.error(
          "This code is nested more than %d levels deep; give its parts names of their own."
              .formatted(NESTING_LEVELS_MAX),
          lexemes.peek());
    }
  }

  void leave() {
    nestingLevels--;
  }

  // Keyword messages

  private boolean atKeyword() {
    return lexemes.at(LexemeKind.KEYWORD) || lexemes.at(LexemeKind.PRIMITIVE_KEYWORD);
  }

  /** Whether a keyword message to the implicit self, or a resent one, comes next. */
  private boolean atKeywordMessage() {
    return atKeyword()
        || (lexemes.at(LexemeKind.DELEGATE) && lexemes.peekAfter().is(LexemeKind.KEYWORD));
  }

  private Expression keywordMessage(int start) {
    return keywordMessage(
        start, lexemes.at(LexemeKind.DELEGATE) ? takeDelegate() : Target.IMPLICIT_SELF);
  }

  private Expression keywordMessage(int start, Target target) {
    Lexeme first = lexemes.peek();
    List<String> keywords = new ArrayList<>();
    List<Expression> arguments = new ArrayList<>();
    do {
      keywords.add(takeKeyword().text());
      arguments.add(expression());
    } while (lexemes.at(LexemeKind.CAPITAL_KEYWORD));
    return target.send(
        Selector.compose(keywords), arguments, lexemes.spanFrom(start), first.span());
  }

  private Lexeme takeKeyword() {
    Lexeme keyword = lexemes.take();
    Lexeme next = lexemes.peek();
    if (next.isOperator("=") && next.start() == keyword.end()) {
      throw lexemes.error(
          "Assignment is written '%s value', without '='.".formatted(keyword.text()), next);
    }
    return keyword;
  }

  // Binary messages

  private boolean atOperator() {
    return lexemes.peek().beginsBinaryMessage();
  }

  /** After an operand, the sign of a negative number is an operator: {@code 2 -1} is 1. */
  private Lexeme takeOperator() {
    return lexemes.at(LexemeKind.OPERATOR) ? lexemes.take() : lexemes.takeSign();
  }

  private Expression binaryMessages(int start) {
    if (lexemes.at(LexemeKind.OPERATOR)) {
      return binaryMessages(start, Target.IMPLICIT_SELF);
    }
    if (lexemes.at(LexemeKind.DELEGATE) && lexemes.peekAfter().beginsBinaryMessage()) {
      return binaryMessages(start, takeDelegate());
    }
    Expression operand = unaryMessages();
    return atOperator() ? binaryMessages(start, Target.receiver(operand)) : operand;
  }

  private Expression binaryMessages(int start, Target first) {
    Lexeme operator = takeOperator();
    Expression result = binaryMessage(start, first, operator);
    while (atOperator()) {
      Lexeme next = takeOperator();
      if (!next.text().equals(operator.text())) {
        throw lexemes.error(
            "There is no precedence among operators; put parentheses around one of '%s' and '%s'."
                .formatted(operator.text(), next.text()),
            next);
      }
      result = binaryMessage(start, Target.receiver(result), next);
    }
    return result;
  }

  private Expression binaryMessage(int start, Target target, Lexeme operator) {
    Expression argument = atKeywordMessage() ? expression() : unaryMessages();
    return target.send(
        operator.text(), List.of(argument), lexemes.spanFrom(start), operator.span());
  }

  // Unary messages

  private boolean atUnarySelector() {
    return lexemes.at(LexemeKind.IDENTIFIER) || lexemes.at(LexemeKind.PRIMITIVE);
  }

  private Expression unaryMessages() {
    int start = lexemes.start();
    Expression result = primary();
    while (atUnarySelector()) {
      result = unaryMessage(start, Target.receiver(result));
    }
    return result;
  }

  private Expression unaryMessage(int start, Target target) {
    Lexeme name = lexemes.take();
    if (name.text().equals("resend")) {
      throw lexemes.error(
          "'resend' is followed by a period and a message without spaces, as in 'resend.copy'.",
          name);
    }
    return target.send(name.text(), List.of(), lexemes.spanFrom(start), name.span());
  }

  // Resends

  private Target takeDelegate() {
    Lexeme delegate = lexemes.take();
    return Target.delegate(delegate.text().equals("resend") ? null : delegate.text());
  }

  private Expression unaryResend() {
    int start = lexemes.start();
    Lexeme selector = lexemes.peekAfter();
    switch (selector.kind()) {
      case IDENTIFIER -> {
        return unaryMessage(start, takeDelegate());
      }
      case PRIMITIVE, PRIMITIVE_KEYWORD ->
          throw lexemes.error("A primitive cannot be resent; call it on self.", selector);
      default -> throw lexemes.unexpected("an expression");
    }
  }

  // Primaries

  private Expression primary() {
    return switch (lexemes.peek().kind()) {
      case INTEGER, FLOAT -> number(lexemes.take());
      case STRING -> string(lexemes.take());
      case SELF -> new SelfReference(lexemes.take().span());
      case IDENTIFIER, PRIMITIVE -> unaryMessage(lexemes.start(), Target.IMPLICIT_SELF);
      case DELEGATE -> unaryResend();
      case OPEN_PARENTHESIS -> parenthesized();
      case OPEN_BRACKET -> block();
      case OPEN_BRACE -> annotated();
      default -> throw lexemes.unexpected("an expression");
    };
  }

  private static Expression number(Lexeme literal) {
    Number value = Objects.requireNonNull(literal.number());
    return value instanceof BigInteger integer
        ? new IntegerLiteral(integer, literal.span())
        : new FloatLiteral(value.doubleValue(), literal.span());
  }

  private static Expression string(Lexeme literal) {
    return new StringLiteral(literal.text(), literal.span());
  }

  /** An object literal, or an expression in parentheses. */
  private Expression parenthesized() {
    Lexeme opening = lexemes.open();
    if (lexemes.at(LexemeKind.BAR) || lexemes.at(LexemeKind.CLOSE_PARENTHESIS)) {
      return object(opening);
    }
    Expression expression = expression();
    if (lexemes.at(LexemeKind.PERIOD)) {
      throw lexemes.error(
          "Only one expression can stand in parentheses here; use a block: [ ... ] value.",
          lexemes.peek());
    }
    lexemes.close(LexemeKind.CLOSE_PARENTHESIS, "a message");
    return expression;
  }

  private Expression object(Lexeme opening) {
    SlotList list = slots.optionalList();
    if (!lexemes.at(LexemeKind.CLOSE_PARENTHESIS)) {
      throw lexemes.error(
          "A method can be written only as the contents of a slot; use a block: [ ... ] value.",
          lexemes.peek());
    }
    lexemes.close(LexemeKind.CLOSE_PARENTHESIS, "code");
    return slots.object(list, lexemes.spanFrom(opening.start()));
  }

  private Expression block() {
    Lexeme opening = lexemes.open();
    SlotList list = slots.optionalList();
    Statements code = statements(LexemeKind.CLOSE_BRACKET);
    lexemes.close(LexemeKind.CLOSE_BRACKET, MESSAGE);
    CodeBody body = slots.body(list, code, lexemes.spanFrom(opening.start()));
    if (list.hasArguments() && code.expressions().isEmpty()) {
      throw lexemes.error("A block without code cannot have arguments.", opening);
    }
    return new BlockLiteral(body);
  }

  private Expression annotated() {
    Lexeme opening = lexemes.open();
    String annotation =
        lexemes.expect(LexemeKind.STRING, "the annotation, a string after '{',").text();
    Expression expression = expression();
    lexemes.close(LexemeKind.CLOSE_BRACE, "a message");
    return new AnnotatedExpression(annotation, expression, lexemes.spanFrom(opening.start()));
  }

  /** Whom a message goes to: a receiver, the implicit self, or self by way of a resend. */
  private record Target(@Nullable Expression receiver, boolean resent, @Nullable String delegate) {
    static final Target IMPLICIT_SELF = new Target(null, false, null);

    static Target receiver(Expression receiver) {
      return new Target(receiver, false, null);
    }

    static Target delegate(@Nullable String delegate) {
      return new Target(null, true, delegate);
    }

    Expression send(
        String selector, List<Expression> arguments, SourceSpan span, SourceSpan selectorSpan) {
      return resent
          ? new ResendSend(delegate, selector, arguments, span, selectorSpan)
          : new MessageSend(receiver, selector, arguments, span, selectorSpan);
    }
  }
}
