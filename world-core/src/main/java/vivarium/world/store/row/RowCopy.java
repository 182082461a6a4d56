package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.NumberedRow;
import vivarium.world.store.table.VatTables.Table;

/** Copies rows from one database into a fresh one, many in each transaction. */
public final class RowCopy {
  private static final int ROWS_AT_ONCE = 64;
  private static final int BYTES_AT_ONCE = 2 * 1024 * 1024;

  /** Does something with a row. */
  @FunctionalInterface
  public interface RowVisitor {
    void visit(NumberedRow row);
  }

  private final VatTables old;
  private final VatTables fresh;
  private final List<NumberedRow> waiting = new ArrayList<>();
  private long waitingBytes;

  public RowCopy(VatTables old, VatTables fresh) {
    this.old = old;
    this.fresh = fresh;
  }

  /** All rows of a table of the old one, by number. */
  public void forEachRow(Table table, RowVisitor visitor) {
    for (var some = old.rowsFrom(table, 0, ROWS_AT_ONCE);
        !some.isEmpty();
        some = old.rowsFrom(table, some.getLast().number() + 1, ROWS_AT_ONCE)) {
      some.forEach(visitor::visit);
    }
  }

  /** Adds a row to a table of the fresh one; those of one table are added one after the other. */
  public void add(Table table, NumberedRow row) {
    waiting.add(row);
    waitingBytes += row.body().length;
    if (waitingBytes >= BYTES_AT_ONCE) {
      flush(table);
    }
  }

  /** Ends adding to a table. */
  public void flush(Table table) {
    if (!waiting.isEmpty()) {
      fresh.change(editor -> editor.insertAll(table, waiting));
      waiting.clear();
      waitingBytes = 0;
    }
  }
}
