package vivarium.world.oo7;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A design in an SQL database, as one would write it: the parts of a composite part and their
 * connections come with two queries, what is asked of many things is one query, and what is changed
 * is sent in batches. Nothing is kept between two visits.
 */
final class SqlOo7 extends Oo7Store<SqlOo7.Assembly, SqlOo7.Composite, SqlOo7.Part> {
  /** A row of the table of assemblies. */
  record Assembly(int id, int date, boolean isBase) {}

  /** A row of the table of composite parts. */
  record Composite(int id, int date, int rootPart) {}

  /** An atomic part with those that it is connected to. */
  static final class Part {
    private final int id;
    private int date;
    private int x;
    private int y;
    private final Part[] to;

    private Part(int id, int date, int x, int y, int connections) {
      this.id = id;
      this.date = date;
      this.x = x;
      this.y = y;
      this.to = new Part[connections];
    }
  }

  private final Connection connection;
  private final int connections;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final Set<PreparedStatement> batches = new LinkedHashSet<>();

  private SqlOo7(String url, int connections) throws SQLException {
    this.connection = DriverManager.getConnection(url);
    this.connections = connections;
    connection.setAutoCommit(false);
  }

  /** Without the answers that H2 keeps of queries it has just been asked. */
  static SqlOo7 h2(Path folder, Oo7Size size) throws SQLException {
    return new SqlOo7(
        "jdbc:h2:%s/h2;CACHE_SIZE=65536;OPTIMIZE_REUSE_RESULTS=FALSE"
            .formatted(folder.toAbsolutePath()),
        size.connections());
  }

  static SqlOo7 sqlite(Path folder, Oo7Size size) throws SQLException {
    return new SqlOo7(
        "jdbc:sqlite:%s/sqlite?journal_mode=WAL&synchronous=NORMAL&cache_size=-65536"
            .formatted(folder.toAbsolutePath()),
        size.connections());
  }

  // sentences

  /** Something to be done with an answer. */
  private interface Answer<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> T query(String sql, Answer<T> answer, Object... values) {
    try {
      sendBatches();
      var statement = prepared(sql, values);
      try (var rows = statement.executeQuery()) {
        return answer.of(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private <T> List<T> list(String sql, Answer<T> row, Object... values) {
    return query(
        sql,
        rows -> {
          var found = new ArrayList<T>();
          while (rows.next()) {
            found.add(row.of(rows));
          }
          return found;
        },
        values);
  }

  private int number(String sql, Object... values) {
    return query(sql, rows -> rows.next() ? rows.getInt(1) : -1, values);
  }

  /** Changes something, at the latest before the next query. */
  private void change(String sql, Object... values) {
    try {
      var statement = prepared(sql, values);
      statement.addBatch();
      batches.add(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void sendBatches() throws SQLException {
    for (var statement : batches) {
      statement.executeBatch();
    }
    batches.clear();
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Integer number) {
        statement.setInt(i + 1, number);
      } else {
        statement.setString(i + 1, values[i].toString());
      }
    }
    return statement;
  }

  // walking

  @Override
  Assembly designRoot() {
    return Objects.requireNonNull(
        list(SqlDesign.BELOW, SqlOo7::assembly, 0).getFirst(), "the design has a root");
  }

  private static Assembly assembly(ResultSet row) throws SQLException {
    return new Assembly(row.getInt(1), row.getInt(2), row.getInt(3) == 1);
  }

  @Override
  boolean isBase(Assembly assembly) {
    return assembly.isBase();
  }

  @Override
  void eachBelow(Assembly complex, Consumer<Assembly> visitor) {
    list(SqlDesign.BELOW, SqlOo7::assembly, complex.id()).forEach(visitor);
  }

  @Override
  void eachOwn(Assembly base, Consumer<Composite> visitor) {
    list(
            SqlDesign.COMPOSITES_OF,
            row -> new Composite(row.getInt(1), row.getInt(2), row.getInt(3)),
            base.id())
        .forEach(visitor);
  }

  @Override
  int date(Assembly assembly) {
    return assembly.date();
  }

  @Override
  int dateOf(Composite composite) {
    return composite.date();
  }

  @Override
  Part rootPart(Composite composite) {
    var parts = new HashMap<Integer, Part>();
    list(SqlDesign.PARTS_OF, this::part, composite.id()).forEach(part -> parts.put(part.id, part));
    return query(
        SqlDesign.CONNECTIONS_OF,
        rows -> {
          while (rows.next()) {
            found(parts, rows.getInt(1)).to[rows.getInt(2)] = found(parts, rows.getInt(3));
          }
          return found(parts, composite.rootPart());
        },
        composite.id());
  }

  @Override
  long visitRoot(Composite composite) {
    return number("SELECT id FROM part WHERE id = ?", composite.rootPart());
  }

  private static Part found(Map<Integer, Part> parts, int id) {
    return Objects.requireNonNull(parts.get(id));
  }

  private Part part(ResultSet row) throws SQLException {
    return new Part(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), connections);
  }

  @Override
  int id(Part part) {
    return part.id;
  }

  @Override
  int connections(Part part) {
    return part.to.length;
  }

  @Override
  Part to(Part part, int connection) {
    return part.to[connection];
  }

  @Override
  void swap(Part part) {
    int x = part.x;
    part.x = part.y;
    part.y = x;
    change("UPDATE part SET x = ?, y = ? WHERE id = ?", part.x, part.y, part.id);
  }

  @Override
  void toggleDate(Part part) {
    part.date += part.date % 2 == 0 ? 1 : -1;
    change("UPDATE part SET build_date = ? WHERE id = ?", part.date, part.id);
  }

  @Override
  String text(Composite composite) {
    return query(
        "SELECT body FROM document WHERE id = ?",
        rows -> rows.next() ? rows.getString(1) : "",
        composite.id());
  }

  @Override
  void text(Composite composite, String text) {
    change("UPDATE document SET body = ? WHERE id = ?", text, composite.id());
  }

  @Override
  String manual() {
    return query("SELECT body FROM manual", rows -> rows.next() ? rows.getString(1) : "");
  }

  // asking

  @Override
  long lookUp(int part) {
    return number("SELECT x + y FROM part WHERE id = ?", part);
  }

  @Override
  long partsSince(int date) {
    return list("SELECT x + y FROM part WHERE build_date >= ?", row -> row.getInt(1), date).size();
  }

  @Override
  long usersOf(String title) {
    return number(SqlDesign.USERS, title);
  }

  @Override
  long olderThanTheirParts() {
    return number(SqlDesign.OLDER);
  }

  /** With one query for all, instead of one for each assembly. */
  @Override
  long olderThanAnythingBelow() {
    var dates = new HashMap<Integer, Integer>();
    var newest = new HashMap<Integer, Integer>();
    query(
        SqlDesign.ASSEMBLIES,
        rows -> {
          while (rows.next()) {
            dates.put(rows.getInt(1), rows.getInt(2));
            int date = rows.getInt(3);
            for (int id = rows.getInt(1); id > 0; id = Oo7Plan.above(id)) {
              newest.merge(id, date, Math::max);
            }
          }
          return dates;
        });
    return newest.entrySet().stream()
        .filter(entry -> entry.getValue() > Objects.requireNonNull(dates.get(entry.getKey())))
        .count();
  }

  @Override
  long allParts() {
    return list("SELECT x + y FROM part", row -> row.getInt(1)).size();
  }

  @Override
  long documentsWithParts() {
    return query(
        SqlDesign.DOCUMENTS_WITH_PARTS,
        rows -> {
          long count = 0;
          while (rows.next()) {
            count += rows.getInt(1) > 0 ? 1 : 0;
          }
          return count;
        });
  }

  @Override
  long above(int part) {
    var found = new HashSet<Integer>();
    for (int base : list(SqlDesign.BASES_OF_PART, row -> row.getInt(1), part)) {
      for (int id = base; id > 0; id = number("SELECT above FROM assembly WHERE id = ?", id)) {
        found.add(id);
      }
    }
    return found.size();
  }

  // changing

  @Override
  void build(Oo7Plan plan) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : SqlDesign.TABLES) {
        statement.execute(sql);
      }
    }
    var size = plan.size();
    change("INSERT INTO manual VALUES (?, ?)", 1, plan.manual());
    for (int id = 1; id <= size.complexAssemblies(); id++) {
      assembly(id, "type000", plan.complexDate(id), 0);
    }
    for (var base : plan.bases()) {
      assembly(base.id(), base.type(), base.date(), 1);
      uses(base.id(), base.own(), 1);
      uses(base.id(), base.shared(), 0);
    }
    for (int id : plan.composites()) {
      add(plan.composite(id));
      sendBatches();
    }
    commit();
  }

  private void assembly(int id, String type, int date, int isBase) {
    change(
        "INSERT INTO assembly VALUES (?, ?, ?, ?, ?)", id, type, date, Oo7Plan.above(id), isBase);
  }

  private void uses(int base, int[] composites, int isOwn) {
    for (int composite : composites) {
      change("INSERT INTO uses VALUES (?, ?, ?)", base, composite, isOwn);
    }
  }

  private void add(Oo7Plan.Composite plan) {
    int id = plan.id();
    int root = plan.parts().getFirst().id();
    change("INSERT INTO composite VALUES (?, ?, ?, ?, ?)", id, plan.type(), plan.date(), root, id);
    change("INSERT INTO document VALUES (?, ?, ?, ?)", id, plan.title(), plan.text(), id);
    for (var part : plan.parts()) {
      change(
          "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?)",
          part.id(),
          part.type(),
          part.date(),
          part.x(),
          part.y(),
          id,
          id);
      int number = 0;
      for (var link : part.links()) {
        change(
            "INSERT INTO connection VALUES (?, ?, ?, ?, ?, ?)",
            id,
            part.id(),
            number++,
            root + link.to(),
            link.type(),
            link.length());
      }
    }
  }

  @Override
  void insert(Oo7Plan plan, List<Integer> composites) {
    for (int id : composites) {
      add(plan.composite(id));
      uses(plan.baseFor(id), new int[] {id}, 1);
    }
  }

  @Override
  void delete(Oo7Plan plan, List<Integer> composites) {
    for (int id : composites) {
      change("DELETE FROM uses WHERE composite = ?", id);
      change("DELETE FROM connection WHERE composite = ?", id);
      change("DELETE FROM part WHERE composite = ?", id);
      change("DELETE FROM document WHERE id = ?", id);
      change("DELETE FROM composite WHERE id = ?", id);
    }
  }

  @Override
  void commit() {
    try {
      sendBatches();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction did not end", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
