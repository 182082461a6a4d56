package vivarium.vat.search;

/**
 * One step of the way to an object.
 *
 * @param label the slot, or {@code at: 17}, through which it leads; for the first step the name of
 *     the root, such as {@code lobby}
 * @param object where the step leads to
 */
public record PathStep(String label, ObjectAddress object) {}
