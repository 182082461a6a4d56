/**
 * The running language: a tree of nodes that rewrite what they have learned, activations, blocks,
 * errors and budgets.
 *
 * <p>Read {@link vivarium.world.interp.Interpreter} (the way in), {@link
 * vivarium.world.interp.Routine} and {@link vivarium.world.interp.Activation} (what runs, and one
 * run of it), {@link vivarium.world.interp.SendNode} and {@link vivarium.world.interp.Action} (a
 * message, and what it leads to) first.
 *
 * <p>How a message goes: a {@code SendNode} evaluates receiver and arguments, asks its inline cache
 * for the {@code Action} that receivers of this sort get, and performs it. Any object may be
 * evicted whenever another is faulted in; therefore nothing here keeps the contents of an object
 * from one step to the next, and every access goes through the methods of {@link
 * vivarium.world.object.WorldObject}.
 *
 * <p>An interpreter belongs to one vat and is used by one thread at a time; only {@link
 * vivarium.world.interp.Interpreter#interrupt} may be called from others. Uses {@code world.base}
 * to {@code world.mirror}.
 */
@NullMarked
package vivarium.world.interp;

import org.jspecify.annotations.NullMarked;
