/**
 * Finding things in a world: by name, by who refers to them, by the way that leads to them; and
 * checking that every reference leads somewhere.
 *
 * <p>Read {@link vivarium.vat.search.References} first (the simplest walk over a vat's records),
 * then {@link vivarium.vat.search.PathFinder} and {@link vivarium.vat.search.NameIndex}. Everything
 * here reads the disk and never a running heap, so no vat ever waits for a search; what is asked
 * waits for the disk and can be stopped through {@link vivarium.world.base.Progress}.
 */
@NullMarked
package vivarium.vat.search;

import org.jspecify.annotations.NullMarked;
