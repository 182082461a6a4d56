package vivarium.world.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;

/**
 * One slot as written in a slot list.
 *
 * <p>A {@link SlotKind#METHOD} has a {@link #method}, whose argument names are {@link
 * SlotKind#ARGUMENT} slots of that body, in the order of the selector's parts, wherever they were
 * written. A {@link SlotKind#CONSTANT} has an {@link #initializer}; an {@link SlotKind#ASSIGNABLE}
 * slot may have one, and starts as nil without; an argument has neither.
 *
 * @param name the slot's name; for a method its whole selector, {@code at:Put:}
 * @param parent whether it was written with a {@code *}
 * @param initializer evaluated, in the lobby, when the object is built
 * @param annotation the texts of the groups around it, outermost first, joined with {@code \x7f};
 *     empty outside any group
 * @param span from the name to the end of the contents, without the period
 */
public record SlotDeclaration(
    String name,
    SlotKind kind,
    boolean parent,
    @Nullable Expression initializer,
    @Nullable CodeBody method,
    String annotation,
    SourceSpan span) {
  public SlotDeclaration {
    Invariant.require((kind == SlotKind.METHOD) == (method != null), "methods alone have code");
    Invariant.require(
        kind == SlotKind.ASSIGNABLE || (kind == SlotKind.CONSTANT) == (initializer != null),
        "constants have a value, methods and arguments have none");
  }

  /** The expressions directly within this slot: its initializer, or those of its method. */
  public List<Expression> children() {
    if (method != null) {
      return method.children();
    }
    return initializer == null ? List.of() : List.of(initializer);
  }

  static SlotDeclaration argument(String name, String annotation, SourceSpan span) {
    return new SlotDeclaration(name, SlotKind.ARGUMENT, false, null, null, annotation, span);
  }

  static List<Expression> children(List<SlotDeclaration> slots) {
    return slots.stream().flatMap(slot -> slot.children().stream()).toList();
  }
}
