package vivarium.world.store.h2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.engine.SessionLocal;
import org.h2.message.DbException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.MVPrimaryIndex;
import org.h2.result.SearchRow;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.table.VatTables.NumberedRow;
import vivarium.world.store.table.VatTables.Table;

/**
 * Finds the row of a number, or rows that follow each other, in the tree that H2 keeps a numbered
 * table in, without a sentence, a session or a lock. A sentence takes several times as long.
 *
 * <p>Only what is committed counts. A row that a transaction is just changing is left to a
 * sentence, which sees either all of that transaction or nothing.
 */
final class RowLookup {
  private static final int BODY_COLUMN = 1;

  /** Says that a sentence has to be asked. */
  static final Found BEING_CHANGED = new Found(false, 0, null);

  private final Path file;
  private final Map<Table, MVMap<Long, VersionedValue<SearchRow>>> rows =
      new EnumMap<>(Table.class);

  /**
   * What was found.
   *
   * @param isCommitted whether that is so for all; otherwise a sentence has to be asked
   * @param number the number of the row, if there is one
   * @param body the bytes, not to be changed, or null if there is no such row
   */
  record Found(boolean isCommitted, long number, byte @Nullable [] body) {}

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
      return found(tree(table), number);
    } catch (MVStoreException | DbException e) {
      throw cannotRead(e);
    }
  }

  /** Looks for the row with the greatest number that is not greater than one. */
  Found findAtOrBefore(Table table, long number) {
    try {
      var tree = tree(table);
      return nearest(tree, tree.floorKey(number));
    } catch (MVStoreException | DbException e) {
      throw cannotRead(e);
    }
  }

  /** Looks for the row with the smallest number that is not smaller than one. */
  Found findAtOrAfter(Table table, long number) {
    try {
      var tree = tree(table);
      return nearest(tree, tree.ceilingKey(number));
    } catch (MVStoreException | DbException e) {
      throw cannotRead(e);
    }
  }

  /**
   * Looks for rows by rising number, from one on: all of one moment, at most {@code limit} of them.
   *
   * @return null if one of them is being changed, so that a sentence has to be asked
   */
  @Nullable List<NumberedRow> findFrom(Table table, long number, int limit) {
    try {
      return rowsFrom(tree(table), number, limit);
    } catch (MVStoreException | DbException e) {
      throw cannotRead(e);
    }
  }

  private static @Nullable List<NumberedRow> rowsFrom(
      MVMap<Long, VersionedValue<SearchRow>> tree, long number, int limit) {
    var store = tree.getStore();
    var usage = store.registerVersionUsage(); // pages of this moment stay until we are done
    try {
      return rowsOf(tree.cursor(number), limit);
    } finally {
      store.deregisterVersionUsage(usage);
    }
  }

  private static @Nullable List<NumberedRow> rowsOf(
      Cursor<Long, VersionedValue<SearchRow>> cursor, int limit) {
    var found = new ArrayList<NumberedRow>();
    while (found.size() < limit && cursor.hasNext()) {
      long number = cursor.next();
      var row = cursor.getValue();
      if (!row.isCommitted()) {
        return null;
      }
      found.add(new NumberedRow(number, bodyOf(row)));
    }
    return found;
  }

  private static Found nearest(
      MVMap<Long, VersionedValue<SearchRow>> tree, @Nullable Long nearest) {
    if (nearest == null) {
      return new Found(true, 0, null);
    }
    var found = found(tree, nearest);
    return found.body() == null ? BEING_CHANGED : found; // it was removed just now
  }

  private MVMap<Long, VersionedValue<SearchRow>> tree(Table table) {
    return Objects.requireNonNull(rows.get(table));
  }

  private RuntimeException cannotRead(RuntimeException e) {
    return SqlTrouble.reading(file, DbException.toSQLException(e));
  }

  private static Found found(MVMap<Long, VersionedValue<SearchRow>> tree, long number) {
    var row = tree.get(number);
    if (row == null) {
      return new Found(true, number, null);
    }
    return row.isCommitted() ? new Found(true, number, bodyOf(row)) : BEING_CHANGED;
  }

  private static byte[] bodyOf(VersionedValue<SearchRow> row) {
    return row.getCurrentValue().getValue(BODY_COLUMN).getBytesNoCopy();
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
