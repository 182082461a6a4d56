/**
 * Files into the world and out of it.
 *
 * <p>Read {@link vivarium.vat.transfer.Importer} first. Bytes go past the journal and straight to
 * the disk, in little memory; one turn at the end names them all, so an import is whole or has not
 * happened.
 */
@NullMarked
package vivarium.vat.transfer;

import org.jspecify.annotations.NullMarked;
