package vivarium.world.store.h2;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.error.WorldDamaged;

/**
 * A checksum of what is in the tables that have none of their own, kept as a fact about the
 * database: a bit of them that decays would else change what is believed, and nobody would know.
 * Databases of earlier versions have none until they are written to.
 */
final class Seal {
  /** The name of the fact. */
  static final String NAME = "seal";

  /** To be part of a query that reads what is sealed. */
  static final String SELECT = "(SELECT fact FROM about WHERE name = '" + NAME + "')";

  private static final String UPDATE = "UPDATE about SET fact = ? WHERE name = '" + NAME + "'";
  private static final String INSERT = "INSERT INTO about (name, fact) VALUES ('" + NAME + "', ?)";

  /** The seal of a text that says all. */
  static String of(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return "%08x".formatted(Checksum.of(bytes, 0, bytes.length));
  }

  /** Puts a seal in place of the one before. */
  static void write(Session session, String seal) throws SQLException {
    if (session.change(UPDATE, s -> s.setString(1, seal)) == 0) {
      session.changeOne(INSERT, s -> s.setString(1, seal));
    }
  }

  /**
   * Compares.
   *
   * @param sealed the seal that is kept, or null if there is none
   * @throws WorldDamaged if it is another
   */
  static void check(Path file, @Nullable String sealed, String text) {
    if (sealed != null && !sealed.equals(of(text))) {
      throw new WorldDamaged(
          ("The database %s is damaged: what it says of itself is not what was written. Restore it"
                  + " from a backup, or run 'vivarium check --repair'.")
              .formatted(file));
    }
  }

  /** All columns of all rows, as a text. */
  static String textOf(ResultSet rows, int columns) throws SQLException {
    var text = new StringBuilder();
    while (rows.next()) {
      for (int i = 1; i <= columns; i++) {
        var value = String.valueOf(rows.getString(i));
        text.append(value.length()).append(':').append(value);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private Seal() {}
}
