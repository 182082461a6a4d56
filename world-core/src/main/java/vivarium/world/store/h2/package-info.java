/**
 * The databases of a world, kept by H2. The only package that knows JDBC or H2.
 *
 * <p>Read {@link vivarium.world.store.h2.H2Databases} first. H2 reads and writes its files through
 * our own {@link vivarium.world.store.disk.Disk}, so that a test can lose and tear those bytes too
 * and an interrupted thread does not shut a database. All SQL is portable but for the sentence that
 * forces the file.
 */
@NullMarked
package vivarium.world.store.h2;

import org.jspecify.annotations.NullMarked;
