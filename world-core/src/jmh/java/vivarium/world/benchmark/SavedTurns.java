package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Turns of five small changes, one at a time, acknowledged when the system has them. The stores
 * take turns, round by round, since the machine is not always equally busy; what counts is the
 * middle of the ratios of the rounds. What is written is counted until the store is closed, so that
 * nothing is put off. {@code -Dsaved.stores} tells which are wanted beside ours, {@code
 * -Dsaved.rounds} how many rounds there are.
 */
final class SavedTurns {
  private static final int OBJECTS = 100_000;
  private static final int HOT_OBJECTS = 10_000;
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int TURNS = 60_000;
  private static final int PEER_TURNS = 4_000;
  private static final int CHANGE_BYTES = 5 * Samples.BYTES;
  private static final int ROUNDS = Integer.getInteger("saved.rounds", 5);
  private static final List<String> WANTED =
      List.of(System.getProperty("saved.stores", "H2,SQLite,EclipseStore").split(","));

  /** What a round took: until all was acknowledged, and until the store was closed. */
  private record Round(Measure acknowledged, Measure all) {}

  private final String name;
  private final int turns;
  private final int among;
  private final Peer.Opening opening;
  private final Path place;
  private final Random random = new Random(1);
  private final List<Round> rounds = new ArrayList<>();

  private SavedTurns(String name, int turns, int among, Peer.Opening opening, Path folder)
      throws Exception {
    this.name = name;
    this.turns = turns;
    this.among = among;
    this.opening = opening;
    this.place = Files.createDirectories(folder.resolve(name + "-" + among));
  }

  static void run(Path folder) throws Exception {
    var ours = new SavedTurns("ours", TURNS, HOT_OBJECTS, OurStore::new, folder);
    var scattered = new SavedTurns("ours", TURNS, OBJECTS, OurStore::new, folder);
    var peers =
        Stream.of(
                sql("H2", SqlPeer.Kind.H2_WRITTEN_AT_ONCE, folder),
                sql("SQLite", SqlPeer.Kind.SQLITE_NORMAL, folder),
                new SavedTurns("EclipseStore", PEER_TURNS, HOT_OBJECTS, EclipsePeer::new, folder))
            .filter(store -> WANTED.contains(store.name))
            .toList();
    var all = new ArrayList<>(List.of(ours, scattered));
    all.addAll(peers);
    for (var store : all) {
      store.prepare();
    }
    for (int i = 0; i < ROUNDS; i++) {
      for (var store : all) {
        store.rounds.add(store.round());
      }
    }
    all.forEach(SavedTurns::print);
    peers.forEach(peer -> compare(ours, peer));
  }

  private static SavedTurns sql(String name, SqlPeer.Kind kind, Path folder) throws Exception {
    return new SavedTurns(name, PEER_TURNS, HOT_OBJECTS, place -> new SqlPeer(kind, place), folder);
  }

  private void prepare() throws Exception {
    try (var peer = opening.in(place)) {
      for (long first = 1; first <= OBJECTS; first += OBJECTS_PER_TURN) {
        peer.insert(first, OBJECTS_PER_TURN);
      }
      change(peer, someTurns(turns / 2)); // warms up
      peer.settle();
    }
  }

  private Round round() throws Exception {
    var wanted = someTurns(turns);
    var acknowledged = new Measure[1];
    var all =
        Measure.of(() -> {
          try (var peer = opening.in(place)) {
            acknowledged[0] = Measure.of(() -> change(peer, wanted));
            peer.settle();
          }
        });
    return new Round(acknowledged[0], all);
  }

  private void print() {
    System.out.printf(
        "%s, turns saved among %,d: %s/s, %,.0f/s until closed; CPU %.0f µs each; %.1f bytes"
            + " written for each changed%n",
        name,
        among,
        rounds.stream().map(one -> "%,.0f".formatted(rate(one))).toList(),
        turns / middle(rounds.stream().mapToDouble(one -> one.all().seconds()).toArray()),
        1e6 * middle(cpuSeconds()) / turns,
        rounds.stream().mapToLong(one -> one.all().writtenBytes()).average().orElse(0)
            / turns
            / CHANGE_BYTES);
  }

  private static void compare(SavedTurns ours, SavedTurns peer) {
    var ratios = new double[ROUNDS];
    Arrays.setAll(ratios, i -> ours.rate(ours.rounds.get(i)) / peer.rate(peer.rounds.get(i)));
    System.out.printf(
        "  ours: %.1f times %s, the middle of %s; by CPU %.1f times%n",
        middle(ratios),
        peer.name,
        Arrays.stream(ratios).mapToObj("%.1f"::formatted).toList(),
        middle(peer.cpuSeconds()) / peer.turns / (middle(ours.cpuSeconds()) / ours.turns));
  }

  private double rate(Round round) {
    return round.acknowledged().perSecond(turns);
  }

  private double[] cpuSeconds() {
    return rounds.stream().mapToDouble(one -> one.all().cpuSeconds()).toArray();
  }

  private static double middle(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Which objects each turn changes. */
  private List<long[]> someTurns(int count) {
    return Stream.generate(() -> Samples.ids(random, among)).limit(count).toList();
  }

  private static void change(Peer peer, List<long[]> turns) throws Exception {
    for (var ids : turns) {
      peer.change(ids);
    }
  }
}
