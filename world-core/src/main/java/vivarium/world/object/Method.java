package vivarium.world.object;

import java.util.List;

/**
 * Code that runs when the slot holding it is found. A value: never changed, only replaced.
 *
 * <p>Declared here so that slots can hold code; the package {@code vivarium.world.code} knows what
 * is inside.
 */
public interface Method {
  /** The source text of the body, as the person wrote it, with its parentheses. */
  String source();

  /** How many arguments it takes. */
  int argumentCount();

  /**
   * The objects that stand in the code itself: object literals, and the initial values of local
   * slots. In the order of the source; a stored method keeps them by reference.
   */
  List<Object> literals();
}
