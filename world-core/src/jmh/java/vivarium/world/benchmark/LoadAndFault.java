package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Loading a million objects, then reading some of them by id after opening again, with 64 MB of
 * cache. Each store does both with few objects first, so that none is measured while the virtual
 * machine still learns it.
 */
final class LoadAndFault {
  private static final int OBJECTS = 1_000_000;
  private static final int OBJECTS_TO_WARM_UP = 200_000;
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int READS = 300_000;

  private record Store(String name, int reads, Peer.Opening opening) {}

  private record Rates(double loaded, double read) {}

  static void run(Path folder) throws Exception {
    var ours = measure(new Store("ours", READS, OurStore::new), folder);
    for (var peer :
        new Store[] {
          new Store("H2", READS, place -> new SqlPeer(SqlPeer.Kind.H2, place)),
          new Store("SQLite", READS, place -> new SqlPeer(SqlPeer.Kind.SQLITE_NORMAL, place)),
          new Store("RocksDB", READS, RocksPeer::new),
          new Store("EclipseStore", READS / 60, EclipsePeer::new)
        }) {
      var rates = measure(peer, folder);
      System.out.printf(
          "  ours: loading %.2f times %s, reading by id %.2f times%n",
          ours.loaded() / rates.loaded(), peer.name(), ours.read() / rates.read());
    }
  }

  private static Rates measure(Store store, Path folder) throws Exception {
    var small = Files.createDirectories(folder.resolve(store.name() + "-small"));
    load(store, small, OBJECTS_TO_WARM_UP);
    read(store, small, OBJECTS_TO_WARM_UP);
    var large = Files.createDirectories(folder.resolve(store.name()));
    var loading = load(store, large, OBJECTS);
    var reading = read(store, large, OBJECTS);
    System.out.printf(
        "%s: %,.0f objects/s loaded and closed, CPU %.1f s, %.1f bytes written for each loaded;"
            + " %,.0f read by id/s, CPU %.1f µs each; %d MB%n",
        store.name(),
        loading.perSecond(OBJECTS),
        loading.cpuSeconds(),
        (double) loading.writtenBytes() / OBJECTS / Samples.BYTES,
        reading.perSecond(store.reads()),
        reading.cpuSeconds() * 1e6 / store.reads(),
        Samples.bytesBelow(large) / 1_000_000);
    return new Rates(loading.perSecond(OBJECTS), reading.perSecond(store.reads()));
  }

  private static Measure load(Store store, Path place, int objects) throws Exception {
    return Measure.of(() -> {
      try (var peer = store.opening().in(place)) {
        for (long first = 1; first <= objects; first += OBJECTS_PER_TURN) {
          peer.insert(first, OBJECTS_PER_TURN);
        }
      }
    });
  }

  private static Measure read(Store store, Path place, int objects) throws Exception {
    var random = new Random(1);
    try (var peer = store.opening().in(place)) {
      return Measure.of(() -> {
        for (int i = 0; i < store.reads(); i++) {
          if (peer.read(1 + random.nextInt(objects)).length != Samples.BYTES) {
            throw new IllegalStateException("an object of another length was read");
          }
        }
      });
    }
  }

  private LoadAndFault() {}
}
