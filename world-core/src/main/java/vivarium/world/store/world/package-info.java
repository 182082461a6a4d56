/**
 * An open world: saves turns, makes them safe, applies them to the vats, and keeps the history as
 * small as its rule says.
 *
 * <p>Read {@link vivarium.world.store.world.WorldOpening} first, which is where everybody begins,
 * then {@link vivarium.world.store.world.WorldParts} for what there is, and follow a turn: {@link
 * vivarium.world.store.world.WorldAppender}, {@link vivarium.world.store.world.Forcer}, {@link
 * vivarium.world.store.world.Applier}.
 */
@NullMarked
package vivarium.world.store.world;

import org.jspecify.annotations.NullMarked;
