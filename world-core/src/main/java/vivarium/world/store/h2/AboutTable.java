package vivarium.world.store.h2;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The small table of facts that every database of ours has: format, world, vat. */
final class AboutTable {
  static void create(Session session, Map<String, String> about) throws SQLException {
    session.execute(
        "CREATE TABLE about (name VARCHAR(60) PRIMARY KEY, fact VARCHAR(4000) NOT NULL)");
    for (var fact : about.entrySet()) {
      session.changeOne(
          "INSERT INTO about (name, fact) VALUES (?, ?)",
          s -> {
            s.setString(1, fact.getKey());
            s.setString(2, fact.getValue());
          });
    }
  }

  static Map<String, String> read(H2Database database) {
    return database.read(
        "SELECT name, fact FROM about",
        s -> {},
        rows -> {
          var about = new TreeMap<String, String>();
          while (rows.next()) {
            if (!rows.getString(1).equals(Seal.NAME)) {
              about.put(rows.getString(1), rows.getString(2));
            }
          }
          return about;
        });
  }

  private AboutTable() {}
}
