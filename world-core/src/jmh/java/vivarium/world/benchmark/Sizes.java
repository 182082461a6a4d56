package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;

/**
 * What should not depend on how large a world is: opening it, opening it after a crash with a full
 * journal, and naming a checkpoint.
 */
final class Sizes {
  private static final int SMALL = 10_000;
  private static final int LARGE = Integer.getInteger("objects", 1_000_000);
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int ROUNDS = 9;
  private static final int CHECKPOINTS = 40;
  private static final int TURNS_IN_JOURNAL = 50_000;

  static void run(Path folder) throws Exception {
    for (int objects : new int[] {SMALL, LARGE}) {
      fill(new OurStore(place(folder, "ours", objects)), objects);
      fill(eclipse(folder, objects), objects);
      fill(h2(folder, objects), objects);
      fill(rocks(folder, objects), objects);
    }
    opening(folder);
    checkpoints(folder, SMALL);
    checkpoints(folder, LARGE);
    afterCrash(folder);
  }

  private static void fill(Peer peer, int objects) throws Exception {
    try (peer) {
      for (long first = 1; first <= objects; first += OBJECTS_PER_TURN) {
        peer.insert(first, OBJECTS_PER_TURN);
      }
    }
  }

  private static void opening(Path folder) throws Exception {
    var small = new double[ROUNDS];
    var large = new double[ROUNDS];
    var smallEclipse = new double[ROUNDS];
    var largeEclipse = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      small[i] = openOurs(folder, SMALL);
      large[i] = openOurs(folder, LARGE);
      smallEclipse[i] = openEclipse(folder, SMALL);
      largeEclipse[i] = openEclipse(folder, LARGE);
    }
    System.out.printf(
        "opening %,d objects and reading one: %.0f ms, %,d: %.0f ms, ratio %.2f;"
            + " EclipseStore %.0f ms, %.0f ms, ratio %.2f%n",
        SMALL,
        1e3 * median(small),
        LARGE,
        1e3 * median(large),
        median(large) / median(small),
        1e3 * median(smallEclipse),
        1e3 * median(largeEclipse),
        median(largeEclipse) / median(smallEclipse));
  }

  private static double openOurs(Path folder, int objects) throws Exception {
    return opened(() -> new OurStore(place(folder, "ours", objects)), objects);
  }

  private static double openEclipse(Path folder, int objects) throws Exception {
    return opened(() -> eclipse(folder, objects), objects);
  }

  private interface Opening {
    Peer open() throws Exception;
  }

  private static double opened(Opening opening, int objects) throws Exception {
    var peer = new Peer[1];
    var measure =
        Measure.of(() -> {
          peer[0] = opening.open();
          peer[0].read(objects / 2);
        });
    peer[0].close();
    return measure.seconds();
  }

  private static void checkpoints(Path folder, int objects) throws Exception {
    var named = new double[CHECKPOINTS];
    var forced = new double[CHECKPOINTS];
    var random = new Random(1);
    try (var world = Samples.world(place(folder, "ours", objects))) {
      for (int i = 0; i < CHECKPOINTS; i++) {
        world.append(Samples.change(Samples.ids(random, objects)));
        forced[i] = Measure.of(world::force).seconds();
        world.append(Samples.change(Samples.ids(random, objects)));
        var name = "checkpoint " + objects + " " + i;
        named[i] = Measure.of(() -> world.checkpoint(name)).seconds();
      }
    }
    double backup;
    try (var peer = h2(folder, objects)) {
      backup = Measure.of(() -> peer.backup(folder.resolve("backup.zip"))).seconds();
    }
    System.out.printf(
        "a checkpoint of %,d objects: %.2f ms, a force alone: %.2f ms; RocksDB checkpoint %.2f ms,"
            + " H2 BACKUP %.0f ms%n",
        objects,
        1e3 * median(named),
        1e3 * median(forced),
        1e3 * rocksCheckpoint(folder, objects),
        1e3 * backup);
  }

  private static double rocksCheckpoint(Path folder, int objects) throws Exception {
    var seconds = new double[CHECKPOINTS];
    var random = new Random(1);
    try (var peer = rocks(folder, objects)) {
      for (int i = 0; i < CHECKPOINTS; i++) {
        peer.change(Samples.ids(random, objects));
        var place = folder.resolve("rocks-checkpoint-" + objects + "-" + i);
        seconds[i] = Measure.of(() -> peer.checkpoint(place)).seconds();
      }
    }
    return median(seconds);
  }

  /** A copy of a world that is open is what a crash would leave. */
  private static void afterCrash(Path folder) throws Exception {
    var from = place(folder, "ours", LARGE);
    var copy = folder.resolve("crashed");
    var random = new Random(1);
    try (var world = Samples.world(from)) {
      for (int i = 0; i < TURNS_IN_JOURNAL; i++) {
        world.append(Samples.change(Samples.ids(random, LARGE)));
      }
      copy(from, copy);
    }
    var seconds = new double[1];
    var world = new OurStore[1];
    var opening = Measure.of(() -> world[0] = new OurStore(copy));
    seconds[0] = opening.seconds();
    var settling = Measure.of(world[0]::settle);
    System.out.printf(
        "opening %,d objects after a crash: %.0f ms with %,d turns read again from the journal of"
            + " %d MB, all of them applied %.0f ms later%n",
        LARGE,
        1e3 * seconds[0],
        world[0].recoveredTurns(),
        Samples.bytesBelow(copy.resolve("world/journal")) / 1_000_000,
        1e3 * settling.seconds());
    world[0].close();
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static EclipsePeer eclipse(Path folder, int objects) throws Exception {
    return new EclipsePeer(place(folder, "eclipse", objects));
  }

  private static SqlPeer h2(Path folder, int objects) throws Exception {
    return new SqlPeer(SqlPeer.Kind.H2, place(folder, "h2", objects));
  }

  private static RocksPeer rocks(Path folder, int objects) throws Exception {
    return new RocksPeer(place(folder, "rocks", objects));
  }

  private static Path place(Path folder, String name, int objects) throws Exception {
    return Files.createDirectories(folder.resolve(name + "-" + objects));
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private Sizes() {}
}
