package vivarium.world.oo7;

import java.util.List;

/** The tables of a design in an SQL database, with an index for each way of finding something. */
final class SqlDesign {
  static final List<String> TABLES =
      List.of(
          "CREATE TABLE assembly (id INTEGER PRIMARY KEY, type VARCHAR(10), build_date INTEGER,"
              + " above INTEGER, is_base INTEGER)",
          "CREATE INDEX assembly_above ON assembly (above)",
          "CREATE TABLE uses (base INTEGER, composite INTEGER, is_own INTEGER)",
          "CREATE INDEX uses_base ON uses (base, is_own)",
          "CREATE INDEX uses_composite ON uses (composite, is_own)",
          "CREATE TABLE composite (id INTEGER PRIMARY KEY, type VARCHAR(10), build_date INTEGER,"
              + " root_part INTEGER, document INTEGER)",
          "CREATE TABLE document (id INTEGER PRIMARY KEY, title VARCHAR(40),"
              + " body VARCHAR(1000000), composite INTEGER)",
          "CREATE UNIQUE INDEX document_title ON document (title)",
          "CREATE TABLE part (id INTEGER PRIMARY KEY, type VARCHAR(10), build_date INTEGER,"
              + " x INTEGER, y INTEGER, document INTEGER, composite INTEGER)",
          "CREATE INDEX part_composite ON part (composite)",
          "CREATE INDEX part_date ON part (build_date)",
          "CREATE TABLE connection (composite INTEGER, part INTEGER, number INTEGER,"
              + " to_part INTEGER, type VARCHAR(10), length INTEGER)",
          "CREATE INDEX connection_composite ON connection (composite)",
          "CREATE TABLE manual (id INTEGER PRIMARY KEY, body VARCHAR(2000000))");

  static final String COMPOSITES_OF =
      "SELECT c.id, c.build_date, c.root_part FROM uses u JOIN composite c ON c.id = u.composite"
          + " WHERE u.base = ? AND u.is_own = 1";
  static final String PARTS_OF = "SELECT id, build_date, x, y FROM part WHERE composite = ?";
  static final String CONNECTIONS_OF =
      "SELECT part, number, to_part FROM connection WHERE composite = ?";
  static final String BELOW = "SELECT id, build_date, is_base FROM assembly WHERE above = ?";
  static final String USERS =
      "SELECT COUNT(DISTINCT u.base) FROM document d JOIN uses u ON u.composite = d.composite"
          + " AND u.is_own = 1 WHERE d.title = ?";
  static final String OLDER =
      "SELECT COUNT(DISTINCT a.id) FROM assembly a JOIN uses u ON u.base = a.id AND u.is_own = 1"
          + " JOIN composite c ON c.id = u.composite WHERE c.build_date > a.build_date";
  static final String ASSEMBLIES =
      "SELECT a.id, a.build_date, MAX(c.build_date) FROM assembly a"
          + " LEFT JOIN uses u ON u.base = a.id AND u.is_own = 1"
          + " LEFT JOIN composite c ON c.id = u.composite GROUP BY a.id, a.build_date";
  static final String DOCUMENTS_WITH_PARTS =
      "SELECT p.id, d.id FROM document d JOIN part p ON p.document = d.id";
  static final String BASES_OF_PART =
      "SELECT u.base FROM part p JOIN uses u ON u.composite = p.composite AND u.is_own = 1"
          + " WHERE p.id = ?";

  private SqlDesign() {}
}
