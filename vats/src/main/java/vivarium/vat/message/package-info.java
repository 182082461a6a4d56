/**
 * Messages between vats: what crosses, where it waits, and how it gets there exactly once.
 *
 * <p>Read {@link vivarium.vat.message.Delivery} and {@link vivarium.vat.message.Post} first.
 */
@NullMarked
package vivarium.vat.message;

import org.jspecify.annotations.NullMarked;
