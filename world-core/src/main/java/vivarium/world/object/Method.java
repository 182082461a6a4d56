package vivarium.world.object;

import java.util.List;

/**
 * Code that runs when the slot holding it is found. A value: never changed, only replaced.
 *
 * <p>Declared here so that slots can hold code; the package {@code vivarium.world.code} knows what
 * is inside. What this interface answers is all that is stored of a method: from it the same method
 * can be made again.
 */
public interface Method {
  /** The source text of the body, as the person wrote it, with its parentheses. */
  String source();

  /** The names of the arguments, in the order of the selector. */
  List<String> argumentNames();

  /** Where the source came from, such as {@code list.self:41}, or an empty text. */
  String origin();

  /**
   * The objects that stand in the code itself: object literals, and the initial values of local
   * slots. In the order of the source; a stored method keeps them by reference.
   */
  List<Object> literals();

  /** How many arguments it takes. */
  default int argumentCount() {
    return argumentNames().size();
  }
}
