package vivarium.world.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions in order, as they stand in a method, a block or a file.
 *
 * @param caret the {@code ^} before the last, if there is one
 */
record Code(List<Expression> statements, @Nullable Lexeme caret) {
  boolean isEmpty() {
    return statements.isEmpty();
  }

  boolean returns() {
    return caret != null;
  }
}
