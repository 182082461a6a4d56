package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.SECRETS;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.recode.WorldRecoding;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/**
 * Somebody who has the folder of a world with a passphrase, and not the passphrase, puts what is
 * sealed for one place into another, or what was sealed with a former key in place of what is there
 * now. It is noticed, and never shown as right.
 */
class SealedPlacesTest {
  /** As long as a chunk of three blocks is. */
  private static final int BYTES = 150_000;

  private static final int HEAD_BYTES = 72;
  private static final int BLOCK_BYTES = 64 * 1024 + 16;

  private final MemoryDisk disk = new MemoryDisk();
  private final byte[] one = Worlds.random(new Random(1), BYTES);
  private final byte[] two = Worlds.random(new Random(2), BYTES);
  private ChunkHash first;
  private ChunkHash second;

  @BeforeEach
  void make() {
    try (var world = Worlds.create(locked())) {
      first = world.vat(FILES).chunks().put(ByteBuffer.wrap(one)).hash();
      second = world.vat(FILES).chunks().put(ByteBuffer.wrap(two)).hash();
      var named = Worlds.created(1, Worlds.naming(List.of(first, second)));
      world.append(TurnDraft.ofObjects("edit", "test", FILES, List.of(named)));
      world.append(Worlds.turn(Worlds.created(1, "object")));
    }
  }

  private StoreOptions locked() {
    return StoreOptions.standard().withDisk(disk).withChunks(Worlds::chunksIn).withSecrets(SECRETS);
  }

  /** The only one. */
  private Path pack() {
    return disk.filesBelow(PLACE).stream()
        .filter(file -> file.toString().endsWith(".pack"))
        .findFirst()
        .orElseThrow();
  }

  /** The database of the vat that has no pack. */
  private Path databaseOfHome() {
    var files = Objects.requireNonNull(Objects.requireNonNull(pack().getParent()).getParent());
    return disk.filesBelow(PLACE.resolve("vats")).stream()
        .filter(file -> file.endsWith("objects.mv.db") && !file.startsWith(files))
        .findFirst()
        .orElseThrow();
  }

  /** Exchanges two stretches of the pack that are equally long. */
  private void swap(int here, int there, int length) {
    var pack = pack();
    var bytes = disk.bytes(pack);
    disk.damage(pack, here, Arrays.copyOfRange(bytes, there, there + length));
    disk.damage(pack, there, Arrays.copyOfRange(bytes, here, here + length));
  }

  /** Where the record of the first chunk begins, and how long it is; the other follows it. */
  private int start() {
    return disk.bytes(pack()).length - 2 * length();
  }

  private static int length() {
    return HEAD_BYTES + BYTES + 3 * 16;
  }

  private void assertNeitherIsShown() {
    try (var world = WorldOpening.open(PLACE, locked())) {
      for (var hash : List.of(first, second)) {
        var chunks = world.vat(FILES).chunks();
        assertThatThrownBy(() -> chunks.read(hash)).isInstanceOf(WorldDamaged.class);
        assertThatThrownBy(() -> chunks.read(hash, 5, ByteBuffer.allocate(10)))
            .isInstanceOf(WorldDamaged.class);
      }
      assertThat(world.vat(FILES).verify(_ -> true).findings()).isNotEmpty();
      assertThat(Worlds.read(world, 1)).as("another vat").isEqualTo("object");
    }
  }

  @Test
  void bothChunks_areThere() {
    try (var world = WorldOpening.open(PLACE, locked())) {
      assertThat(world.vat(FILES).chunks().read(first)).isEqualTo(one);
      assertThat(world.vat(FILES).chunks().read(second)).isEqualTo(two);
    }
  }

  @Test
  void blocksOfOneChunk_doNotOpen_inEachOthersPlace() {
    swap(start() + HEAD_BYTES, start() + HEAD_BYTES + BLOCK_BYTES, BLOCK_BYTES);
    swap(
        start() + length() + HEAD_BYTES,
        start() + length() + HEAD_BYTES + BLOCK_BYTES,
        BLOCK_BYTES);
    assertNeitherIsShown();
  }

  @Test
  void blocksOfTwoChunks_doNotOpen_inEachOthersPlace() {
    swap(start() + HEAD_BYTES, start() + length() + HEAD_BYTES, BLOCK_BYTES);
    assertNeitherIsShown();
  }

  @Test
  void wholeChunks_areNotTakenForEachOther() {
    swap(start(), start() + length(), length());
    assertNeitherIsShown();
  }

  @Test
  void chunksOfAFormerKey_doNotOpen() {
    var former = disk.bytes(pack());
    changeTheKey();
    disk.damage(pack(), 0, former);
    assertNeitherIsShown();
  }

  @Test
  void databaseOfAFormerKey_doesNotOpen_andTheOtherVatsAreThere() {
    var former = disk.bytes(databaseOfHome());
    changeTheKey();
    disk.damage(databaseOfHome(), 0, former);
    try (var world = WorldOpening.open(PLACE, locked())) {
      assertThat(world.unavailableVats()).containsOnlyKeys(HOME);
      assertThat(world.vat(FILES).chunks().read(first)).isEqualTo(one);
    }
  }

  /** The identity of the world stays: only the key keeps the one from the other. */
  private void changeTheKey() {
    var plain = locked().withSecrets(Secrets.NONE.withCost(SECRETS.cost()));
    new WorldRecoding(PLACE, locked()).decrypt(_ -> true);
    new WorldRecoding(PLACE, plain).encrypt(SECRETS.passphrase(), _ -> true);
    bothChunks_areThere();
  }
}
