package vivarium.world.benchmark;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import vivarium.world.store.WorldStore;

/**
 * Turns acknowledged when they are safe: one at a time beside a loop that appends and forces as
 * many bytes, and 64 at a time. Rounds alternate, since a disk's rate changes by the minute.
 */
final class SafeTurns {
  private static final int ROUNDS = 7;
  private static final int TURNS = 150;
  private static final int AT_ONCE = 64;
  private static final int OBJECTS = 10_000;
  private static final int RECORD_BYTES = 560;

  static void run(Path folder) throws Exception {
    var random = new Random(1);
    var toRaw = new double[ROUNDS];
    var toOne = new double[ROUNDS];
    var toSynced = new double[ROUNDS];
    var toFull = new double[ROUNDS];
    try (var world = Samples.world(folder);
        var h2 = peer(SqlPeer.Kind.H2_SYNCED, folder);
        var sqlite = peer(SqlPeer.Kind.SQLITE_FULL, folder);
        var raw =
            FileChannel.open(
                folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      world.append(Samples.create(1, OBJECTS));
      world.drain();
      for (int round = 0; round < ROUNDS; round++) {
        double rawRate = Measure.of(() -> appendAndForce(raw)).perSecond(TURNS);
        double one = Measure.of(() -> oneAtATime(world, random)).perSecond(TURNS);
        double many = Measure.of(() -> atOnce(world)).perSecond(TURNS * AT_ONCE);
        toRaw[round] = one / rawRate;
        toOne[round] = many / one;
        toSynced[round] = one / Measure.of(() -> change(h2, random)).perSecond(TURNS);
        toFull[round] = one / Measure.of(() -> change(sqlite, random)).perSecond(TURNS);
        System.out.printf(
            "safe: raw %,.0f/s, ours %,.0f/s, %d at once %,.0f/s%n", rawRate, one, AT_ONCE, many);
      }
    }
    System.out.printf(
        "safe turns, medians: %.2f of raw; %.1f times as many with %d at once; %.1f times H2 with"
            + " CHECKPOINT SYNC; %.1f times SQLite FULL%n",
        median(toRaw), median(toOne), AT_ONCE, median(toSynced), median(toFull));
  }

  private static SqlPeer peer(SqlPeer.Kind kind, Path folder) throws Exception {
    var peer = new SqlPeer(kind, Files.createDirectories(folder.resolve(kind.name())));
    peer.insert(1, OBJECTS);
    return peer;
  }

  private static void appendAndForce(FileChannel raw) throws Exception {
    var record = ByteBuffer.allocateDirect(RECORD_BYTES);
    for (int i = 0; i < TURNS; i++) {
      raw.write(record.clear());
      raw.force(false);
    }
  }

  private static void oneAtATime(WorldStore world, Random random) {
    for (int i = 0; i < TURNS; i++) {
      world.safe(world.append(Samples.change(Samples.ids(random, OBJECTS)))).join();
    }
  }

  private static void atOnce(WorldStore world) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        var random = new Random(i);
        var running = threads.submit(() -> oneAtATime(world, random));
        if (running.isCancelled()) {
          throw new IllegalStateException("a thread of the benchmark was cancelled");
        }
      }
    }
  }

  private static void change(SqlPeer peer, Random random) throws Exception {
    for (int i = 0; i < TURNS; i++) {
      peer.change(Samples.ids(random, OBJECTS));
    }
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private SafeTurns() {}
}
