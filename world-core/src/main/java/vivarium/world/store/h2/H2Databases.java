package vivarium.world.store.h2;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.table.CatalogueTables;
import vivarium.world.store.table.Databases;
import vivarium.world.store.table.VatTables;

/** Databases of H2, embedded, one file each: {@code catalogue.mv.db} and {@code objects.mv.db}. */
public final class H2Databases implements Databases {
  private static final String CATALOGUE = "catalogue";
  private static final String OBJECTS = "objects";

  private final Disk disk;
  private final @Nullable WorldKeys keys;

  /** Databases of a world without a passphrase. */
  public H2Databases(Disk disk) {
    this(disk, null);
  }

  /**
   * Databases whose files are on a disk.
   *
   * @param keys those of their world; null if that has no passphrase
   */
  public H2Databases(Disk disk, @Nullable WorldKeys keys) {
    this.disk = disk;
    this.keys = keys;
  }

  @Override
  public CatalogueTables createCatalogue(Path folder, Map<String, String> about) {
    return with(
        H2Database.create(in(folder), CATALOGUE),
        database -> H2CatalogueTables.create(database, about));
  }

  @Override
  public CatalogueTables openCatalogue(Path folder) {
    return with(H2Database.open(in(folder), CATALOGUE), H2CatalogueTables::open);
  }

  @Override
  public VatTables createVat(Path folder, Map<String, String> about) {
    return with(
        H2Database.create(in(folder), OBJECTS), database -> H2VatTables.create(database, about));
  }

  @Override
  public VatTables openVat(Path folder) {
    return with(H2Database.open(in(folder), OBJECTS), H2VatTables::open);
  }

  private DiskRoots.Root in(Path folder) {
    return new DiskRoots.Root(disk, folder, keys);
  }

  /** Makes tables of a database; if that fails, nothing stays open. */
  private static <T> T with(H2Database database, Function<H2Database, T> tables) {
    try {
      return tables.apply(database);
    } catch (RuntimeException e) {
      database.abandon();
      throw e;
    }
  }
}
