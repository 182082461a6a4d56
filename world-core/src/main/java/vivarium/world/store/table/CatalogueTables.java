package vivarium.world.store.table;

import java.util.List;
import java.util.Map;

/** The catalogue of a world in a database. It is small: all of it is read when it is opened. */
public interface CatalogueTables extends AutoCloseable {
  /**
   * A vat, as the catalogue knows it.
   *
   * @param name its name
   * @param folder the folder it has below {@code vats/}
   * @param identity the text that its database has to have as {@code vat}
   * @param applied the last turn known to be in its database
   */
  record VatRow(String name, String folder, String identity, long applied) {}

  /**
   * A checkpoint.
   *
   * @param name its name
   * @param turn the turn it is a name for
   * @param atMillis when it was made, in milliseconds since 1970
   */
  record CheckpointRow(String name, long turn, long atMillis) {}

  /** The facts kept when it was created. */
  Map<String, String> about();

  /**
   * Compares all that is in it with its checksum.
   *
   * @throws vivarium.world.store.error.WorldDamaged if something is not what was written
   */
  void verify();

  /** All vats. */
  List<VatRow> vats();

  /** All checkpoints. */
  List<CheckpointRow> checkpoints();

  /** All settings. */
  Map<String, String> settings();

  /** The number of the first journal file that counts. */
  long firstJournalFile();

  /** Changes the catalogue in one transaction. */
  void change(Change change);

  /** Returns once all changes are on stable storage. */
  void sync();

  @Override
  void close();

  /** Lets go of everything without writing; for a database that is broken. */
  void abandon();

  /** Makes changes, given the means. */
  @FunctionalInterface
  interface Change {
    void on(Editor editor);
  }

  /** The means to change the catalogue; each call replaces what was there. */
  interface Editor {
    void putVat(VatRow vat);

    void removeVat(String name);

    void putCheckpoint(CheckpointRow checkpoint);

    void removeCheckpoint(String name);

    void putSetting(String key, String value);

    void putFirstJournalFile(long number);
  }
}
