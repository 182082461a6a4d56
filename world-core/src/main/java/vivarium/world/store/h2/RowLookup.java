package vivarium.world.store.h2;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.h2.engine.SessionLocal;
import org.h2.message.DbException;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.MVPrimaryIndex;
import org.h2.result.SearchRow;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.table.VatTables.Table;

/**
 * Finds the row of a number in the tree that H2 keeps a numbered table in, without a sentence, a
 * session or a lock. A sentence for one row takes several times as long as finding it.
 *
 * <p>Only what is committed counts. A row that a transaction is just changing is left to a
 * sentence, which sees either all of that transaction or nothing.
 */
final class RowLookup {
  private static final int BODY_COLUMN = 1;
  private static final Found BEING_CHANGED = new Found(false, null);

  private final Path file;
  private final Map<Table, MVMap<Long, VersionedValue<SearchRow>>> rows =
      new EnumMap<>(Table.class);

  /**
   * What was found.
   *
   * @param isCommitted whether that is so for all; otherwise a sentence has to be asked
   * @param body the bytes, not to be changed, or null if there is no such row
   */
  record Found(boolean isCommitted, byte @Nullable [] body) {}

  /**
   * @param file named when it cannot be read
   * @param session any session of the database
   */
  RowLookup(Path file, SessionLocal session) {
    this.file = file;
    for (var table : Table.values()) {
      rows.put(table, tree(file, session, table));
    }
  }

  /** Looks for a row. */
  Found find(Table table, long number) {
    try {
      var row = Objects.requireNonNull(rows.get(table)).get(number);
      if (row == null) {
        return new Found(true, null);
      }
      return row.isCommitted()
          ? new Found(true, row.getCurrentValue().getValue(BODY_COLUMN).getBytesNoCopy())
          : BEING_CHANGED;
    } catch (MVStoreException | DbException e) {
      throw SqlTrouble.reading(file, DbException.toSQLException(e));
    }
  }

  private static MVMap<Long, VersionedValue<SearchRow>> tree(
      Path file, SessionLocal session, Table table) {
    var found = session.getDatabase().getMainSchema().findTableOrView(session, table.name());
    if (found != null && found.getScanIndex(session) instanceof MVPrimaryIndex index) {
      return index.getMVMap();
    }
    throw new WorldDamaged(
        "The database %s has no table %s. Restore it from a backup, or run 'vivarium check --repair'."
            .formatted(file, table));
  }
}
