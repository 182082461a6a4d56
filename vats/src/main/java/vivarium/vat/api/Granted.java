package vivarium.vat.api;

/**
 * That a gatekeeper has taken what it was given.
 *
 * @param turn the turn in which the reference left its vat
 */
public record Granted(long turn) {}
