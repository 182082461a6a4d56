package vivarium.world.store.h2;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables.ChunkRow;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.EntryRow;
import vivarium.world.store.table.VatTables.NumberedRow;
import vivarium.world.store.table.VatTables.Table;

/** One transaction on a vat's tables. */
final class H2VatEditor implements Editor {
  private final Session session;
  private final Path file;

  H2VatEditor(Session session, Path file) {
    this.session = session;
    this.file = file;
  }

  @Override
  @SuppressWarnings("NullAway") // an answer may be null, which NullAway does not see in generics
  public byte @Nullable [] row(Table table, long number) {
    return read(VatSql.select(table), s -> s.setLong(1, number), H2VatTables::body);
  }

  @Override
  @SuppressWarnings("NullAway") // an answer may be null, which NullAway does not see in generics
  public @Nullable EntryRow entryPageFor(byte[] key) {
    return read(VatSql.SELECT_ENTRY_PAGE, s -> s.setBytes(1, key), H2VatTables::entryRow);
  }

  @Override
  public void insert(Table table, long number, byte[] body) {
    changeRow(VatSql.insert(table), number, body);
  }

  @Override
  public void insertAll(Table table, List<NumberedRow> rows) {
    int done = 0;
    for (; done + VatSql.SEVERAL <= rows.size(); done += VatSql.SEVERAL) {
      insertSeveral(table, rows.subList(done, done + VatSql.SEVERAL));
    }
    for (var row : rows.subList(done, rows.size())) {
      insert(table, row.number(), row.body());
    }
  }

  private void insertSeveral(Table table, List<NumberedRow> rows) {
    try {
      session.change(
          VatSql.insertSeveral(table),
          rows.size(),
          s -> {
            int parameter = 1;
            for (var row : rows) {
              s.setBytes(parameter++, row.body());
              s.setLong(parameter++, row.number());
            }
          });
    } catch (SQLException e) {
      throw SqlTrouble.writing(file, e);
    }
  }

  @Override
  public void update(Table table, long number, byte[] body) {
    changeRow(VatSql.update(table), number, body);
  }

  @Override
  public void delete(Table table, long number, long count) {
    changeAny(
        VatSql.delete(table),
        s -> {
          s.setLong(1, number);
          s.setLong(2, number + count);
        });
  }

  @Override
  public void insertEntryPage(byte[] low, byte[] body) {
    change(
        VatSql.INSERT_ENTRY_PAGE,
        s -> {
          s.setBytes(1, low);
          s.setBytes(2, body);
        });
  }

  @Override
  public void updateEntryPage(byte[] low, byte[] body) {
    change(
        VatSql.UPDATE_ENTRY_PAGE,
        s -> {
          s.setBytes(1, body);
          s.setBytes(2, low);
        });
  }

  @Override
  public void insertChunk(ChunkRow chunk) {
    change(
        VatSql.INSERT_CHUNK,
        s -> {
          s.setBytes(1, chunk.hash());
          s.setInt(2, chunk.pack());
          s.setLong(3, chunk.place());
          s.setInt(4, chunk.length());
        });
  }

  @Override
  public void moveChunk(ChunkRow chunk) {
    change(
        VatSql.MOVE_CHUNK,
        s -> {
          s.setInt(1, chunk.pack());
          s.setLong(2, chunk.place());
          s.setInt(3, chunk.length());
          s.setBytes(4, chunk.hash());
        });
  }

  @Override
  public void deleteChunk(byte[] hash) {
    change(VatSql.DELETE_CHUNK, s -> s.setBytes(1, hash));
  }

  @Override
  public void setState(VatState state) {
    change(VatSql.UPDATE_STATE, s -> H2VatTables.bindState(s, state));
    try {
      Seal.write(session, Seal.of(state.toString()));
    } catch (SQLException e) {
      throw SqlTrouble.writing(file, e);
    }
  }

  private void changeRow(String sql, long number, byte[] body) {
    change(
        sql,
        s -> {
          s.setBytes(1, body);
          s.setLong(2, number);
        });
  }

  private <T extends @Nullable Object> T read(
      String sql, Session.Binder binder, Session.Answer<T> answer) {
    try {
      return session.query(sql, binder, answer);
    } catch (SQLException e) {
      throw SqlTrouble.reading(file, e);
    }
  }

  private void changeAny(String sql, Session.Binder binder) {
    try {
      session.change(sql, binder);
    } catch (SQLException e) {
      throw SqlTrouble.writing(file, e);
    }
  }

  private void change(String sql, Session.Binder binder) {
    try {
      session.changeOne(sql, binder);
    } catch (SQLException e) {
      throw SqlTrouble.writing(file, e);
    }
  }
}
