package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables;

/** The tables of a vat in H2. */
final class H2VatTables implements VatTables {
  private final H2Database database;
  private final Map<String, String> about;
  private final RowLookup lookup;

  private H2VatTables(H2Database database) {
    this.database = database;
    this.about = AboutTable.read(database);
    this.lookup = database.lookup();
  }

  static H2VatTables create(H2Database database, Map<String, String> about) {
    database.write(session -> {
      AboutTable.create(session, about);
      for (var sql : VatSql.CREATE) {
        session.execute(sql);
      }
      session.changeOne(VatSql.INSERT_STATE, s -> bindState(s, VatState.EMPTY));
      Seal.write(session, Seal.of(VatState.EMPTY.toString()));
    });
    database.sync();
    return new H2VatTables(database);
  }

  static H2VatTables open(H2Database database) {
    if (!hasLeftovers(database)) {
      database.write(session -> session.execute(VatSql.CREATE_LEFTOVER));
    }
    return new H2VatTables(database);
  }

  private static boolean hasLeftovers(H2Database database) {
    return database.read(VatSql.SELECT_LEFTOVER_TABLE, s -> {}, ResultSet::next);
  }

  @Override
  public Map<String, String> about() {
    return about;
  }

  @Override
  public VatState state() {
    return database.read(VatSql.SELECT_STATE, s -> {}, this::stateFrom);
  }

  @Override
  @SuppressWarnings("NullAway") // an answer may be null, which NullAway does not see in generics
  public byte @Nullable [] row(Table table, long number) {
    var found = lookup.find(table, number);
    if (found.isCommitted()) {
      return found.body();
    }
    return database.read(VatSql.select(table), s -> s.setLong(1, number), H2VatTables::body);
  }

  @Override
  @SuppressWarnings("NullAway") // an answer may be null, which NullAway does not see in generics
  public @Nullable NumberedRow rowAtOrBefore(Table table, long number) {
    var found = lookup.findAtOrBefore(table, number);
    if (found.isCommitted()) {
      var body = found.body();
      return body == null ? null : new NumberedRow(found.number(), body);
    }
    return database.read(
        VatSql.selectAtOrBefore(table),
        s -> s.setLong(1, number),
        rows -> rows.next() ? new NumberedRow(rows.getLong(1), rows.getBytes(2)) : null);
  }

  @Override
  public List<NumberedRow> rowsFrom(Table table, long number, int limit) {
    var one = limit == 1 ? lookup.findAtOrAfter(table, number) : RowLookup.BEING_CHANGED;
    if (one.isCommitted()) {
      var body = one.body();
      return body == null ? List.of() : List.of(new NumberedRow(one.number(), body));
    }
    var found = lookup.findFrom(table, number, limit);
    return found != null ? found : askFrom(table, number, limit);
  }

  private List<NumberedRow> askFrom(Table table, long number, int limit) {
    return database.read(
        VatSql.selectFrom(table),
        s -> {
          s.setLong(1, number);
          s.setInt(2, limit);
        },
        rows -> {
          var answer = new ArrayList<NumberedRow>();
          while (rows.next()) {
            answer.add(new NumberedRow(rows.getLong(1), rows.getBytes(2)));
          }
          return answer;
        });
  }

  @Override
  @SuppressWarnings("NullAway") // an answer may be null, which NullAway does not see in generics
  public @Nullable EntryRow entryPageFor(byte[] key) {
    return database.read(VatSql.SELECT_ENTRY_PAGE, s -> s.setBytes(1, key), H2VatTables::entryRow);
  }

  @Override
  @SuppressWarnings("NullAway") // an answer may be null, which NullAway does not see in generics
  public @Nullable ChunkRow chunk(byte[] hash) {
    return database.read(
        VatSql.SELECT_CHUNK,
        s -> s.setBytes(1, hash),
        rows -> rows.next() ? chunkFrom(rows) : null);
  }

  @Override
  public List<ChunkRow> chunksAfter(byte[] hash, int limit) {
    return database.read(
        VatSql.SELECT_CHUNKS_AFTER,
        s -> {
          s.setBytes(1, hash);
          s.setInt(2, limit);
        },
        rows -> {
          var found = new ArrayList<ChunkRow>();
          while (rows.next()) {
            found.add(chunkFrom(rows));
          }
          return found;
        });
  }

  @Override
  public void change(Change change) {
    database.write(session -> change.on(new H2VatEditor(session, database.file())));
  }

  @Override
  public boolean change(Change change, Consumer<Runnable> decision) {
    return database.write(
        session -> change.on(new H2VatEditor(session, database.file())), decision);
  }

  @Override
  public void sync() {
    database.sync();
  }

  @Override
  public boolean compact() {
    return database.compact();
  }

  @Override
  public void moveTo(Path folder) throws IOException {
    database.moveTo(folder);
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public void abandon() {
    database.abandon();
  }

  static byte @Nullable [] body(ResultSet rows) throws SQLException {
    return rows.next() ? rows.getBytes(1) : null;
  }

  static @Nullable EntryRow entryRow(ResultSet rows) throws SQLException {
    return rows.next() ? new EntryRow(rows.getBytes(1), rows.getBytes(2)) : null;
  }

  static void bindState(java.sql.PreparedStatement s, VatState state) throws SQLException {
    s.setLong(1, state.applied());
    s.setLong(2, state.nextFreeId());
    s.setLong(3, state.objects());
    s.setLong(4, state.bytes());
    s.setLong(5, state.nextContent());
    s.setLong(6, state.nextUndo());
    s.setInt(7, state.indexedPack());
    s.setLong(8, state.indexedEnd());
    s.setLong(9, state.chunkBytes());
  }

  private VatState stateFrom(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      throw new WorldDamaged(
          "The database %s does not say how far it is. Restore it from a backup, or run 'vivarium check --repair'."
              .formatted(database.file()));
    }
    var state =
        new VatState(
            rows.getLong(1),
            rows.getLong(2),
            rows.getLong(3),
            rows.getLong(4),
            rows.getLong(5),
            rows.getLong(6),
            rows.getInt(7),
            rows.getLong(8),
            rows.getLong(9));
    Seal.check(database.file(), rows.getString(10), state.toString());
    return state;
  }

  private static ChunkRow chunkFrom(ResultSet rows) throws SQLException {
    return new ChunkRow(rows.getBytes(1), rows.getInt(2), rows.getLong(3), rows.getInt(4));
  }
}
