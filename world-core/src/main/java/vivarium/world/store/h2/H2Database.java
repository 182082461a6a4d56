package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.WorldBug;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.h2.DiskRoots.Root;

/**
 * One open H2 database: one session that writes, and as many that read as threads read at a time.
 */
final class H2Database {
  private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);

  /** Of the heap H2's own cache may have this part, and no more than 8 MB. */
  private static final int HEAP_SHARE = 32;

  private static final long CACHE_KB =
      Math.min(8192, Runtime.getRuntime().maxMemory() / HEAP_SHARE / 1024);

  /**
   * H2's own cache is small, since pages are cached in front of it. It writes when it is told to
   * force its file, or when it holds much (about 20 MB), and not by a clock: what changes again and
   * again is written once then. Rows lie one or two to a page, since each is a page of ours. Trace
   * files would be files nobody looks at.
   */
  private static final String SETTINGS =
      ";DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=NO;RETENTION_TIME=20000;CACHE_SIZE="
          + CACHE_KB
          + ";WRITE_DELAY=60000;AUTO_COMPACT_FILL_RATE=40;PAGE_SIZE=4096"
          + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

  /**
   * H2 puts long answers into files of the system, outside of the world and in the clear, unless it
   * may hold them in memory. Ours are short, but for the catalogue's, which is held anyway.
   */
  private static final String NO_FILES_ELSEWHERE = ";MAX_MEMORY_ROWS=2147483647";

  private final Root place;
  private final String name;
  private final String root;
  private final String url;
  private final Session writer;
  private final Deque<Session> readers = new ConcurrentLinkedDeque<>();
  private @Nullable Compaction compaction;

  private H2Database(Root place, String name, String root, String url, Session writer) {
    this.place = place;
    this.name = name;
    this.root = root;
    this.url = url;
    this.writer = writer;
  }

  static H2Database create(Root place, String name) {
    return open(place, name, "");
  }

  static H2Database open(Root place, String name) {
    var file = fileIn(place.folder(), name);
    if (!place.disk().exists(file)) {
      throw new WorldDamaged(
          "The database %s is missing. Restore it from a backup, or run 'vivarium check --repair'."
              .formatted(file));
    }
    return open(place, name, ";IFEXISTS=TRUE");
  }

  private static H2Database open(Root place, String name, String more) {
    var root = DiskRoots.register(place);
    var file = fileIn(place.folder(), name);
    var url =
        "jdbc:h2:" + root + name + SETTINGS + (place.keys() == null ? "" : NO_FILES_ELSEWHERE);
    try {
      var connection = DriverManager.getConnection(url + more);
      connection.setAutoCommit(false);
      return new H2Database(place, name, root, url, new Session(connection));
    } catch (SQLException e) {
      DiskRoots.forget(root);
      throw SqlTrouble.reading(file, e);
    }
  }

  private static Path fileIn(Path folder, String name) {
    return folder.resolve(fileName(name));
  }

  private static String fileName(String name) {
    return name + ".mv.db";
  }

  Path file() {
    return fileIn(place.folder(), name);
  }

  /** Moves the file into another folder, forced, while it is used. */
  synchronized void moveTo(Path folder) throws IOException {
    place.moveTo(folder, fileName(name));
  }

  /** Reads what was committed last. */
  <T extends @Nullable Object> T read(String sql, Session.Binder binder, Session.Answer<T> answer) {
    try {
      var reader = readers.poll();
      var session = reader == null ? newReader() : reader;
      var result = session.query(sql, binder, answer);
      readers.push(session); // one that failed is not used again
      return result;
    } catch (SQLException e) {
      throw SqlTrouble.reading(file(), e);
    }
  }

  /** Finds rows of numbered tables without a sentence; to be asked once they are there. */
  RowLookup lookup() {
    try {
      if (writer.connection().unwrap(JdbcConnection.class).getSession() instanceof SessionLocal s) {
        return new RowLookup(file(), s);
      }
    } catch (SQLException e) {
      throw SqlTrouble.reading(file(), e);
    }
    throw new WorldBug("the database is embedded");
  }

  /** Something done with the session that writes. */
  @FunctionalInterface
  interface Writing {
    void with(Session session) throws SQLException;
  }

  /** Writes in one transaction. */
  void write(Writing writing) {
    boolean _ = write(writing, Runnable::run);
  }

  /**
   * The same, if it is decided so in the end.
   *
   * @param decision is given what commits
   * @return whether that was run
   */
  synchronized boolean write(Writing writing, Consumer<Runnable> decision) {
    var isCommitted = new AtomicBoolean();
    try {
      writing.with(writer);
      decision.accept(() -> {
        commit();
        isCommitted.set(true);
      });
    } catch (SQLException e) {
      throw SqlTrouble.writing(file(), e);
    } finally {
      if (!isCommitted.get()) {
        rollBack();
      }
    }
    return isCommitted.get();
  }

  private void commit() {
    try {
      writer.connection().commit();
    } catch (SQLException e) {
      throw SqlTrouble.writing(file(), e);
    }
  }

  private MVStore store() throws SQLException {
    if (writer.connection().unwrap(JdbcConnection.class).getSession() instanceof SessionLocal s) {
      return s.getDatabase().getStore().getMvStore();
    }
    throw new WorldBug("the database is embedded");
  }

  /** Forces the file. The only sentence here that other databases do not know. */
  synchronized void sync() {
    try {
      writer.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      throw SqlTrouble.writing(file(), e);
    }
  }

  /** Does one step of making the file shorter; answers whether there may be more to gain. */
  synchronized boolean compact() {
    try {
      var done = compaction;
      if (done == null) {
        done = new Compaction(store());
        compaction = done;
      }
      return done.step();
    } catch (SQLException e) {
      throw SqlTrouble.writing(file(), e);
    } catch (MVStoreException | DbException e) {
      throw SqlTrouble.writing(file(), DbException.toSQLException(e));
    }
  }

  synchronized void close() {
    try {
      for (var reader : readers) {
        reader.close();
      }
      writer.close();
      DiskRoots.forget(root);
    } catch (SQLException e) {
      abandon();
      throw SqlTrouble.writing(file(), e);
    }
  }

  /**
   * Lets go of the database without writing. Not by a statement: in a database that has failed, one
   * may wait for ever.
   */
  synchronized void abandon() {
    try {
      if (writer.connection().unwrap(JdbcConnection.class).getSession() instanceof SessionLocal s) {
        s.getDatabase().shutdownImmediately();
      }
    } catch (SQLException | DbException | MVStoreException e) {
      LOG.debug("{} was closed already", file(), e);
    } finally {
      DiskRoots.forget(root);
    }
  }

  private Session newReader() throws SQLException {
    var connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE");
    connection.setReadOnly(true);
    return new Session(connection);
  }

  private void rollBack() {
    try {
      writer.connection().rollback();
    } catch (SQLException e) {
      LOG.debug("{}: rolling back failed, the database will be opened anew", file(), e);
    }
  }
}
