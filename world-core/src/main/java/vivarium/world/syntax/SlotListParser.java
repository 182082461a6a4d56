package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses what stands between bars: slots, groups of slots, and the annotation of the owner. */
final class SlotListParser {
  /** Stands between the texts of nested annotations. */
  private static final String ANNOTATION_SEPARATOR = "\u007f";

  private final Grammar grammar;
  private final LexemeStream lexemes;

  SlotListParser(Grammar grammar) {
    this.grammar = grammar;
    this.lexemes = grammar.lexemes;
  }

  /** Whether a list comes next. An operator that only begins with a bar is an error here. */
  boolean atList() {
    Lexeme next = lexemes.peek();
    if (next.is(LexemeKind.OPERATOR) && next.text().startsWith("|")) {
      throw lexemes.unexpected("'|'");
    }
    return next.is(LexemeKind.BAR);
  }

  /** The list between bars that comes next, or an empty one. */
  SlotList optionalList() {
    if (!atList()) {
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
        list.slots.add(grammar.slots.slot(annotation));
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
    if (!lexemes.acceptOperator("=")) {
      throw lexemes.unexpected("'=' and the annotation of the object");
    }
    list.annotation = lexemes.expect(LexemeKind.STRING, "the annotation, a string").text();
  }

  /** {@code { 'text' slots }}. */
  private void group(ListBuilder list, String outerAnnotation) {
    lexemes.open();
    String text = lexemes.expect(LexemeKind.STRING, "the annotation, a string after '{',").text();
    String annotation =
        outerAnnotation.isEmpty() ? text : outerAnnotation + ANNOTATION_SEPARATOR + text;
    items(list, LexemeKind.CLOSE_BRACE, annotation);
    lexemes.close(LexemeKind.CLOSE_BRACE, "a period");
  }

  /** Gathers the slots of a list, across its groups. */
  private static final class ListBuilder {
    private final List<SlotDeclaration> slots = new ArrayList<>();
    private @Nullable String annotation;

    SlotList build() {
      return new SlotList(List.copyOf(slots), annotation == null ? "" : annotation);
    }
  }
}
