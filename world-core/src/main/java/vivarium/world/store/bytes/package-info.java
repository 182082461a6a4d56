/**
 * Writing and reading the small parts that all our files are made of: numbers, texts, checksums.
 *
 * <p>Read {@link vivarium.world.store.bytes.ByteWriter} first. Whole numbers are stored in as many
 * bytes as they need, seven bits in each, lowest first.
 */
@NullMarked
package vivarium.world.store.bytes;

import org.jspecify.annotations.NullMarked;
