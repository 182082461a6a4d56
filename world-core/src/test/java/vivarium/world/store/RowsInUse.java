package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.UndoSegment;
import vivarium.world.store.page.Version;
import vivarium.world.store.row.VatApply;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryKey;

/** Finds rows of closed databases that nobody refers to. */
final class RowsInUse {
  private final TreeSet<Long> contents = new TreeSet<>();
  private final TreeSet<Long> undo = new TreeSet<>();

  static void assertNothingElse(Disk disk, String... vats) {
    for (var vat : vats) {
      var folder = Worlds.PLACE.resolve("vats").resolve(vat);
      try (var tables = new H2Databases(disk).openVat(folder)) {
        new RowsInUse().check(tables);
      }
    }
  }

  private void check(VatTables tables) {
    assertThat(numbers(tables, Table.LEFTOVER)).isEmpty();
    for (var row : tables.rowsFrom(Table.TURN_BLOCK, 0, 100_000)) {
      for (var head : TurnBlock.read(row.number(), row.body()).heads()) {
        for (int part = 0; part < head.undo().segments(); part++) {
          undo.add(head.undo().segment() + part);
        }
      }
    }
    assertThat(numbers(tables, Table.UNDO)).isEqualTo(undo);
    for (var row : tables.rowsFrom(Table.UNDO, 0, 100_000)) {
      UndoSegment.forEachTurn(row.number(), row.body(), (turn, place, former) -> note(former));
    }
    for (var row : tables.rowsFrom(Table.OBJECT_PAGE, 0, 100_000)) {
      var page = ObjectPage.read(row.number(), row.body());
      for (int slot = 0; slot < ObjectPage.SLOTS; slot++) {
        note(page.version(slot));
      }
    }
    noteEntries(tables);
    assertThat(numbers(tables, Table.CONTENT)).isEqualTo(contents);
  }

  private void noteEntries(VatTables tables) {
    var low = EntryKey.FIRST;
    while (low != null) {
      var row = tables.entryPageFor(low.bytes());
      if (row == null) {
        return;
      }
      var page = EntryPage.read(row.low(), row.body());
      for (int i = 0; i < page.size(); i++) {
        note(page.versionAt(i));
      }
      low = page.high();
    }
  }

  private void note(Version version) {
    if (version instanceof Version.Remote remote) {
      for (long i = 0; i < VatApply.contentRows(remote.length()); i++) {
        contents.add(remote.content() + i);
      }
    }
  }

  private static TreeSet<Long> numbers(VatTables tables, Table table) {
    var numbers = new TreeSet<Long>();
    tables.rowsFrom(table, 0, 100_000).forEach(row -> numbers.add(row.number()));
    return numbers;
  }
}
