package vivarium.vat.kind;

import vivarium.world.syntax.SourceText;

/**
 * A value that is written in the language of the world, such as {@code (| init: x = ( ... ) |)}; it
 * is evaluated, in the lobby of the vat, where it is passed.
 *
 * @param text an expression
 */
public record Source(String text) implements Crossing {
  @Override
  public Object enter(Inside turn) {
    return turn.heap().evaluate(new SourceText("program", text), 0);
  }
}
