package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.syntax.Expression.ObjectLiteral;
import vivarium.world.syntax.ExpressionParser.Statements;

/**
 * Parses slot lists, and checks that the slots fit what they turn out to belong to: an object, a
 * method or a block.
 */
final class SlotParser {
  /** Stands between the texts of nested annotations. */
  private static final String ANNOTATION_SEPARATOR = "\u007f";

  private final LexemeStream lexemes;
  private final ExpressionParser expressions;

  SlotParser(LexemeStream lexemes, ExpressionParser expressions) {
    this.lexemes = lexemes;
    this.expressions = expressions;
  }

  // Lists

  /** The list between bars that comes next, or an empty one. */
  SlotList optionalList() {
    Lexeme next = lexemes.peek();
    if (next.is(LexemeKind.OPERATOR) && next.text().startsWith("|")) {
      throw lexemes.unexpected("'|'");
    }
    if (!next.is(LexemeKind.BAR)) {
      return SlotList.EMPTY;
    }
    lexemes.open();
    ListBuilder list = new ListBuilder();
    items(list, LexemeKind.BAR, "");
    lexemes.close(LexemeKind.BAR, "a period");
    return list.build();
  }

  /** The slots up to {@code closing}, within groups whose joined annotation is given. */
  private void items(ListBuilder list, LexemeKind closing, String annotation) {
    boolean separated = true;
    while (!lexemes.at(closing)) {
      if (!separated) {
        throw lexemes.unexpected("a period or " + closing.phrase());
      }
      if (!lexemes.at(LexemeKind.OPEN_BRACE)) {
        list.slots.add(slot(annotation));
        separated = lexemes.accept(LexemeKind.PERIOD);
      } else if (lexemes.peekAfter().is(LexemeKind.CLOSE_BRACE)) {
        objectAnnotation(list);
        separated = lexemes.accept(LexemeKind.PERIOD);
      } else {
        group(list, annotation);
        lexemes.accept(LexemeKind.PERIOD);
      }
    }
  }

  /** {@code {} = 'text'}. */
  private void objectAnnotation(ListBuilder list) {
    Lexeme opening = lexemes.take();
    if (list.annotation != null) {
      throw lexemes.error("This object has an annotation already.", opening);
    }
    lexemes.take();
    if (!acceptOperator("=")) {
      throw lexemes.unexpected("'=' and the annotation of the object");
    }
    list.annotation = lexemes.expect(LexemeKind.STRING, "the annotation, a string").text();
  }

  /** {@code { 'text' slots }}. */
  private void group(ListBuilder list, String outerAnnotation) {
    expressions.enter();
    lexemes.open();
    String text = lexemes.expect(LexemeKind.STRING, "the annotation, a string after '{',").text();
    String annotation =
        outerAnnotation.isEmpty() ? text : outerAnnotation + ANNOTATION_SEPARATOR + text;
    items(list, LexemeKind.CLOSE_BRACE, annotation);
    lexemes.close(LexemeKind.CLOSE_BRACE, "a period");
    expressions.leave();
  }

  // Slots

  /** One slot, without the period after it. */
  SlotDeclaration slot(String annotation) {
    Lexeme name = lexemes.peek();
    return switch (name.kind()) {
      case ARGUMENT -> argumentSlot(annotation);
      case IDENTIFIER -> unarySlot(annotation);
      case OPERATOR -> methodSlot(binaryHeader(), annotation);
      case KEYWORD -> methodSlot(keywordHeader(), annotation);
      case CAPITAL_KEYWORD ->
          throw lexemes.error("The name of a slot begins with a small letter.", name);
      case SELF, PRIMITIVE, PRIMITIVE_KEYWORD -> throw reserved(name);
      default -> throw lexemes.unexpected("the name of a slot");
    };
  }

  private SlotDeclaration argumentSlot(String annotation) {
    Lexeme name = lexemes.take();
    char first = name.text().charAt(0);
    if (Characters.isCapital(first)) {
      throw lexemes.error("The name of an argument begins with a small letter.", name);
    }
    if (first == '_' || name.text().equals("self")) {
      throw reserved(name);
    }
    requireNotReserved(name);
    Lexeme next = lexemes.peek();
    if (next.is(LexemeKind.OPERATOR) && next.text().startsWith("*")) {
      throw lexemes.error("An argument cannot be a parent.", next);
    }
    if (next.isOperator("=") || next.isOperator("<-")) {
      throw lexemes.error("An argument has no value of its own; each call gives it one.", next);
    }
    return argument(name, annotation);
  }

  private SlotDeclaration argument(Lexeme name, String annotation) {
    return argument(name.text(), annotation, name.span());
  }

  private static SlotDeclaration argument(String name, String annotation, SourceSpan span) {
    return new SlotDeclaration(name, SlotKind.ARGUMENT, false, null, null, annotation, span);
  }

  /** A slot with a plain name: data or a method without arguments. */
  private SlotDeclaration unarySlot(String annotation) {
    Lexeme name = lexemes.take();
    requireNotReserved(name);
    boolean parent = acceptStar();
    Header header = new Header(name.text(), List.of(), parent, name.start());
    if (acceptOperator("=")) {
      return constantOrMethod(header, annotation);
    }
    if (acceptOperator("<-")) {
      return data(header, SlotKind.ASSIGNABLE, assignableContents(), annotation);
    }
    if (!atEndOfSlot()) {
      throw lexemes.unexpected("'=', '<-' or a period");
    }
    return data(header, SlotKind.ASSIGNABLE, null, annotation);
  }

  private boolean atEndOfSlot() {
    return switch (lexemes.peek().kind()) {
      case PERIOD, BAR, CLOSE_BRACE, END -> true;
      default -> false;
    };
  }

  private boolean acceptStar() {
    Lexeme next = lexemes.peek();
    boolean star = !next.isOperator("**") && acceptOperator("*");
    if (next.isOperator("**") || (star && lexemes.peek().isOperator("*"))) {
      throw lexemes.error("A parent slot is marked with exactly one '*'.", next);
    }
    return star;
  }

  /** Takes this operator if it is next; one that merely begins with it lacks a space. */
  private boolean acceptOperator(String operator) {
    Lexeme next = lexemes.peek();
    if (next.isOperator(operator)) {
      lexemes.take();
      return true;
    }
    if (next.is(LexemeKind.OPERATOR) && next.text().startsWith(operator)) {
      throw lexemes.error(
          "'%s' is read as one operator; put a space after '%s'.".formatted(next.text(), operator),
          next);
    }
    return false;
  }

  private void requireNotReserved(Lexeme name) {
    if (name.text().equals("resend")) {
      throw reserved(name);
    }
  }

  private SyntaxError reserved(Lexeme name) {
    return lexemes.error(
        name.text().startsWith("_")
            ? "Names that begin with '_' belong to primitives; a slot needs another name."
            : "'%s' is a word of the language and cannot name a slot.".formatted(name.text()),
        name);
  }

  // Selectors with arguments

  /**
   * What stands before the {@code =} of a slot.
   *
   * @param arguments those named in the selector, as in {@code at: k Put: v}
   * @param start where the slot begins
   */
  private record Header(
      String selector, List<SlotDeclaration> arguments, boolean parent, int start) {
    int arity() {
      return Selector.arity(selector);
    }
  }

  private Header binaryHeader() {
    Lexeme operator = lexemes.take();
    if (operator.text().startsWith("|") || operator.text().endsWith("|")) {
      throw lexemes.error(
          "'%s' is read as one operator; put a space beside the bar.".formatted(operator.text()),
          operator);
    }
    return new Header(operator.text(), headerArguments(), false, operator.start());
  }

  private Header keywordHeader() {
    int start = lexemes.start();
    List<String> keywords = new ArrayList<>();
    List<SlotDeclaration> arguments = new ArrayList<>();
    do {
      keywords.add(lexemes.take().text());
      arguments.addAll(headerArguments());
    } while (lexemes.at(LexemeKind.CAPITAL_KEYWORD));
    if (lexemes.at(LexemeKind.KEYWORD)) {
      throw lexemes.error(
          "After the first keyword of a selector, each begins with a capital letter.",
          lexemes.peek());
    }
    if (!arguments.isEmpty() && arguments.size() < keywords.size()) {
      throw lexemes.error(
          "Name an argument after each keyword, or all of them inside the method.", lexemes.peek());
    }
    return new Header(Selector.compose(keywords), arguments, false, start);
  }

  private List<SlotDeclaration> headerArguments() {
    if (!lexemes.at(LexemeKind.IDENTIFIER)) {
      return List.of();
    }
    Lexeme name = lexemes.take();
    requireNotReserved(name);
    return List.of(argument(name, ""));
  }

  private SlotDeclaration methodSlot(Header header, String annotation) {
    Lexeme next = lexemes.peek();
    if (next.isOperator("<-")) {
      throw lexemes.error("A method cannot be assignable; write '=' in place of '<-'.", next);
    }
    if (!acceptOperator("=")) {
      throw lexemes.unexpected("'=' and a method");
    }
    return constantOrMethod(header, annotation);
  }

  // Contents

  /** A pair of parentheses as the contents of a slot, before it is known what they hold. */
  private record Contents(SlotList list, Statements code, SourceSpan span) {
    boolean hasCode() {
      return !code.expressions().isEmpty();
    }
  }

  private SlotDeclaration constantOrMethod(Header header, String annotation) {
    if (atContents()) {
      Contents contents = contents();
      return header.arity() > 0 || contents.hasCode() || contents.list().hasArguments()
          ? method(header, contents, annotation)
          : data(header, SlotKind.CONSTANT, object(contents.list(), contents.span()), annotation);
    }
    if (header.arity() > 0) {
      throw lexemes.error(
          "A slot named '%s' holds a method, written in parentheses after the '='."
              .formatted(header.selector()),
          lexemes.peek());
    }
    return data(header, SlotKind.CONSTANT, expressions.expression(), annotation);
  }

  private Expression assignableContents() {
    if (!atContents()) {
      return expressions.expression();
    }
    Contents contents = contents();
    if (contents.hasCode()) {
      throw lexemes.error(
          "An assignable slot cannot hold a method; leave out the parentheses for a value, or"
              + " write '=' in place of '<-' for a method.",
          contents.span());
    }
    return object(contents.list(), contents.span());
  }

  /** Whether parentheses come next that are all the slot holds, not the receiver of a message. */
  private boolean atContents() {
    return lexemes.at(LexemeKind.OPEN_PARENTHESIS)
        && !lexemes.peekAfterGroup().continuesExpression();
  }

  private Contents contents() {
    expressions.enter();
    Lexeme opening = lexemes.open();
    SlotList list = optionalList();
    Statements code = expressions.statements(LexemeKind.CLOSE_PARENTHESIS);
    lexemes.close(LexemeKind.CLOSE_PARENTHESIS, "a message, a period");
    expressions.leave();
    return new Contents(list, code, lexemes.spanFrom(opening.start()));
  }

  private SlotDeclaration data(
      Header header, SlotKind kind, @Nullable Expression initializer, String annotation) {
    return new SlotDeclaration(
        header.selector(),
        kind,
        header.parent(),
        initializer,
        null,
        annotation,
        lexemes.spanFrom(header.start()));
  }

  private SlotDeclaration method(Header header, Contents contents, String annotation) {
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

  /** A method in parentheses whose selector named these arguments. */
  CodeBody methodBody(List<String> headerArgumentNames) {
    if (!lexemes.at(LexemeKind.OPEN_PARENTHESIS)) {
      throw lexemes.unexpected("a method, in parentheses");
    }
    SourceSpan nowhere = new SourceSpan(0, 0);
    return methodBody(
        headerArgumentNames.stream().map(name -> argument(name, "", nowhere)).toList(), contents());
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
    return body(new SlotList(slots, list.annotation()), contents.code(), contents.span());
  }

  // What a list may hold

  /** The object that has these slots. */
  ObjectLiteral object(SlotList list, SourceSpan span) {
    for (SlotDeclaration slot : list.slots()) {
      if (slot.kind() == SlotKind.ARGUMENT) {
        throw lexemes.error("Only a method or a block can have arguments.", slot.span());
      }
    }
    requireDistinctNames(list);
    return new ObjectLiteral(list.slots(), list.annotation(), span);
  }

  /** The method or block that has these arguments and locals. */
  CodeBody body(SlotList list, Statements code, SourceSpan span) {
    for (SlotDeclaration slot : list.slots()) {
      if (slot.kind() == SlotKind.METHOD) {
        throw lexemes.error("A local slot cannot be a method; use a block.", slot.span());
      }
      if (slot.parent()) {
        throw lexemes.error("A local slot cannot be a parent.", slot.span());
      }
    }
    requireDistinctNames(list);
    return new CodeBody(
        list.slots(),
        list.annotation(),
        code.expressions(),
        code.returns(),
        span,
        lexemes.source());
  }

  private void requireDistinctNames(SlotList list) {
    Set<String> names = new HashSet<>();
    for (SlotDeclaration slot : list.slots()) {
      boolean distinct = names.add(slot.name());
      if (slot.kind() == SlotKind.ASSIGNABLE) {
        distinct &= names.add(Selector.assignment(slot.name()));
      }
      if (!distinct) {
        throw lexemes.error(
            "The slot '%s' is declared a second time here.".formatted(slot.name()), slot.span());
      }
    }
  }

  /** Gathers the slots of a list across its groups. */
  private static final class ListBuilder {
    private final List<SlotDeclaration> slots = new ArrayList<>();
    private @Nullable String annotation;

    SlotList build() {
      return new SlotList(List.copyOf(slots), annotation == null ? "" : annotation);
    }
  }
}
