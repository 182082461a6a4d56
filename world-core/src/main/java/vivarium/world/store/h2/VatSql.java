package vivarium.world.store.h2;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vivarium.world.store.table.VatTables.Table;

/**
 * Every sentence that a vat's database hears. Rows are found by a number that is the primary key:
 * such a table is one tree, found without a second index.
 */
final class VatSql {
  static final List<String> CREATE =
      List.of(
          numbered(Table.OBJECT_PAGE),
          numbered(Table.CONTENT),
          numbered(Table.TURN_BLOCK),
          numbered(Table.UNDO),
          numbered(Table.REVERSAL),
          numbered(Table.LEFTOVER),
          """
          CREATE TABLE entry_page (
            low_key VARBINARY(1024) PRIMARY KEY,
            body VARBINARY(1048576) NOT NULL)\
          """,
          """
          CREATE TABLE chunk (
            hash VARBINARY(32) PRIMARY KEY,
            pack INTEGER NOT NULL,
            place BIGINT NOT NULL,
            length INTEGER NOT NULL)\
          """,
          """
          CREATE TABLE state (
            one INTEGER PRIMARY KEY,
            applied BIGINT NOT NULL,
            next_free_id BIGINT NOT NULL,
            objects BIGINT NOT NULL,
            bytes BIGINT NOT NULL,
            next_content BIGINT NOT NULL,
            next_undo BIGINT NOT NULL,
            indexed_pack INTEGER NOT NULL,
            indexed_end BIGINT NOT NULL,
            chunk_bytes BIGINT NOT NULL)\
          """);

  /** For databases of before there was that table. */
  static final String CREATE_LEFTOVER = numbered(Table.LEFTOVER);

  static final String SELECT_LEFTOVER_TABLE =
      "SELECT 1 FROM information_schema.tables WHERE table_name = 'LEFTOVER'";

  static final String INSERT_STATE =
      """
      INSERT INTO state (applied, next_free_id, objects, bytes, next_content, next_undo,
        indexed_pack, indexed_end, chunk_bytes, one) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
      """;
  static final String UPDATE_STATE =
      """
      UPDATE state SET applied = ?, next_free_id = ?, objects = ?, bytes = ?, next_content = ?,
        next_undo = ?, indexed_pack = ?, indexed_end = ?, chunk_bytes = ? WHERE one = 1\
      """;
  static final String SELECT_STATE =
      """
      SELECT applied, next_free_id, objects, bytes, next_content, next_undo, indexed_pack,
        indexed_end, chunk_bytes, %s FROM state WHERE one = 1\
      """
          .formatted(Seal.SELECT);

  static final String SELECT_ENTRY_PAGE =
      """
      SELECT low_key, body FROM entry_page WHERE low_key <= ?
        ORDER BY low_key DESC FETCH FIRST ROW ONLY\
      """;
  static final String INSERT_ENTRY_PAGE = "INSERT INTO entry_page (low_key, body) VALUES (?, ?)";
  static final String UPDATE_ENTRY_PAGE = "UPDATE entry_page SET body = ? WHERE low_key = ?";

  static final String SELECT_CHUNK = "SELECT hash, pack, place, length FROM chunk WHERE hash = ?";
  static final String SELECT_CHUNKS_AFTER =
      """
      SELECT hash, pack, place, length FROM chunk WHERE hash > ?
        ORDER BY hash FETCH FIRST ? ROWS ONLY\
      """;
  static final String MOVE_CHUNK =
      "UPDATE chunk SET pack = ?, place = ?, length = ? WHERE hash = ?";
  static final String DELETE_CHUNK = "DELETE FROM chunk WHERE hash = ?";
  static final String INSERT_CHUNK =
      "INSERT INTO chunk (hash, pack, place, length) VALUES (?, ?, ?, ?)";

  /** How many rows one sentence of {@link #insertSeveral} has. */
  static final int SEVERAL = 16;

  /** The sentences of one numbered table. */
  private record Numbered(
      String select,
      String selectAtOrBefore,
      String selectFrom,
      String insert,
      String insertSeveral,
      String update,
      String delete) {
    static Numbered table(String name) {
      return new Numbered(
          "SELECT body FROM %s WHERE number = ?".formatted(name),
          """
          SELECT number, body FROM %s WHERE number <= ?
            ORDER BY number DESC FETCH FIRST ROW ONLY\
          """
              .formatted(name),
          """
          SELECT number, body FROM %s WHERE number >= ?
            ORDER BY number FETCH FIRST ? ROWS ONLY\
          """
              .formatted(name),
          "INSERT INTO %s (body, number) VALUES (?, ?)".formatted(name),
          "INSERT INTO %s (body, number) VALUES (?, ?)".formatted(name)
              + ", (?, ?)".repeat(SEVERAL - 1),
          "UPDATE %s SET body = ? WHERE number = ?".formatted(name),
          "DELETE FROM %s WHERE number >= ? AND number < ?".formatted(name));
    }
  }

  private static final Map<Table, Numbered> NUMBERED = new EnumMap<>(Table.class);

  static {
    for (var table : Table.values()) {
      NUMBERED.put(table, Numbered.table(nameOf(table)));
    }
  }

  static String select(Table table) {
    return of(table).select();
  }

  static String selectAtOrBefore(Table table) {
    return of(table).selectAtOrBefore();
  }

  static String selectFrom(Table table) {
    return of(table).selectFrom();
  }

  static String insert(Table table) {
    return of(table).insert();
  }

  static String insertSeveral(Table table) {
    return of(table).insertSeveral();
  }

  static String update(Table table) {
    return of(table).update();
  }

  static String delete(Table table) {
    return of(table).delete();
  }

  private static Numbered of(Table table) {
    return Objects.requireNonNull(NUMBERED.get(table));
  }

  private static String numbered(Table table) {
    return "CREATE TABLE IF NOT EXISTS %s (number BIGINT PRIMARY KEY, body VARBINARY(1048576) NOT NULL)"
        .formatted(nameOf(table));
  }

  private static String nameOf(Table table) {
    return table.name().toLowerCase(Locale.ROOT);
  }

  private VatSql() {}
}
