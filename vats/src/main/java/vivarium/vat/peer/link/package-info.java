/**
 * Connections between worlds, as the rest sees them: frames of bytes to and from a peer whose
 * identity is proven.
 *
 * <p>Read {@link vivarium.vat.peer.link.Transport} first. The real one is in {@code
 * vivarium.vat.peer.net}; tests have one in memory that loses, delays, repeats and mixes frames.
 */
@NullMarked
package vivarium.vat.peer.link;

import org.jspecify.annotations.NullMarked;
