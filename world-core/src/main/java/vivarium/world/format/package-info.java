/**
 * Objects to bytes and back: the record of an object, the record of a map, the values in them.
 *
 * <p>Read {@link vivarium.world.format.ObjectRecords} first; the layout, byte by byte, is in the
 * handbook under "store format". {@link vivarium.world.format.RecordScan} walks over a record
 * without making an object of it. Nothing here reads a disk or keeps an object: who a reference
 * leads to is asked of {@link vivarium.world.format.References}.
 */
@NullMarked
package vivarium.world.format;

import org.jspecify.annotations.NullMarked;
