/**
 * What two worlds say to each other, as bytes. Made for reading hostile bytes: whatever arrives is
 * a frame or a {@link vivarium.vat.peer.frame.BadFrame}, and costs no more than its length.
 *
 * <p>Read {@link vivarium.vat.peer.frame.Frame} first. The bytes are described in the handbook,
 * {@code worlds.md}.
 */
@NullMarked
package vivarium.vat.peer.frame;

import org.jspecify.annotations.NullMarked;
