package vivarium.world.interp;

import org.jspecify.annotations.Nullable;

/**
 * How the one message of a very short method is made of the method's own receiver and arguments,
 * where that is possible without an activation: each part is self, an argument, or a literal.
 */
final class ArgumentMap {
  private final Source receiver;
  private final Source[] arguments;
  private final boolean passesAll;

  /** Where a part comes from: {@code index} counts arguments, -1 is self, -2 a literal. */
  private record Source(int index, @Nullable Object literal) {
    static final int SELF = -1;
    static final int LITERAL = -2;

    Object of(Object self, Object[] values) {
      if (index >= 0) {
        return values[index];
      }
      return literal == null ? self : literal;
    }
  }

  private ArgumentMap(Source receiver, Source[] arguments, int argumentCount) {
    this.receiver = receiver;
    this.arguments = arguments;
    boolean inOrder = receiver.index == Source.SELF && arguments.length == argumentCount;
    for (int i = 0; inOrder && i < arguments.length; i++) {
      inOrder = arguments[i].index == i;
    }
    this.passesAll = inOrder;
  }

  /**
   * The map for a message of these parts within a method of so many arguments, or null if a part
   * needs an activation.
   */
  static @Nullable ArgumentMap of(Node receiver, Node[] arguments, int argumentCount) {
    var target = source(receiver, argumentCount);
    var sources = new Source[arguments.length];
    for (int i = 0; i < sources.length; i++) {
      var source = source(arguments[i], argumentCount);
      if (source == null) {
        return null;
      }
      sources[i] = source;
    }
    return target == null ? null : new ArgumentMap(target, sources, argumentCount);
  }

  private static @Nullable Source source(Node node, int argumentCount) {
    return switch (node) {
      case LeafNodes.Self _ -> new Source(Source.SELF, null);
      case LeafNodes.Literal literal -> new Source(Source.LITERAL, literal.value());
      case LeafNodes.ReadLocal local when local.index() < argumentCount ->
          new Source(local.index(), null);
      default -> null;
    };
  }

  /** Whether the message goes to self with exactly the method's arguments. */
  boolean passesAll() {
    return passesAll;
  }

  Object receiver(Object self, Object[] values) {
    return receiver.of(self, values);
  }

  Object[] arguments(Object self, Object[] values) {
    if (passesAll) {
      return values;
    }
    if (arguments.length == 0) {
      return Values.NONE;
    }
    var mapped = new Object[arguments.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = arguments[i].of(self, values);
    }
    return mapped;
  }
}
