package vivarium.world.store.turn;

import org.jspecify.annotations.Nullable;

/**
 * The new value of one entry of a vat. The array is not copied: whoever hands it over never writes
 * to it again.
 *
 * @param key the entry
 * @param value its whole new value, or null if it is removed
 */
public record EntryChange(EntryKey key, byte @Nullable [] value) {}
