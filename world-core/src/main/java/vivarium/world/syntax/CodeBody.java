package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Code with its arguments and locals: a method, a block, or the text of an evaluator.
 *
 * @param slots arguments and locals, as declared; never methods or parents. An argument named in
 *     the slot's selector ({@code at: k Put: v = ...}) comes first.
 * @param annotation the text of {@code {} = '...'} in the slot list, empty without
 * @param statements the expressions in order; the value of the last is the value of the code, and
 *     code without any answers the receiver
 * @param returns whether {@code ^} stands before the last statement
 * @param span the body with its parentheses or brackets; the whole text for an evaluator
 * @param source the text in which all spans of this body lie
 */
public record CodeBody(
    List<SlotDeclaration> slots,
    String annotation,
    List<Expression> statements,
    boolean returns,
    SourceSpan span,
    SourceText source) {
  public CodeBody {
    slots = List.copyOf(slots);
    statements = List.copyOf(statements);
  }

  /** The source of this body exactly as written, with its parentheses or brackets. */
  public String text() {
    return source.slice(span);
  }

  /** The names of the arguments, in the order in which they are passed. */
  public List<String> argumentNames() {
    return slots.stream()
        .filter(slot -> slot.kind() == SlotKind.ARGUMENT)
        .map(SlotDeclaration::name)
        .toList();
  }

  /**
   * The names of those arguments that are not declared within {@link #text()} but in the slot's
   * selector. Together with the text they are all that is needed to parse this body again.
   */
  public List<String> headerArgumentNames() {
    return slots.stream()
        .filter(slot -> slot.kind() == SlotKind.ARGUMENT && slot.span().start() <= span.start())
        .map(SlotDeclaration::name)
        .toList();
  }

  /** The expressions directly within this body: initializers of locals, then the statements. */
  public List<Expression> children() {
    List<Expression> children = new ArrayList<>(SlotDeclaration.children(slots));
    children.addAll(statements);
    return children;
  }
}
