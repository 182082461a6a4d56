package vivarium.world.code;

import vivarium.world.syntax.Expression;
import vivarium.world.syntax.SourceText;

/** Computes the initial values of slots, which are expressions evaluated in the lobby. */
@FunctionalInterface
public interface Initialiser {
  /**
   * The value of an expression in the lobby.
   *
   * @param source the text in which the expression stands
   */
  Object evaluateInLobby(Expression expression, SourceText source);
}
