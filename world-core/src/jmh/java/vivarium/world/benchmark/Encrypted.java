package vivarium.world.benchmark;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import vivarium.world.base.Progress;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.world.WorldOpening;

/**
 * What a passphrase costs: the same work in a plain and in an encrypted world, taking turns; the
 * first round warms up.
 */
final class Encrypted {
  private static final int ROUNDS = 3;
  private static final int OBJECTS = 200_000;
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int TURNS = 10_000;
  private static final int READS = 40_000;
  private static final long IMPORTED_BYTES = 256L * 1024 * 1024;

  private static final StoreOptions PLAIN = StoreOptions.standard();
  private static final StoreOptions SEALED =
      PLAIN.withSecrets(
          Secrets.NONE
              .withPassphrase(_ -> "correct horse battery staple".toCharArray())
              .withEncryptsNew(true));

  private record Round(double opened, double saved, double read, double imported) {}

  static void run(Path folder) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var plain = round(folder.resolve("plain-" + round), PLAIN);
      var sealed = round(folder.resolve("sealed-" + round), SEALED);
      System.out.printf(
          "%s: of the speed of a plain world, turns saved %.2f (%,.0f/s), cold reading by id %.2f"
              + " (%,.0f/s), import %.2f (%,.0f MB/s); opening takes %.0f ms more%n",
          round == 0 ? "warming up" : "encrypted",
          sealed.saved() / plain.saved(),
          sealed.saved(),
          sealed.read() / plain.read(),
          sealed.read(),
          sealed.imported() / plain.imported(),
          sealed.imported() / 1e6,
          1e3 * (sealed.opened() - plain.opened()));
    }
  }

  private static Round round(Path folder, StoreOptions options) throws Exception {
    Files.createDirectories(folder);
    try (var world = WorldOpening.open(folder.resolve("world"), options)) {
      world.createVat(Samples.VAT);
      for (long first = 1; first <= OBJECTS; first += OBJECTS_PER_TURN) {
        world.append(Samples.create(first, OBJECTS_PER_TURN));
      }
      world.drain();
    }
    var opened = new ArrayList<WorldStore>();
    var opening = Measure.of(() -> opened.add(WorldOpening.open(folder.resolve("world"), options)));
    try (var world = opened.getFirst()) {
      var random = new Random(1);
      var reading =
          Measure.of(() -> {
            for (int i = 0; i < READS; i++) {
              world.vat(Samples.VAT).read(1 + random.nextInt(OBJECTS));
            }
          });
      var saving =
          Measure.of(() -> {
            for (int i = 0; i < TURNS; i++) {
              world.append(Samples.change(Samples.ids(random, OBJECTS_PER_TURN)));
            }
          });
      var importing =
          Measure.of(() ->
              world
                  .vat(Samples.VAT)
                  .chunks()
                  .importFrom(Channels.newChannel(new Noise(IMPORTED_BYTES)), Progress.NONE));
      return new Round(
          opening.seconds(),
          saving.perSecond(TURNS),
          reading.perSecond(READS),
          importing.perSecond(IMPORTED_BYTES));
    }
  }

  /** Bytes that are all different, and cost little to make. */
  private static final class Noise extends InputStream {
    private final byte[] block = new byte[64 * 1024];
    private long left;
    private long count;

    Noise(long bytes) {
      left = bytes;
      new Random(2).nextBytes(block);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read in blocks");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int taken = (int) Math.min(Math.min(length, block.length), left);
      if (taken == 0) {
        return length == 0 ? 0 : -1;
      }
      block[(int) (count++ % block.length)]++;
      System.arraycopy(block, 0, target, offset, taken);
      left -= taken;
      return taken;
    }
  }

  private Encrypted() {}
}
