package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/**
 * How much is on the disk after a day of work of which history is thinned: a clock that is set goes
 * through the day as fast as turns are saved. Each turn changes one object of all, evenly, and one
 * of the few that change all the time. Beside it, H2 with the same live rows, a row for each former
 * state of the last hour, and the oldest former state of each row for each hour before.
 */
final class Day {
  private static final int HOURS = Integer.getInteger("day.hours", 24);

  /**
   * How long, in milliseconds, nothing happens after each hour: of a real one much would be left.
   */
  private static final long REST_MILLIS = Long.getLong("day.rest", 15_000);

  private static final int TURNS_A_SECOND = 40;
  private static final int TURNS_AN_HOUR = 3600 * TURNS_A_SECOND;
  private static final int OBJECTS = 115_000; // 11.5 MB
  private static final int HOT = 1_000;
  private static final Duration TURN = Duration.ofSeconds(1).dividedBy(TURNS_A_SECOND);

  static void run(Path folder) throws Exception {
    long ideal = ideal();
    long live = (long) OBJECTS * Samples.BYTES;
    long ours = ours(Files.createDirectories(folder.resolve("ours")));
    long h2 = h2(Files.createDirectories(folder.resolve("h2")));
    System.out.printf(
        "%d h of %d turns/s: live %.1f MB, kept history %.1f MB; on disk %.1f MB, %.2f times both;"
            + " H2 %.1f MB, %.2f times both%n",
        HOURS,
        TURNS_A_SECOND,
        live / 1e6,
        ideal / 1e6,
        ours / 1e6,
        (double) ours / (live + ideal),
        h2 / 1e6,
        (double) h2 / (live + ideal));
  }

  private static long[] ids(Random random) {
    long any = 1 + random.nextInt(OBJECTS);
    long hot = 1 + random.nextInt(HOT);
    return any == hot ? new long[] {any} : new long[] {Math.min(any, hot), Math.max(any, hot)};
  }

  /** The former contents that are to be kept: all of the last two hours, else each once an hour. */
  private static long ideal() {
    var random = new Random(1);
    long changes = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      var changed = new BitSet();
      int all = 0;
      for (int turn = 0; turn < TURNS_AN_HOUR; turn++) {
        for (long id : ids(random)) {
          changed.set((int) id);
          all++;
        }
      }
      changes += hour >= HOURS - 1 ? all : changed.cardinality();
    }
    return changes * Samples.BYTES;
  }

  private static long ours(Path folder) throws Exception {
    var clock = new SetClock();
    var random = new Random(1);
    try (var world =
        WorldOpening.open(folder.resolve("world"), StoreOptions.standard().withClock(clock))) {
      world.createVat(Samples.VAT);
      world.retention(Retention.STANDARD);
      world.append(Samples.create(1, OBJECTS));
      long most = 0;
      for (int hour = 0; hour < HOURS; hour++) {
        long start = System.nanoTime();
        for (int turn = 0; turn < TURNS_AN_HOUR; turn++) {
          world.append(Samples.change(ids(random)));
          clock.forward(TURN);
        }
        Thread.sleep(REST_MILLIS); // the world tidies up by itself
        long bytes = Samples.bytesBelow(folder);
        most = Math.max(most, bytes);
        System.out.printf(
            "hour %2d: %.1f MB, %.1f s%n",
            hour + 1, bytes / 1e6, (System.nanoTime() - start) / 1e9);
      }
      System.out.printf("most, at the end of an hour: %.1f MB%n", most / 1e6);
      long left = Samples.bytesBelow(folder);
      var tidying = Measure.of(world::tidy);
      System.out.printf(
          "tidying up what was left: %.1f s, %.1f MB after it%n",
          tidying.seconds(), Samples.bytesBelow(folder) / 1e6);
      return left;
    }
  }

  private static long h2(Path folder) throws Exception {
    var random = new Random(1);
    try (var connection = DriverManager.getConnection("jdbc:h2:" + folder + "/day");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE TABLE object (id BIGINT PRIMARY KEY, body VARBINARY(1000))");
      statement.execute(
          "CREATE TABLE former (turn BIGINT, id BIGINT, body VARBINARY(1000), PRIMARY KEY (turn,"
              + " id))");
      statement.execute(
          "CREATE TABLE kept (period INT, id BIGINT, body VARBINARY(1000), PRIMARY KEY (period,"
              + " id))");
      try (var insert = connection.prepareStatement("INSERT INTO object VALUES (?, ?)")) {
        for (long id = 1; id <= OBJECTS; id++) {
          insert.setLong(1, id);
          insert.setBytes(2, Samples.contents());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
      var keep =
          connection.prepareStatement(
              "INSERT INTO former SELECT ?, id, body FROM object WHERE id = ?");
      var update = connection.prepareStatement("UPDATE object SET body = ? WHERE id = ?");
      long turn = 0;
      for (int hour = 0; hour < HOURS; hour++) {
        for (int i = 0; i < TURNS_AN_HOUR; i++) {
          turn++;
          for (long id : ids(random)) {
            keep.setLong(1, turn);
            keep.setLong(2, id);
            keep.executeUpdate();
            update.setBytes(1, Samples.contents());
            update.setLong(2, id);
            update.executeUpdate();
          }
          connection.commit();
        }
        if (hour > 0) {
          long end = (long) hour * TURNS_AN_HOUR;
          statement.execute(
              ("INSERT INTO kept SELECT %d, f.id, f.body FROM former f JOIN (SELECT id, MIN(turn)"
                      + " AS first FROM former WHERE turn <= %d GROUP BY id) m ON f.id = m.id AND"
                      + " f.turn = m.first")
                  .formatted(hour, end));
          statement.execute("DELETE FROM former WHERE turn <= " + end);
          connection.commit();
        }
      }
      statement.execute("CHECKPOINT SYNC");
      return Samples.bytesBelow(folder);
    }
  }

  private Day() {}
}
