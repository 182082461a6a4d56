package vivarium.world.store.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vivarium.world.base.Invariant;
import vivarium.world.store.table.CatalogueTables;

/** The catalogue of a world in H2. */
final class H2CatalogueTables implements CatalogueTables {
  private static final List<String> CREATE =
      List.of(
          """
          CREATE TABLE vat (
            name VARCHAR(60) PRIMARY KEY,
            folder VARCHAR(60) NOT NULL,
            identity VARCHAR(60) NOT NULL,
            applied BIGINT NOT NULL)\
          """,
          """
          CREATE TABLE checkpoint (
            name VARCHAR(1000) PRIMARY KEY,
            turn BIGINT NOT NULL,
            at_millis BIGINT NOT NULL)\
          """,
          "CREATE TABLE setting (name VARCHAR(1000) PRIMARY KEY, content VARCHAR(1048576) NOT"
              + " NULL)",
          "CREATE TABLE journal (one INTEGER PRIMARY KEY, first_file BIGINT NOT NULL)",
          "INSERT INTO journal (one, first_file) VALUES (1, 1)");

  /** All that the catalogue has, and how many columns that is. */
  private static final Map<String, Integer> SEALED =
      new TreeMap<>(
          Map.of(
              "SELECT name, folder, identity, applied FROM vat ORDER BY name", 4,
              "SELECT name, turn, at_millis FROM checkpoint ORDER BY name", 3,
              "SELECT name, content FROM setting ORDER BY name", 2,
              "SELECT first_file FROM journal", 1));

  private final H2Database database;
  private final Map<String, String> about;

  private H2CatalogueTables(H2Database database) {
    this.database = database;
    this.about = AboutTable.read(database);
  }

  static H2CatalogueTables create(H2Database database, Map<String, String> about) {
    database.write(session -> {
      AboutTable.create(session, about);
      for (var sql : CREATE) {
        session.execute(sql);
      }
      seal(session);
    });
    database.sync();
    return new H2CatalogueTables(database);
  }

  static H2CatalogueTables open(H2Database database) {
    return new H2CatalogueTables(database);
  }

  @Override
  public void verify() {
    var text = new StringBuilder();
    for (var sealed : SEALED.entrySet()) {
      text.append(
          database.<String>read(
              sealed.getKey(), s -> {}, rows -> Seal.textOf(rows, sealed.getValue())));
    }
    var seal =
        database.<String>read(
            "SELECT fact FROM about WHERE name = '" + Seal.NAME + "'",
            s -> {},
            rows -> rows.next() ? rows.getString(1) : "");
    Seal.check(database.file(), seal.isEmpty() ? null : seal, text.toString());
  }

  private static void seal(Session session) throws SQLException {
    var text = new StringBuilder();
    for (var sealed : SEALED.entrySet()) {
      text.append(
          session.<String>query(
              sealed.getKey(), s -> {}, rows -> Seal.textOf(rows, sealed.getValue())));
    }
    Seal.write(session, Seal.of(text.toString()));
  }

  @Override
  public Map<String, String> about() {
    return about;
  }

  @Override
  public List<VatRow> vats() {
    return database.read(
        "SELECT name, folder, identity, applied FROM vat",
        s -> {},
        rows -> {
          var vats = new ArrayList<VatRow>();
          while (rows.next()) {
            vats.add(
                new VatRow(
                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
          }
          return vats;
        });
  }

  @Override
  public List<CheckpointRow> checkpoints() {
    return database.read(
        "SELECT name, turn, at_millis FROM checkpoint",
        s -> {},
        rows -> {
          var checkpoints = new ArrayList<CheckpointRow>();
          while (rows.next()) {
            checkpoints.add(new CheckpointRow(rows.getString(1), rows.getLong(2), rows.getLong(3)));
          }
          return checkpoints;
        });
  }

  @Override
  public Map<String, String> settings() {
    return database.read(
        "SELECT name, content FROM setting",
        s -> {},
        rows -> {
          var settings = new TreeMap<String, String>();
          while (rows.next()) {
            settings.put(rows.getString(1), rows.getString(2));
          }
          return settings;
        });
  }

  @Override
  public long firstJournalFile() {
    return database.read(
        "SELECT first_file FROM journal WHERE one = 1",
        s -> {},
        rows -> {
          Invariant.require(rows.next(), "the catalogue knows where the journal begins");
          return rows.getLong(1);
        });
  }

  @Override
  public void change(Change change) {
    database.write(session -> {
      change.on(new SessionEditor(session));
      seal(session);
    });
  }

  @Override
  public void sync() {
    database.sync();
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public void abandon() {
    database.abandon();
  }

  private final class SessionEditor implements Editor {
    private final Session session;

    SessionEditor(Session session) {
      this.session = session;
    }

    @Override
    public void putVat(VatRow vat) {
      removeVat(vat.name());
      run(
          "INSERT INTO vat (name, folder, identity, applied) VALUES (?, ?, ?, ?)",
          s -> {
            s.setString(1, vat.name());
            s.setString(2, vat.folder());
            s.setString(3, vat.identity());
            s.setLong(4, vat.applied());
          });
    }

    @Override
    public void removeVat(String name) {
      remove("DELETE FROM vat WHERE name = ?", name);
    }

    @Override
    public void putCheckpoint(CheckpointRow checkpoint) {
      removeCheckpoint(checkpoint.name());
      run(
          "INSERT INTO checkpoint (name, turn, at_millis) VALUES (?, ?, ?)",
          s -> {
            s.setString(1, checkpoint.name());
            s.setLong(2, checkpoint.turn());
            s.setLong(3, checkpoint.atMillis());
          });
    }

    @Override
    public void removeCheckpoint(String name) {
      remove("DELETE FROM checkpoint WHERE name = ?", name);
    }

    @Override
    public void putSetting(String key, String value) {
      remove("DELETE FROM setting WHERE name = ?", key);
      run(
          "INSERT INTO setting (name, content) VALUES (?, ?)",
          s -> {
            s.setString(1, key);
            s.setString(2, value);
          });
    }

    @Override
    public void putFirstJournalFile(long number) {
      run("UPDATE journal SET first_file = ? WHERE one = 1", s -> s.setLong(1, number));
    }

    private void remove(String sql, String key) {
      run(sql, s -> s.setString(1, key));
    }

    private void run(String sql, Session.Binder binder) {
      try {
        session.change(sql, binder);
      } catch (SQLException e) {
        throw SqlTrouble.writing(database.file(), e);
      }
    }
  }
}
