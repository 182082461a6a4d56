package vivarium.world.syntax;

import java.util.List;

/**
 * A slot up to its {@code =} or {@code <-}: {@code x}, {@code parent*}, {@code at: k Put: v}.
 *
 * @param selector the name of the slot, without its star and its arguments
 * @param arguments those named in the selector
 * @param parent whether it has a star
 * @param start where the slot begins
 */
record SlotHeader(String selector, List<SlotDeclaration> arguments, boolean parent, int start) {
  int arity() {
    return Selector.arity(selector);
  }
}
