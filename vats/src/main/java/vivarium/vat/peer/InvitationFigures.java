package vivarium.vat.peer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as a person is told of it; its secret is not known any more.
 *
 * @param id names it here
 * @param vat the vat of the object that it leads to
 * @param object that object's number
 * @param label what it was made for
 * @param since when it was made
 * @param used how often it was taken up
 * @param until when it expires, or null if it does not
 */
public record InvitationFigures(
    String id,
    String vat,
    long object,
    String label,
    Instant since,
    int used,
    @Nullable Instant until) {}
