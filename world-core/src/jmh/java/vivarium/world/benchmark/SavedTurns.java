package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Turns of five small changes, one at a time, acknowledged when the system has them. */
final class SavedTurns {
  private static final SqlPeer.Kind[] PEERS = {
    SqlPeer.Kind.H2_WRITTEN_AT_ONCE, SqlPeer.Kind.SQLITE_NORMAL
  };
  private static final int OBJECTS = 100_000;
  private static final int HOT_OBJECTS = 10_000;
  private static final int TURNS = 20_000;
  private static final int PEER_TURNS = 4_000;
  private static final int CHANGE_BYTES = 5 * Samples.BYTES;

  static void run(Path folder) throws Exception {
    double hot = ours(folder.resolve("hot"), HOT_OBJECTS);
    ours(folder.resolve("scattered"), OBJECTS);
    for (var kind : PEERS) {
      double peer = peer(kind, folder.resolve(kind.name()));
      System.out.printf("  ours, hot: %.1f times %s%n", hot / peer, kind);
    }
  }

  private static double ours(Path folder, int among) throws Exception {
    Files.createDirectories(folder);
    var random = new Random(1);
    try (var world = Samples.world(folder)) {
      world.append(Samples.create(1, OBJECTS));
      for (int i = 0; i < TURNS; i++) { // warms up
        world.append(Samples.change(Samples.ids(random, among)));
      }
      world.drain();
      var appending = new Measure[1];
      var all =
          Measure.of(() -> {
            appending[0] =
                Measure.of(() -> {
                  for (int i = 0; i < TURNS; i++) {
                    world.append(Samples.change(Samples.ids(random, among)));
                  }
                });
            world.drain();
          });
      System.out.printf(
          "saved turns among %,d: %,.0f/s, with applying %,.0f/s; CPU %.1f s; %.1f bytes written"
              + " for each changed%n",
          among,
          appending[0].perSecond(TURNS),
          all.perSecond(TURNS),
          all.cpuSeconds(),
          (double) all.writtenBytes() / TURNS / CHANGE_BYTES);
      return appending[0].perSecond(TURNS);
    }
  }

  private static double peer(SqlPeer.Kind kind, Path folder) throws Exception {
    Files.createDirectories(folder);
    var random = new Random(1);
    try (var peer = new SqlPeer(kind, folder)) {
      peer.insert(1, OBJECTS);
      for (int i = 0; i < PEER_TURNS / 4; i++) { // warms up
        peer.change(Samples.ids(random, HOT_OBJECTS));
      }
      var measured =
          Measure.of(() -> {
            for (int i = 0; i < PEER_TURNS; i++) {
              peer.change(Samples.ids(random, HOT_OBJECTS));
            }
          });
      System.out.printf(
          "%s: %,.0f/s; CPU %.1f s; %.1f bytes written for each changed%n",
          kind,
          measured.perSecond(PEER_TURNS),
          measured.cpuSeconds(),
          (double) measured.writtenBytes() / PEER_TURNS / CHANGE_BYTES);
      return measured.perSecond(PEER_TURNS);
    }
  }

  private SavedTurns() {}
}
