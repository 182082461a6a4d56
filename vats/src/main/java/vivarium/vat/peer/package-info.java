/**
 * Worlds that talk: messages to and from other worlds, each delivered once and in order over any
 * crash and any break of the connection, on either side.
 *
 * <p>Read {@link vivarium.vat.peer.Peers} first (what a person does), then {@link
 * vivarium.vat.peer.Exchange} (how a message leaves and arrives), {@link vivarium.vat.peer.Border}
 * (who may name what) and {@link vivarium.vat.peer.Session} (one connection). The handbook's {@code
 * worlds.md} has the promises and the protocol.
 */
@NullMarked
package vivarium.vat.peer;

import org.jspecify.annotations.NullMarked;
