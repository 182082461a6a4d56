package vivarium.world.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A table of bytes under numbers in an SQL database, as one would write it without a store. */
final class SqlPeer implements Peer {
  /** Which database, and how safe. */
  enum Kind {
    H2("jdbc:h2:%s/h2;CACHE_SIZE=65536", ""),
    H2_WRITTEN_AT_ONCE("jdbc:h2:%s/h2;WRITE_DELAY=0;CACHE_SIZE=65536", ""),
    H2_SYNCED("jdbc:h2:%s/h2;CACHE_SIZE=65536", "CHECKPOINT SYNC"),
    SQLITE_NORMAL("jdbc:sqlite:%s/sqlite?journal_mode=WAL&synchronous=NORMAL", ""),
    SQLITE_FULL("jdbc:sqlite:%s/sqlite?journal_mode=WAL&synchronous=FULL", "");

    private final String url;
    private final String afterCommit;

    Kind(String url, String afterCommit) {
      this.url = url;
      this.afterCommit = afterCommit;
    }
  }

  private final Kind kind;
  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement select;

  SqlPeer(Kind kind, Path folder) throws SQLException {
    this.kind = kind;
    this.connection = DriverManager.getConnection(kind.url.formatted(folder));
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS object (id BIGINT PRIMARY KEY, body VARBINARY(1000))");
    }
    connection.commit();
    insert = connection.prepareStatement("INSERT INTO object (body, id) VALUES (?, ?)");
    update = connection.prepareStatement("UPDATE object SET body = ? WHERE id = ?");
    select = connection.prepareStatement("SELECT body FROM object WHERE id = ?");
  }

  @Override
  public void insert(long first, int count) throws SQLException {
    for (long id = first; id < first + count; id++) {
      insert.setBytes(1, Samples.contents());
      insert.setLong(2, id);
      insert.addBatch();
    }
    insert.executeBatch();
    commit();
  }

  @Override
  public void change(long[] ids) throws SQLException {
    for (long id : ids) {
      update.setBytes(1, Samples.contents());
      update.setLong(2, id);
      update.executeUpdate();
    }
    commit();
  }

  @Override
  public byte[] read(long id) throws SQLException {
    select.setLong(1, id);
    try (var rows = select.executeQuery()) {
      rows.next();
      return rows.getBytes(1);
    }
  }

  /** Copies the database while it is open; H2 only. */
  void backup(Path target) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("BACKUP TO '%s'".formatted(target));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void commit() throws SQLException {
    connection.commit();
    if (!kind.afterCommit.isEmpty()) {
      try (var statement = connection.createStatement()) {
        statement.execute(kind.afterCommit);
      }
    }
  }
}
