package vivarium.vat.collect;

import java.time.Duration;

/**
 * What a collection has removed.
 *
 * @param objects records of objects and of what describes them
 * @param references entries about what vats had of each other
 * @param heldFor how long all vats stood still together
 * @param slice how long one vat stood still at most, again and again, while things were removed
 */
public record CollectionReport(long objects, long references, Duration heldFor, Duration slice) {}
