package vivarium.world.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection with the statements it has prepared. Used by one thread at a time. */
final class Session implements AutoCloseable {
  /** Gives the parameters of a statement their values. */
  @FunctionalInterface
  interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Makes an answer out of a result. */
  @FunctionalInterface
  interface Answer<T extends @Nullable Object> {
    T from(ResultSet rows) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  <T extends @Nullable Object> T query(String sql, Binder binder, Answer<T> answer)
      throws SQLException {
    var statement = prepared(sql);
    binder.bind(statement);
    try (var rows = statement.executeQuery()) {
      return answer.from(rows);
    }
  }

  /** Changes exactly one row; anything else means that the database is not what we left. */
  void changeOne(String sql, Binder binder) throws SQLException {
    change(sql, 1, binder);
  }

  /** Changes exactly so many rows. */
  void change(String sql, int rows, Binder binder) throws SQLException {
    int changed = change(sql, binder);
    if (changed != rows) {
      throw new SQLException("%d rows changed by: %s".formatted(changed, sql));
    }
  }

  int change(String sql, Binder binder) throws SQLException {
    var statement = prepared(sql);
    binder.bind(statement);
    return statement.executeUpdate();
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var known = statements.get(sql);
    if (known != null) {
      return known;
    }
    var statement = connection.prepareStatement(sql);
    statements.put(sql, statement);
    return statement;
  }
}
