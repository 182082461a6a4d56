package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Turns of five small changes, one at a time, acknowledged when the system has them. What is
 * written for them is counted until the store is closed, so that nothing is put off.
 */
final class SavedTurns {
  private static final int OBJECTS = 100_000;
  private static final int HOT_OBJECTS = 10_000;
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int TURNS = 60_000;
  private static final int PEER_TURNS = 6_000;
  private static final int CHANGE_BYTES = 5 * Samples.BYTES;

  private record Store(String name, int turns, Peer.Opening opening) {}

  static void run(Path folder) throws Exception {
    double hot = rate(new Store("ours", TURNS, OurStore::new), folder, HOT_OBJECTS);
    rate(new Store("ours", TURNS, OurStore::new), folder, OBJECTS);
    for (var peer :
        new Store[] {
          sql("H2 with WRITE_DELAY=0", SqlPeer.Kind.H2_WRITTEN_AT_ONCE),
          sql("SQLite WAL NORMAL", SqlPeer.Kind.SQLITE_NORMAL),
          new Store("EclipseStore", PEER_TURNS, EclipsePeer::new)
        }) {
      double rate = rate(peer, folder, HOT_OBJECTS);
      System.out.printf("  ours: %.1f times %s%n", hot / rate, peer.name());
    }
  }

  private static Store sql(String name, SqlPeer.Kind kind) {
    return new Store(name, PEER_TURNS, place -> new SqlPeer(kind, place));
  }

  private static double rate(Store store, Path folder, int among) throws Exception {
    var place = Files.createDirectories(folder.resolve(store.name() + "-" + among));
    var random = new Random(1);
    try (var peer = store.opening().in(place)) {
      for (long first = 1; first <= OBJECTS; first += OBJECTS_PER_TURN) {
        peer.insert(first, OBJECTS_PER_TURN);
      }
      change(peer, turns(random, among, store.turns() / 4)); // warms up
      peer.settle();
    }
    var turns = turns(random, among, store.turns());
    var acknowledged = new Measure[1];
    var settled = new Measure[1];
    var all =
        Measure.of(() -> {
          try (var peer = store.opening().in(place)) {
            acknowledged[0] = Measure.of(() -> change(peer, turns));
            settled[0] = Measure.of(peer::settle);
          }
        });
    double rate = acknowledged[0].perSecond(store.turns());
    System.out.printf(
        "%s, turns saved among %,d: %,.0f/s, %,.0f/s until applied; CPU %.0f µs each; %.1f bytes"
            + " written for each changed%n",
        store.name(),
        among,
        rate,
        store.turns() / (acknowledged[0].seconds() + settled[0].seconds()),
        1e6 * all.cpuSeconds() / store.turns(),
        (double) all.writtenBytes() / store.turns() / CHANGE_BYTES);
    return rate;
  }

  /** Which objects each turn changes. */
  private static List<long[]> turns(Random random, int among, int count) {
    return Stream.generate(() -> Samples.ids(random, among)).limit(count).toList();
  }

  private static void change(Peer peer, List<long[]> turns) throws Exception {
    for (var ids : turns) {
      peer.change(ids);
    }
  }

  private SavedTurns() {}
}
