/**
 * Code between the text and its running: methods as values, names resolved to variables, and the
 * building of objects from their literals.
 *
 * <p>Read {@link vivarium.world.code.MethodCode} (what a slot holds), {@link
 * vivarium.world.code.Code} and {@link vivarium.world.code.Term} (what a method consists of once
 * its names are resolved; whatever runs code starts from these) and {@link
 * vivarium.world.code.SlotEditor} (how objects come by other slots) first.
 *
 * <p>Nothing here runs code; where an initial value must be computed, {@link
 * vivarium.world.code.Initialiser} is asked. Uses {@code world.base} to {@code world.syntax}.
 */
@NullMarked
package vivarium.world.code;

import org.jspecify.annotations.NullMarked;
