/**
 * Connections over TCP with TLS 1.3, both sides showing their certificates. The only package that
 * knows Netty and Bouncy Castle.
 *
 * <p>Read {@link vivarium.vat.peer.net.TlsTransport} first, then {@link
 * vivarium.vat.peer.net.Identity}.
 */
@NullMarked
package vivarium.vat.peer.net;

import org.jspecify.annotations.NullMarked;
