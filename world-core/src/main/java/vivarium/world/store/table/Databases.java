package vivarium.world.store.table;

import java.nio.file.Path;
import java.util.Map;

/**
 * Creates and opens databases.
 *
 * <p>All methods throw {@link vivarium.world.store.error.WorldDamaged} if a database is missing or
 * damaged, and other {@link vivarium.world.store.error.StoreException}s if it cannot be reached.
 */
public interface Databases {
  /**
   * Creates the catalogue of a world; it is on stable storage when this returns.
   *
   * @param folder where to create it
   * @param about facts that are kept in it, to be read back with {@link CatalogueTables#about}
   */
  CatalogueTables createCatalogue(Path folder, Map<String, String> about);

  /** Opens the catalogue in a folder. */
  CatalogueTables openCatalogue(Path folder);

  /** Creates the tables of a vat in a folder; they are on stable storage when this returns. */
  VatTables createVat(Path folder, Map<String, String> about);

  /** Opens the tables of a vat. */
  VatTables openVat(Path folder);
}
