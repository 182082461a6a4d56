package vivarium.inspector.desk.model;

/** What an editor in an outliner edits. */
public sealed interface EditTarget {
  /** What a slot holds, as an expression. */
  record Value(String slot) implements EditTarget {}

  /** An element of a vector, as an expression. */
  record Element(long index) implements EditTarget {}

  /** A method's source. */
  record Method(String slot) implements EditTarget {}

  /** A slot that is not there yet, to be put into a category (empty for none). */
  record NewSlot(String category) implements EditTarget {}

  record Name(String slot) implements EditTarget {}

  record Category(String slot) implements EditTarget {}

  /** A slot's comment, or the object's own when {@code slot} is empty. */
  record Comment(String slot) implements EditTarget {}

  /** Which element of a vector to show. */
  record ElementIndex() implements EditTarget {}

  /** The slot it belongs to, or empty. */
  default String slotName() {
    return switch (this) {
      case Value(var slot) -> slot;
      case Method(var slot) -> slot;
      case Name(var slot) -> slot;
      case Category(var slot) -> slot;
      case Comment(var slot) -> slot;
      case NewSlot _, Element _, ElementIndex _ -> "";
    };
  }

  /** Whether the editor stands where the slot's row was, instead of below it. */
  default boolean replacesRow() {
    return this instanceof Value || this instanceof Element || this instanceof Name;
  }

  /** Whether what is typed is source of the world's language. */
  default boolean isCode() {
    return switch (this) {
      case Value _, Element _, Method _, NewSlot _ -> true;
      case Name _, Category _, Comment _, ElementIndex _ -> false;
    };
  }
}
