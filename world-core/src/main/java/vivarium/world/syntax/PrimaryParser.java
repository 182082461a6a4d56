package vivarium.world.syntax;

import java.math.BigInteger;
import java.util.Objects;
import vivarium.world.syntax.Expression.AnnotatedExpression;
import vivarium.world.syntax.Expression.BlockLiteral;
import vivarium.world.syntax.Expression.FloatLiteral;
import vivarium.world.syntax.Expression.IntegerLiteral;
import vivarium.world.syntax.Expression.SelfReference;
import vivarium.world.syntax.Expression.StringLiteral;

/** Parses what messages are sent to: literals, and expressions in parentheses. */
final class PrimaryParser {
  private final Grammar grammar;
  private final LexemeStream lexemes;

  PrimaryParser(Grammar grammar) {
    this.grammar = grammar;
    this.lexemes = grammar.lexemes;
  }

  /** The literal or the parentheses that come next. */
  Expression next() {
    return switch (lexemes.peek().kind()) {
      case INTEGER, FLOAT -> number(lexemes.take());
      case STRING -> string(lexemes.take());
      case SELF -> new SelfReference(lexemes.take().span());
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
    if (grammar.slotLists.atList() || lexemes.at(LexemeKind.CLOSE_PARENTHESIS)) {
      return object(opening);
    }
    Expression expression = grammar.messages.expression();
    if (lexemes.at(LexemeKind.PERIOD)) {
      throw lexemes.error(
          "Only one expression can stand in parentheses here; use a block: [ ... ] value.",
          lexemes.peek());
    }
    lexemes.close(LexemeKind.CLOSE_PARENTHESIS, "a message");
    return expression;
  }

  private Expression object(Lexeme opening) {
    SlotList list = grammar.slotLists.optionalList();
    Code code = grammar.code.closedBy(LexemeKind.CLOSE_PARENTHESIS);
    if (!code.isEmpty()) {
      throw lexemes.error(
          "A method can be written only as the contents of a slot; use a block: [ ... ] value.",
          code.statements().getFirst().span());
    }
    return grammar.owners.object(list, lexemes.spanFrom(opening.start()));
  }

  private Expression block() {
    Lexeme opening = lexemes.open();
    SlotList list = grammar.slotLists.optionalList();
    Code code = grammar.code.closedBy(LexemeKind.CLOSE_BRACKET);
    if (list.hasArguments() && code.isEmpty()) {
      throw lexemes.error("A block without code cannot have arguments.", opening);
    }
    return new BlockLiteral(grammar.owners.body(list, code, lexemes.spanFrom(opening.start())));
  }

  private Expression annotated() {
    Lexeme opening = lexemes.open();
    String annotation =
        lexemes.expect(LexemeKind.STRING, "the annotation, a string after '{',").text();
    Expression expression = grammar.messages.expression();
    lexemes.close(LexemeKind.CLOSE_BRACE, "a message");
    return new AnnotatedExpression(annotation, expression, lexemes.spanFrom(opening.start()));
  }
}
