package vivarium.world.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has a value: what code consists of. Parentheses leave no trace in the tree. */
public sealed interface Expression {
  /** Where it stands in the source. */
  SourceSpan span();

  /** The expressions directly within this one, in the order of the source. */
  default List<Expression> children() {
    return switch (this) {
      case IntegerLiteral _, FloatLiteral _, StringLiteral _, SelfReference _ -> List.of();
      case ObjectLiteral object -> SlotDeclaration.children(object.slots());
      case BlockLiteral block -> block.body().children();
      case MessageSend send -> send.receiverAndArguments();
      case ResendSend resend -> resend.arguments();
      case AnnotatedExpression annotated -> List.of(annotated.expression());
    };
  }

  /** {@code 42}, {@code -7}, {@code 16rFF}: of any size. */
  record IntegerLiteral(BigInteger value, SourceSpan span) implements Expression {}

  /** {@code 2.5}, {@code 1e9}. */
  record FloatLiteral(double value, SourceSpan span) implements Expression {}

  /** {@code 'text'}, with its escapes already replaced. */
  record StringLiteral(String value, SourceSpan span) implements Expression {}

  /** {@code self}. */
  record SelfReference(SourceSpan span) implements Expression {}

  /**
   * {@code (| slots |)}: a new object.
   *
   * @param annotation the text of {@code {} = '...'} in the slot list, empty without
   */
  record ObjectLiteral(List<SlotDeclaration> slots, String annotation, SourceSpan span)
      implements Expression {
    public ObjectLiteral {
      slots = List.copyOf(slots);
    }
  }

  /** {@code [ code ]}: a block, which remembers the activation it is made in. */
  record BlockLiteral(CodeBody body) implements Expression {
    @Override
    public SourceSpan span() {
      return body.span();
    }
  }

  /**
   * A message to a receiver.
   *
   * @param receiver what it is sent to; null for the implicit self, where the lookup begins at the
   *     activation
   * @param selector the whole selector: {@code size}, {@code +}, {@code at:Put:}
   * @param arguments as many as {@link Selector#arity} of the selector
   * @param span the whole send, from the receiver to the last argument
   * @param selectorSpan the name, the operator or the first keyword: what to highlight
   */
  record MessageSend(
      @Nullable Expression receiver,
      String selector,
      List<Expression> arguments,
      SourceSpan span,
      SourceSpan selectorSpan)
      implements Expression {
    public MessageSend {
      arguments = List.copyOf(arguments);
    }

    /** Whether this calls the runtime ({@code _IntAdd:}) and not a slot. */
    public boolean isPrimitive() {
      return Selector.isPrimitive(selector);
    }

    private List<Expression> receiverAndArguments() {
      if (receiver == null) {
        return arguments;
      }
      List<Expression> all = new ArrayList<>();
      all.add(receiver);
      all.addAll(arguments);
      return all;
    }
  }

  /**
   * {@code resend.selector} or {@code parent.selector}: go on with the lookup above the holder of
   * the running method. The receiver is always self.
   *
   * @param delegate the name of the parent slot to look in; null for {@code resend}, all parents
   * @param span the whole send, from the delegate to the last argument
   * @param selectorSpan the name, the operator or the first keyword: what to highlight
   */
  record ResendSend(
      @Nullable String delegate,
      String selector,
      List<Expression> arguments,
      SourceSpan span,
      SourceSpan selectorSpan)
      implements Expression {
    public ResendSend {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code { 'annotation' expression }}: the value of the expression, annotated. */
  record AnnotatedExpression(String annotation, Expression expression, SourceSpan span)
      implements Expression {}
}
