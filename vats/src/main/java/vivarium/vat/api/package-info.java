/**
 * The door to a running world, for the desktop, the command line, and any Java program.
 *
 * <p>Read {@link vivarium.vat.api.World} and {@link vivarium.vat.api.Vat} first. Everything asked
 * of a vat is answered by a future: no caller ever waits for a vat unless it wants to, and nobody
 * outside a vat ever holds an object of it, only numbers, texts and mirrors that work within the
 * vat.
 *
 * <p>Programs that define kinds and use stores read {@code vivarium.vat.kind}.
 */
@NullMarked
package vivarium.vat.api;

import org.jspecify.annotations.NullMarked;
