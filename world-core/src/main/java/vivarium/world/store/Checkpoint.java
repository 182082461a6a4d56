package vivarium.world.store;

import java.time.Instant;

/**
 * A name for a position in the history of a world.
 *
 * @param name what the person called it, unique in the world
 * @param turn the last turn that it includes
 * @param at when it was made
 */
public record Checkpoint(String name, long turn, Instant at) {}
