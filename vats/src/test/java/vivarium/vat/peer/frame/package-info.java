@NullMarked
package vivarium.vat.peer.frame;

import org.jspecify.annotations.NullMarked;
