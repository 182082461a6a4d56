package vivarium.inspector.viewmodel;

import java.time.Instant;

/**
 * An invitation that is out; its link is not known any more.
 *
 * @param id names it here
 * @param label what it leads to
 * @param vat the vat of that object
 * @param used how often it was taken up
 */
public record InvitationView(String id, String label, String vat, Instant since, int used) {}
