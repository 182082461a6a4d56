package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses messages by recursive descent, one group of methods per precedence: keyword messages bind
 * loosest, then binary, then unary ones.
 *
 * <p>Each group has the same shape: a message goes to what stands before it, to the implicit self
 * if nothing does, or is resent.
 */
final class MessageParser {
  private final Grammar grammar;
  private final LexemeStream lexemes;

  /** How many things were open where the innermost slot contents began. */
  private int initializerOpenCount = -1;

  MessageParser(Grammar grammar) {
    this.grammar = grammar;
    this.lexemes = grammar.lexemes;
  }

  /** One expression, as long as possible. */
  Expression expression() {
    int start = lexemes.start();
    if (atKeywordMessage()) {
      return keywordMessage(start, target());
    }
    Expression operand = binaryMessages();
    return atKeyword() ? keywordMessage(start, new Target.Receiver(operand)) : operand;
  }

  /**
   * The contents of a slot. At this level {@code =} and {@code <-} are no operators, since nearly
   * always they belong to the next slot and the period before it was forgotten.
   */
  Expression initializer() {
    int outer = initializerOpenCount;
    initializerOpenCount = lexemes.openCount();
    Expression initializer = expression();
    initializerOpenCount = outer;
    return initializer;
  }

  // Keyword messages

  private boolean atKeyword() {
    return lexemes.at(LexemeKind.KEYWORD) || lexemes.at(LexemeKind.PRIMITIVE_KEYWORD);
  }

  /** Whether a keyword message comes next that has no receiver before it. */
  private boolean atKeywordMessage() {
    return atKeyword()
        || (lexemes.at(LexemeKind.DELEGATE) && lexemes.peekAfter().is(LexemeKind.KEYWORD));
  }

  private Expression keywordMessage(int start, Target target) {
    lexemes.deeper();
    SourceSpan firstKeyword = lexemes.peek().span();
    List<String> keywords = new ArrayList<>();
    List<Expression> arguments = new ArrayList<>();
    do {
      keywords.add(takeKeyword());
      arguments.add(expression());
    } while (lexemes.at(LexemeKind.CAPITAL_KEYWORD));
    lexemes.shallower();
    return target.send(
        Selector.compose(keywords), arguments, lexemes.spanFrom(start), firstKeyword);
  }

  private String takeKeyword() {
    Lexeme keyword = lexemes.take();
    Lexeme next = lexemes.peek();
    if (next.isOperator("=") && next.start() == keyword.end()) {
      throw lexemes.error(
          "Assignment is written '%s value', without '='.".formatted(keyword.text()), next);
    }
    return keyword.text();
  }

  // Binary messages

  private boolean atOperator() {
    return lexemes.peek().beginsBinaryMessage();
  }

  /** Whether a binary message comes next that has no receiver before it. */
  private boolean atBinaryMessage() {
    return lexemes.at(LexemeKind.OPERATOR)
        || (lexemes.at(LexemeKind.DELEGATE) && lexemes.peekAfter().beginsBinaryMessage());
  }

  private Expression binaryMessages() {
    int start = lexemes.start();
    if (atBinaryMessage()) {
      return binaryMessages(start, target());
    }
    Expression operand = unaryMessages();
    return atOperator() ? binaryMessages(start, new Target.Receiver(operand)) : operand;
  }

  private Expression binaryMessages(int start, Target target) {
    Lexeme operator = takeOperator();
    Expression result = binaryMessage(start, target, operator);
    while (atOperator()) {
      Lexeme next = takeOperator();
      if (!next.text().equals(operator.text())) {
        throw lexemes.error(
            "There is no precedence among operators; put parentheses around one of '%s' and '%s'."
                .formatted(operator.text(), next.text()),
            next);
      }
      result = binaryMessage(start, new Target.Receiver(result), next);
    }
    return result;
  }

  /** After an operand, the sign of a negative number is an operator: {@code 2 -1} is 1. */
  private Lexeme takeOperator() {
    Lexeme operator = lexemes.at(LexemeKind.OPERATOR) ? lexemes.take() : lexemes.takeSign();
    boolean assigns = operator.isOperator("=") || operator.isOperator("<-");
    if (assigns && lexemes.openCount() == initializerOpenCount) {
      throw lexemes.error(
          "A period is missing before the slot of this '%s'; an operator needs parentheses here."
              .formatted(operator.text()),
          operator);
    }
    return operator;
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
    Expression result = firstOperand(start);
    while (atUnarySelector()) {
      result = unaryMessage(start, new Target.Receiver(result));
    }
    return result;
  }

  private Expression firstOperand(int start) {
    if (lexemes.at(LexemeKind.DELEGATE)) {
      requireUnarySelector(lexemes.peekAfter());
      return unaryMessage(start, target());
    }
    return atUnarySelector() ? unaryMessage(start, target()) : grammar.primaries.next();
  }

  private void requireUnarySelector(Lexeme resent) {
    switch (resent.kind()) {
      case IDENTIFIER -> {}
      case OPERATOR, INTEGER, FLOAT ->
          throw lexemes.error("Put parentheses around a resent operator here.", resent);
      case PRIMITIVE, PRIMITIVE_KEYWORD ->
          throw lexemes.error("A primitive cannot be resent; call it on self.", resent);
      default -> throw lexemes.unexpected("an expression");
    }
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

  // Targets

  /** Whom the message goes to that has no receiver before it. */
  private Target target() {
    if (!lexemes.at(LexemeKind.DELEGATE)) {
      return Target.IMPLICIT_SELF;
    }
    String name = lexemes.take().text();
    return new Target.Delegate(name.equals("resend") ? null : name);
  }
}
