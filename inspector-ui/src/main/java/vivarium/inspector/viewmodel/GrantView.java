package vivarium.inspector.viewmodel;

/**
 * What came of a grant.
 *
 * @param turn in which the reference left its vat
 * @param taken whether the gatekeeper has it; if not, the message waits in its queue
 */
public record GrantView(long turn, boolean taken) {}
