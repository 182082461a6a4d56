/**
 * From source text to a syntax tree, with a position for everything.
 *
 * <p>Read first: {@link vivarium.world.syntax.Expression} (what code is made of), {@link
 * vivarium.world.syntax.SlotDeclaration} (what objects are made of) and {@link
 * vivarium.world.syntax.Parser} (the ways in: a file, the text of an evaluator, one slot, one
 * method body). Text that is not in the language ends in a {@link
 * vivarium.world.syntax.SyntaxError}, which knows its line and column.
 *
 * <p>Editors colour text with {@link vivarium.world.syntax.Tokens}, which accepts anything.
 *
 * <p>Nothing here knows objects: the tree is immutable data, safe to share between threads. Uses
 * only {@code world.base}.
 */
@NullMarked
package vivarium.world.syntax;

import org.jspecify.annotations.NullMarked;
