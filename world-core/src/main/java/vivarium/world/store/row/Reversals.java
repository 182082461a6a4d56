package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.Reversal;

/**
 * Which turns of a vat take others back. There are few of them, next to the turns; they are read
 * when they are first asked for and kept from then on.
 */
public final class Reversals {
  private static final int ROWS_AT_A_TIME = 1000;

  private final @Nullable VatTables tables;
  private final NavigableMap<Long, Reversal> byTurn = new TreeMap<>();
  private boolean isRead;

  /** Those that are in effect, newest first; made anew when one is added. */
  private List<Effective> effective = List.of();

  private boolean effectiveIsCurrent;

  private record Effective(long turn, Reversal reversal) {}

  /**
   * @param tables where they are kept, or null if there are none yet and they are not kept
   */
  public Reversals(@Nullable VatTables tables) {
    this.tables = tables;
    this.isRead = tables == null;
  }

  /** Adds one that was just saved. */
  public synchronized void add(long turn, Reversal reversal) {
    byTurn.put(turn, reversal);
    effectiveIsCurrent = false;
  }

  /** The newest turn that takes a turn back and is not itself taken back; 0 if there is none. */
  public synchronized long takingBack(long turn) {
    for (var reversal : effective()) {
      if (reversal.turn() < turn) {
        return 0;
      }
      if (reversal.reversal().covers(turn)) {
        return reversal.turn();
      }
    }
    return 0;
  }

  private List<Effective> effective() {
    if (tables != null && !isRead) {
      read(tables);
      isRead = true;
    }
    if (!effectiveIsCurrent) {
      var found = new ArrayList<Effective>();
      for (var entry : byTurn.descendingMap().entrySet()) {
        if (found.stream().noneMatch(later -> later.reversal().covers(entry.getKey()))) {
          found.add(new Effective(entry.getKey(), entry.getValue()));
        }
      }
      effective = List.copyOf(found);
      effectiveIsCurrent = true;
    }
    return effective;
  }

  private void read(VatTables tables) {
    long from = 1;
    var rows = tables.rowsFrom(Table.REVERSAL, from, ROWS_AT_A_TIME);
    while (!rows.isEmpty()) {
      for (var row : rows) {
        var in = new ByteReader(row.body());
        byTurn.putIfAbsent(row.number(), new Reversal(in.takeNumber(), in.takeNumber()));
        from = row.number() + 1;
      }
      rows = tables.rowsFrom(Table.REVERSAL, from, ROWS_AT_A_TIME);
    }
  }
}
