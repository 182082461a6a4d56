package vivarium.world.store.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one vat. Any number of threads may read, and see what was committed last; one at a
 * time writes.
 *
 * <p>Numbers of rows are chosen by whoever writes them. A body has at most {@link #BODY_BYTES_MAX}
 * bytes.
 */
public interface VatTables extends AutoCloseable {
  /** The longest body of a row: what databases still keep in the row itself. */
  int BODY_BYTES_MAX = 1024 * 1024;

  /**
   * A row found by searching.
   *
   * @param number its number
   * @param body its bytes
   */
  record NumberedRow(long number, byte[] body) {}

  /**
   * A page of entries.
   *
   * @param low its first possible key
   * @param body its bytes
   */
  record EntryRow(byte[] low, byte[] body) {}

  /**
   * Where a chunk is.
   *
   * @param hash its name, 32 bytes
   * @param pack the number of the pack file
   * @param place where its record begins in the file
   * @param length its length
   */
  record ChunkRow(byte[] hash, int pack, long place, int length) {}

  /** The tables that are found by number. */
  enum Table {
    OBJECT_PAGE,
    CONTENT,
    TURN_BLOCK,
    UNDO,
    REVERSAL,
    LEFTOVER
  }

  /** The facts kept when it was created. */
  Map<String, String> about();

  /** How far it is. */
  VatState state();

  /** The body of a row, or null if there is none of that number. */
  byte @Nullable [] row(Table table, long number);

  /** The row of the greatest number that is not greater than the given one, or null. */
  @Nullable NumberedRow rowAtOrBefore(Table table, long number);

  /** Rows by rising number. */
  List<NumberedRow> rowsFrom(Table table, long number, int limit);

  /** The page of entries with the greatest low key that is not greater than a key, or null. */
  @Nullable EntryRow entryPageFor(byte[] key);

  /** Where a chunk is, or null. */
  @Nullable ChunkRow chunk(byte[] hash);

  /** Chunks by rising hash, from the first that is greater than the given one. */
  List<ChunkRow> chunksAfter(byte[] hash, int limit);

  /**
   * Writes in one transaction: all that the change does or, if it throws, nothing.
   *
   * @throws vivarium.world.store.error.StoreException if it cannot; the database has to be
   *     abandoned and opened again then
   */
  void change(Change change);

  /**
   * Writes in one transaction, of which somebody else decides the end: what was written is seen by
   * nobody until the end is run, which takes little, and is taken back if it is not.
   *
   * @param decision is given the end, to be run once or not at all
   * @return whether it was run
   */
  boolean change(Change change, Consumer<Runnable> decision);

  /** Returns once everything committed is on stable storage. */
  void sync();

  /**
   * Does one step of moving what is left together, so that the file gets shorter when it is forced
   * the next time. What others read meanwhile they go on reading.
   *
   * @return whether there may be more to gain
   */
  boolean compact();

  /**
   * Moves the file into another folder, in place of a database there that nobody has open; all that
   * was forced before this is on stable storage under the new name when this returns. Reading goes
   * on meanwhile. If it fails, the tables have to be abandoned.
   */
  void moveTo(Path folder) throws IOException;

  @Override
  void close();

  /** Lets go of everything without writing; for a database that is broken. */
  void abandon();

  /** Makes changes, given the means. */
  @FunctionalInterface
  interface Change {
    void on(Editor editor);
  }

  /** The means to change the tables. */
  interface Editor {
    /** A row as it is within this transaction. */
    byte @Nullable [] row(Table table, long number);

    /** A page of entries as it is within this transaction. */
    @Nullable EntryRow entryPageFor(byte[] key);

    void insert(Table table, long number, byte[] body);

    /** Several rows, which costs less than one by one. */
    void insertAll(Table table, List<NumberedRow> rows);

    void update(Table table, long number, byte[] body);

    /** Deletes the rows from one number on, as many numbers as are said; some may be absent. */
    void delete(Table table, long number, long count);

    void insertEntryPage(byte[] low, byte[] body);

    void updateEntryPage(byte[] low, byte[] body);

    void insertChunk(ChunkRow chunk);

    /** Says that a chunk is elsewhere now. */
    void moveChunk(ChunkRow chunk);

    /** Forgets where a chunk is. */
    void deleteChunk(byte[] hash);

    void setState(VatState state);
  }
}
