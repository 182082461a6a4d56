package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/** A small world with a passphrase, of whose history most turns are merged. */
final class GoldenThinned {
  private static final int TURNS = 40;
  private static final int CHUNK_BYTES = 20_000;
  private static final String NAMED = "half way";

  private static StoreOptions options() {
    return StoreOptions.standard().withSecrets(Worlds.SECRETS).withChunks(Worlds::chunksIn);
  }

  /** Makes it. */
  static void make(Path folder) {
    var clock = new HandClock();
    try (var world = WorldOpening.open(folder, options().withClock(clock))) {
      world.createVat(HOME);
      world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly 7d"));
      var bytes = Worlds.random(new Random(1), CHUNK_BYTES);
      var chunk = world.vat(HOME).chunks().put(ByteBuffer.wrap(bytes));
      world.append(Worlds.turn(Worlds.created(1, Worlds.CHUNK + chunk.hash())));
      world.append(Worlds.turn(Worlds.created(2, contents(0))));
      for (int i = 1; i <= TURNS; i++) {
        world.append(Worlds.turn(Worlds.changed(2, contents(i))));
        clock.forward(Duration.ofMinutes(20));
        if (i == TURNS / 2) {
          world.checkpoint(NAMED);
        }
      }
      clock.forward(Duration.ofDays(30));
      world.append(Worlds.turn(Worlds.created(3, "young")));
      world.tidy();
    }
  }

  private static String contents(int version) {
    return "version %d %s".formatted(version, "x".repeat(version * 50));
  }

  /** Opens it and looks at everything. */
  static void assertIs(Path folder) {
    try (var world = WorldOpening.open(folder, options())) {
      assertThat(world.unavailableVats()).isEmpty();
      assertThat(world.isEncrypted()).isTrue();
      var vat = world.vat(HOME);
      assertThat(Worlds.read(world, 2)).isEqualTo(contents(TURNS));
      assertThat(Worlds.read(world, 3)).isEqualTo("young");
      var named = world.checkpoints().getFirst();
      assertThat(named.name()).isEqualTo(NAMED);
      assertThat(Worlds.text(vat.readAsOf(2, named.turn()))).isEqualTo(contents(TURNS / 2));
      assertThat(world.kept().isKept(named.turn() + 1)).isFalse();
      var chunk = Worlds.chunksIn(vat.read(1)).getFirst();
      assertThat(vat.chunks().read(chunk)).isEqualTo(Worlds.random(new Random(1), CHUNK_BYTES));
      assertThat(world.turns(Long.MAX_VALUE, 100)).hasSizeLessThan(TURNS / 2);
      world.tidy();
      assertThat(vat.verify(_ -> true).findings()).isEmpty();
      assertThat(world.append(Worlds.turn(Worlds.changed(3, "goes on")))).isPositive();
    }
  }

  private GoldenThinned() {}
}
