package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Loading a million objects, then reading some of them by id after opening again, with 64 MB of
 * cache. Each store does both with few objects first, so that none is measured while the virtual
 * machine still learns it. Then they take turns, round by round, since the machine is not always
 * equally busy; what counts is the middle of the rounds. {@code -Dload.stores} tells which are
 * wanted, {@code -Dload.rounds} and {@code -Dload.readings} how often each loads and reads.
 */
final class LoadAndFault {
  private static final int OBJECTS = 1_000_000;
  private static final int OBJECTS_TO_WARM_UP = 200_000;
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int READS = 300_000;
  private static final int ROUNDS = Integer.getInteger("load.rounds", 3);
  private static final int READINGS = Integer.getInteger("load.readings", 5);
  private static final List<String> WANTED =
      List.of(System.getProperty("load.stores", "ours,H2,SQLite,RocksDB,EclipseStore").split(","));

  private final String name;
  private final int reads;
  private final Peer.Opening opening;
  private final Path folder;
  private final List<Measure> loading = new ArrayList<>();
  private final List<Measure> reading = new ArrayList<>();

  private LoadAndFault(String name, int reads, Peer.Opening opening, Path folder) {
    this.name = name;
    this.reads = reads;
    this.opening = opening;
    this.folder = folder.resolve(name);
  }

  static void run(Path folder) throws Exception {
    var stores =
        Stream.of(
                new LoadAndFault("ours", READS, OurStore::new, folder),
                sql("H2", SqlPeer.Kind.H2, folder),
                sql("SQLite", SqlPeer.Kind.SQLITE_NORMAL, folder),
                new LoadAndFault("RocksDB", READS, RocksPeer::new, folder),
                new LoadAndFault("EclipseStore", READS / 60, EclipsePeer::new, folder))
            .filter(store -> WANTED.contains(store.name))
            .toList();
    for (var store : stores) {
      store.warmUp();
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (var store : stores) {
        store.loading.add(store.load("round" + round, OBJECTS));
      }
    }
    for (int round = 0; round < READINGS; round++) {
      for (var store : stores) {
        store.reading.add(store.read("round0", OBJECTS));
      }
    }
    for (var store : stores) {
      store.print(stores.getFirst());
    }
  }

  private static LoadAndFault sql(String name, SqlPeer.Kind kind, Path folder) {
    return new LoadAndFault(name, READS, place -> new SqlPeer(kind, place), folder);
  }

  private void warmUp() throws Exception {
    load("small", OBJECTS_TO_WARM_UP);
    read("small", OBJECTS_TO_WARM_UP);
  }

  private void print(LoadAndFault first) throws Exception {
    var loaded = middle(loading);
    var read = middle(reading);
    System.out.printf(
        "%s: %,.0f objects/s loaded and closed, CPU %.1f s, %.1f bytes written for each loaded;"
            + " %,.0f read by id/s, CPU %.1f µs each; %d MB%n",
        name,
        loaded.perSecond(OBJECTS),
        loaded.cpuSeconds(),
        (double) loaded.writtenBytes() / OBJECTS / Samples.BYTES,
        read.perSecond(reads),
        read.cpuSeconds() * 1e6 / reads,
        Samples.bytesBelow(folder.resolve("round0")) / 1_000_000);
    if (this != first) {
      System.out.printf(
          "  %s: loading %.2f times %s, reading by id %.2f times; by CPU %.2f and %.2f times%n",
          first.name,
          loaded.seconds() / middle(first.loading).seconds(),
          name,
          read.seconds() / reads * first.reads / middle(first.reading).seconds(),
          loaded.cpuSeconds() / middle(first.loading).cpuSeconds(),
          read.cpuSeconds() / reads * first.reads / middle(first.reading).cpuSeconds());
    }
  }

  private static Measure middle(List<Measure> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Measure::seconds))
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private Measure load(String round, int objects) throws Exception {
    var place = Files.createDirectories(folder.resolve(round));
    return Measure.of(() -> {
      try (var peer = opening.in(place)) {
        for (long first = 1; first <= objects; first += OBJECTS_PER_TURN) {
          peer.insert(first, OBJECTS_PER_TURN);
        }
      }
    });
  }

  private Measure read(String round, int objects) throws Exception {
    var random = new Random(1);
    try (var peer = opening.in(folder.resolve(round))) {
      return Measure.of(() -> {
        for (int i = 0; i < reads; i++) {
          if (peer.read(1 + random.nextInt(objects)).length != Samples.BYTES) {
            throw new IllegalStateException("an object of another length was read");
          }
        }
      });
    }
  }
}
