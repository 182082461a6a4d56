@NullMarked
package vivarium.vat.peer.net;

import org.jspecify.annotations.NullMarked;
