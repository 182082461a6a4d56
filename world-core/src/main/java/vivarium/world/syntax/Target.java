package vivarium.world.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.syntax.Expression.MessageSend;
import vivarium.world.syntax.Expression.ResendSend;

/** Where a message goes, known before its selector is. */
sealed interface Target {
  /** To the implicit self. */
  Target IMPLICIT_SELF = new Receiver(null);

  /** The tree of this message. */
  Expression send(
      String selector, List<Expression> arguments, SourceSpan span, SourceSpan selectorSpan);

  /** To the value of an expression; null for the implicit self. */
  record Receiver(@Nullable Expression expression) implements Target {
    @Override
    public Expression send(
        String selector, List<Expression> arguments, SourceSpan span, SourceSpan selectorSpan) {
      return new MessageSend(expression, selector, arguments, span, selectorSpan);
    }
  }

  /** To self, by way of a parent; null for all parents. */
  record Delegate(@Nullable String parent) implements Target {
    @Override
    public Expression send(
        String selector, List<Expression> arguments, SourceSpan span, SourceSpan selectorSpan) {
      return new ResendSend(parent, selector, arguments, span, selectorSpan);
    }
  }
}
