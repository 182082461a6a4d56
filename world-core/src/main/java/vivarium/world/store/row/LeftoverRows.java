package vivarium.world.store.row;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.NumberedRow;
import vivarium.world.store.table.VatTables.Table;

/**
 * What is noted as left over in a vat. Used by the applier's thread; made anew when the database is
 * opened, so what somebody had only begun then is left over from there on.
 */
public final class LeftoverRows {
  /** How many rows are deleted in one transaction. */
  private static final int ROWS_AT_ONCE = 64;

  private final VatTables tables;
  private final RowCheck check;

  /** Notes of what is still being written, by number, and who writes it. */
  private final Map<Long, Object> used = new HashMap<>();

  private long next;
  private long sweepFrom = 1;

  public LeftoverRows(VatTables tables, RowCheck check) {
    this.tables = tables;
    this.check = check;
    var last = tables.rowAtOrBefore(Table.LEFTOVER, Long.MAX_VALUE);
    this.next = last == null ? 1 : last.number() + 1;
  }

  /**
   * Notes rows in a transaction.
   *
   * @param user who is still writing them, or null if they may be deleted from now on
   */
  void note(Editor editor, Leftovers rows, @Nullable Object user) {
    long number = next++;
    editor.insert(Table.LEFTOVER, number, rows.body(number));
    if (user != null) {
      used.put(number, user);
    } else {
      sweepFrom = Math.min(sweepFrom, number);
    }
  }

  /** Deletes the note of who has written its rows and needs them from now on. */
  void delete(Editor editor, Object user) {
    used.forEach((number, who) -> {
      if (who == user) {
        editor.delete(Table.LEFTOVER, number, 1);
      }
    });
  }

  /** Forgets the same, once that is committed. */
  void forget(Object user) {
    used.values().removeIf(who -> who == user);
  }

  /** A note whose rows may be deleted, or null if there is none. */
  public @Nullable NumberedRow find() {
    var rows = tables.rowsFrom(Table.LEFTOVER, sweepFrom, 1 + used.size());
    for (var row : rows) {
      if (!used.containsKey(row.number())) {
        return row;
      }
    }
    if (used.isEmpty()) {
      sweepFrom = next;
    }
    return null;
  }

  /** Deletes some of the rows of a note, in a transaction. */
  public void sweep(Editor editor, NumberedRow note) {
    var parts =
        check
            .decoded(() -> Leftovers.read(note.number(), note.body()), "what is left over")
            .split(ROWS_AT_ONCE);
    delete(editor, parts.getFirst());
    if (parts.getLast().runs().isEmpty()) {
      editor.delete(Table.LEFTOVER, note.number(), 1);
    } else {
      editor.update(Table.LEFTOVER, note.number(), parts.getLast().body(note.number()));
    }
  }

  static void delete(Editor editor, Leftovers rows) {
    rows.runs().forEach(run -> editor.delete(run.table(), run.number(), run.count()));
  }
}
