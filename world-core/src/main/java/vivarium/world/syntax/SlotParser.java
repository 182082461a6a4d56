package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses one slot. What it holds decides its kind: parentheses with code are a method, and anything
 * else is an expression whose value the slot gets when its object is built.
 */
final class SlotParser {
  private final Grammar grammar;
  private final LexemeStream lexemes;
  private final SlotHeaderParser headers;

  SlotParser(Grammar grammar) {
    this.grammar = grammar;
    this.lexemes = grammar.lexemes;
    this.headers = new SlotHeaderParser(lexemes);
  }

  /** One slot, without the period after it. */
  SlotDeclaration slot(String annotation) {
    if (lexemes.at(LexemeKind.ARGUMENT)) {
      return headers.argument(annotation);
    }
    SlotHeader header = headers.header();
    if (lexemes.acceptOperator("=")) {
      return constantOrMethod(header, annotation);
    }
    if (header.arity() > 0) {
      throw lexemes.peek().isOperator("<-")
          ? lexemes.error(
              "A method cannot be assignable; write '=' in place of '<-'.", lexemes.peek())
          : lexemes.unexpected("'=' and a method");
    }
    Expression initializer = lexemes.acceptOperator("<-") ? assignableContents() : null;
    if (initializer == null && !atEndOfSlot()) {
      throw lexemes.unexpected("'=', '<-' or a period");
    }
    return data(header, SlotKind.ASSIGNABLE, initializer, annotation);
  }

  private boolean atEndOfSlot() {
    return switch (lexemes.peek().kind()) {
      case PERIOD, BAR, CLOSE_BRACE, END -> true;
      default -> false;
    };
  }

  // Data

  private SlotDeclaration constantOrMethod(SlotHeader header, String annotation) {
    if (!atParenthesizedContents()) {
      if (header.arity() > 0) {
        throw lexemes.error(
            "A slot named '%s' holds a method, written in parentheses after the '='."
                .formatted(header.selector()),
            lexemes.peek());
      }
      return data(header, SlotKind.CONSTANT, grammar.messages.initializer(), annotation);
    }
    Contents contents = parenthesizedContents();
    return header.arity() > 0 || contents.isMethod()
        ? method(header, contents, annotation)
        : data(header, SlotKind.CONSTANT, object(contents), annotation);
  }

  private Expression assignableContents() {
    if (!atParenthesizedContents()) {
      return grammar.messages.initializer();
    }
    Contents contents = parenthesizedContents();
    if (!contents.code().isEmpty()) {
      throw lexemes.error(
          "An assignable slot cannot hold a method; leave out the parentheses for a value, or"
              + " write '=' in place of '<-' for a method.",
          contents.span());
    }
    return object(contents);
  }

  private Expression object(Contents contents) {
    return grammar.owners.object(contents.list(), contents.span());
  }

  private SlotDeclaration data(
      SlotHeader header, SlotKind kind, @Nullable Expression initializer, String annotation) {
    return new SlotDeclaration(
        header.selector(),
        kind,
        header.parent(),
        initializer,
        null,
        annotation,
        lexemes.spanFrom(header.start()));
  }

  // Methods

  private SlotDeclaration method(SlotHeader header, Contents contents, String annotation) {
    if (header.parent()) {
      throw lexemes.error(
          "A parent slot holds an object, not a method; leave out the parentheses.",
          contents.span());
    }
    CodeBody body = methodBody(header.arguments(), contents);
    int declared = body.argumentNames().size();
    if (declared != header.arity()) {
      throw lexemes.error(
          "The number of arguments does not fit: '%s' takes %d, but the method declares %d."
              .formatted(header.selector(), header.arity(), declared),
          contents.span());
    }
    return new SlotDeclaration(
        header.selector(),
        SlotKind.METHOD,
        false,
        null,
        body,
        annotation,
        lexemes.spanFrom(header.start()));
  }

  /** A method in parentheses whose selector names these arguments. */
  CodeBody methodBody(List<String> headerArgumentNames) {
    if (!lexemes.at(LexemeKind.OPEN_PARENTHESIS)) {
      throw lexemes.unexpected("a method, in parentheses");
    }
    SourceSpan outsideTheText = new SourceSpan(0, 0);
    List<SlotDeclaration> headerArguments =
        headerArgumentNames.stream()
            .map(name -> SlotDeclaration.argument(name, "", outsideTheText))
            .toList();
    return methodBody(headerArguments, parenthesizedContents());
  }

  private CodeBody methodBody(List<SlotDeclaration> headerArguments, Contents contents) {
    SlotList list = contents.list();
    if (!headerArguments.isEmpty() && list.hasArguments()) {
      throw lexemes.error(
          "Name the arguments either in the selector or inside the method, not in both.",
          contents.span());
    }
    List<SlotDeclaration> slots = new ArrayList<>(headerArguments);
    slots.addAll(list.slots());
    return grammar.owners.body(
        new SlotList(slots, list.annotation()), contents.code(), contents.span());
  }

  // Parentheses

  /** Parentheses that are all a slot holds: an object or a method. */
  private record Contents(SlotList list, Code code, SourceSpan span) {
    boolean isMethod() {
      return !code.isEmpty() || list.hasArguments();
    }
  }

  /**
   * Whether parentheses come next that are all the slot holds, not the receiver of a message. A
   * name with a {@code =} or {@code <-} after it is the next slot, if without its period.
   */
  private boolean atParenthesizedContents() {
    if (!lexemes.at(LexemeKind.OPEN_PARENTHESIS)) {
      return false;
    }
    Lexeme follower = lexemes.peekAfterGroup(0);
    Lexeme second = lexemes.peekAfterGroup(1);
    boolean nextSlot =
        follower.is(LexemeKind.IDENTIFIER) && (second.isOperator("=") || second.isOperator("<-"));
    return nextSlot || !follower.continuesExpression();
  }

  private Contents parenthesizedContents() {
    int start = lexemes.open().start();
    SlotList list = grammar.slotLists.optionalList();
    Code code = grammar.code.closedBy(LexemeKind.CLOSE_PARENTHESIS);
    return new Contents(list, code, lexemes.spanFrom(start));
  }
}
