package vivarium.vat.collect;

/**
 * What a collection has removed.
 *
 * @param objects records of objects and of what describes them
 * @param references entries about what vats had of each other
 */
public record CollectionReport(long objects, long references) {}
