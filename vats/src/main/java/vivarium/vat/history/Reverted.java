package vivarium.vat.history;

/**
 * What was taken back.
 *
 * @param turn the turn that did it, or 0 if there was nothing to change
 * @param objects how many objects it changed
 */
public record Reverted(long turn, long objects) {}
