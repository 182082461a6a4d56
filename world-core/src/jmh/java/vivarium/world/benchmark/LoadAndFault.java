package vivarium.world.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Loading a million objects, then reading some of them by id after opening again. */
final class LoadAndFault {
  private static final int OBJECTS = 1_000_000;
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int READS = 50_000;

  /** Loads and reads one after the other. */
  private interface Store extends AutoCloseable {
    void load(long first, int count) throws Exception;

    byte[] read(long id) throws Exception;
  }

  private interface Opening {
    Store open() throws Exception;
  }

  private record Rates(double loaded, double read) {}

  static void run(Path folder) throws Exception {
    var ours = measure("ours", Files.createDirectories(folder.resolve("ours")), () -> ours(folder));
    for (var kind : new SqlPeer.Kind[] {SqlPeer.Kind.H2, SqlPeer.Kind.SQLITE_NORMAL}) {
      var place = Files.createDirectories(folder.resolve(kind.name()));
      var peer = measure(kind.name(), place, () -> peer(kind, place));
      System.out.printf(
          "  ours: loading %.2f times %s, reading by id %.2f times%n",
          ours.loaded() / peer.loaded(), kind, ours.read() / peer.read());
    }
  }

  private static Rates measure(String name, Path place, Opening opening) throws Exception {
    var loading =
        Measure.of(() -> {
          try (var store = opening.open()) {
            for (long first = 1; first <= OBJECTS; first += OBJECTS_PER_TURN) {
              store.load(first, OBJECTS_PER_TURN);
            }
          }
        });
    var random = new Random(1);
    var reading = new Measure[1];
    try (var store = opening.open()) {
      reading[0] =
          Measure.of(() -> {
            for (int i = 0; i < READS; i++) {
              if (store.read(1 + random.nextInt(OBJECTS)).length != Samples.BYTES) {
                throw new IllegalStateException("an object of another length was read");
              }
            }
          });
    }
    System.out.printf(
        "%s: %,.0f objects/s loaded and closed, CPU %.1f s, %.1f bytes written for each loaded;"
            + " %,.0f read by id/s; %d MB%n",
        name,
        loading.perSecond(OBJECTS),
        loading.cpuSeconds(),
        (double) loading.writtenBytes() / OBJECTS / Samples.BYTES,
        reading[0].perSecond(READS),
        bytesBelow(place) / 1_000_000);
    return new Rates(loading.perSecond(OBJECTS), reading[0].perSecond(READS));
  }

  private static Store ours(Path folder) {
    var world = Samples.world(folder.resolve("ours"));
    var vat = world.vat(Samples.VAT);
    return new Store() {
      @Override
      public void load(long first, int count) {
        world.append(Samples.create(first, count));
      }

      @Override
      public byte[] read(long id) {
        return vat.read(id);
      }

      @Override
      public void close() {
        world.close();
      }
    };
  }

  private static Store peer(SqlPeer.Kind kind, Path folder) throws Exception {
    var peer = new SqlPeer(kind, folder);
    return new Store() {
      @Override
      public void load(long first, int count) throws Exception {
        peer.insert(first, count);
      }

      @Override
      public byte[] read(long id) throws Exception {
        return peer.read(id);
      }

      @Override
      public void close() throws Exception {
        peer.close();
      }
    };
  }

  private static long bytesBelow(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private LoadAndFault() {}
}
