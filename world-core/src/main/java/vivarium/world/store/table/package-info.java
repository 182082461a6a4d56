/**
 * What the store needs of a database: rows of bytes under numbers, changed in transactions.
 *
 * <p>Read {@link vivarium.world.store.table.VatTables} first. These are ports: {@code store.h2} has
 * the implementation, and another database needs another one. What is inside the bytes is not the
 * database's business.
 */
@NullMarked
package vivarium.world.store.table;

import org.jspecify.annotations.NullMarked;
