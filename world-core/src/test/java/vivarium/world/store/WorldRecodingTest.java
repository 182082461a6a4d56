package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.SECRETS;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.entry;
import static vivarium.world.store.Worlds.read;
import static vivarium.world.store.Worlds.turn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Seed;
import vivarium.world.store.catalogue.WorldFile;
import vivarium.world.store.chunk.Chunk;
import vivarium.world.store.crypt.Passphrase;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.FaultyDisk.Left;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.error.WorldLocked;
import vivarium.world.store.error.WorldNotRecoded;
import vivarium.world.store.error.WrongPassphrase;
import vivarium.world.store.recode.WorldRecoding;
import vivarium.world.store.world.WorldOpening;

/** Giving a world a passphrase, taking it away, changing it. */
class WorldRecodingTest {
  private static final Passphrase OTHER = _ -> "battery staple".toCharArray();

  private final MemoryDisk disk = new MemoryDisk();
  private Chunk chunk = new Chunk(ChunkHash.of(new byte[32]), 0);

  private static StoreOptions plain(Disk disk) {
    return Worlds.tiny(disk).withSecrets(Secrets.NONE.withCost(SECRETS.cost()));
  }

  private static StoreOptions locked(Disk disk) {
    return Worlds.tiny(disk).withSecrets(SECRETS);
  }

  private static StoreOptions with(Disk disk, Passphrase passphrase) {
    return Worlds.tiny(disk).withSecrets(SECRETS.withPassphrase(passphrase));
  }

  private static WorldRecoding recoding(StoreOptions options) {
    return new WorldRecoding(PLACE, options);
  }

  private void make(StoreOptions options) {
    try (var world = Worlds.create(options)) {
      fill(world);
    }
  }

  private void fill(WorldStore world) {
    world.append(turn(created(1, "first"), created(2, "other")));
    world.append(turn(entry("key", "value")));
    world.checkpoint("named");
    chunk = world.vat(FILES).chunks().put(chunkBytes());
    world.append(turn(changed(1, "second")));
  }

  private static ByteBuffer chunkBytes() {
    return ByteBuffer.wrap(Worlds.random(new Random(7), 150_000));
  }

  /** Everything is as it was made, before and after going on. */
  private void assertWhole(StoreOptions options, boolean isEncrypted) {
    try (var world = WorldOpening.open(PLACE, options)) {
      assertThat(world.isEncrypted()).isEqualTo(isEncrypted);
      assertThat(world.unavailableVats()).isEmpty();
      assertThat(read(world, 1)).isEqualTo("second");
      assertThat(Worlds.text(world.vat(HOME).readAsOf(1, 1))).isEqualTo("first");
      assertThat(world.checkpoints()).hasSize(1);
      assertThat(world.vat(FILES).chunks().read(chunk.hash())).isEqualTo(chunkBytes().array());
      var part = ByteBuffer.allocate(10);
      world.vat(FILES).chunks().read(chunk.hash(), 70_000, part);
      assertThat(part.array()).isEqualTo(Arrays.copyOfRange(chunkBytes().array(), 70_000, 70_010));
      world.append(turn(changed(2, "goes on")));
      world.drain();
      assertThat(read(world, 2)).isEqualTo("goes on");
      for (var vat : world.vats()) {
        assertThat(world.vat(vat).verify(_ -> true).findings()).isEmpty();
      }
    }
  }

  @Test
  void encrypted_hasAllThatThereWas_andOpensOnlyWithThePassphrase() {
    make(plain(disk));
    recoding(plain(disk)).encrypt(SECRETS.passphrase(), _ -> true);
    assertWhole(locked(disk), true);
    assertThatThrownBy(() -> WorldOpening.open(PLACE, plain(disk))).isInstanceOf(WorldLocked.class);
    assertThatThrownBy(() -> WorldOpening.open(PLACE, with(disk, OTHER)))
        .isInstanceOf(WrongPassphrase.class);
  }

  /** What only the journal of before had is there, and none of it can be read without the key. */
  @Test
  void killedWorld_isEncryptedWithWhatOnlyItsJournalHad() throws IOException {
    var left = killed();
    recoding(plain(left)).encrypt(SECRETS.passphrase(), _ -> true);
    assertWhole(locked(left), true);
    assertNoPlainText(left);
    recoding(locked(left)).decrypt(_ -> true);
    recoding(plain(left)).encrypt(OTHER, _ -> true);
    assertWhole(with(left, OTHER), true);
    assertNoPlainText(left);
  }

  @Test
  void worldThatCannotBeClosed_isNotEncrypted_andThatIsSaid() throws IOException {
    var failing = new FaultyDisk(killed());
    failing.say("No space left on device");
    failing.failFrom(1);
    assertThatThrownBy(() -> recoding(plain(failing)).encrypt(SECRETS.passphrase(), _ -> true))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("/world")
        .hasMessageMatching("(?s).*(room on the disk|No space left).*");
    failing.mend();
    assertWhole(plain(failing), false);
  }

  /** The world, of which the process died before anything but the journal was written. */
  private MemoryDisk killed() {
    var options = Worlds.standard(disk).withSecrets(Secrets.NONE);
    var world = Worlds.create(options);
    fill(world);
    var left = disk.copy();
    world.close();
    return left;
  }

  private static void assertNoPlainText(MemoryDisk disk) {
    for (var file : disk.filesBelow(PLACE)) {
      var text = new String(disk.bytes(file), StandardCharsets.ISO_8859_1);
      assertThat(text).as("%s", file).doesNotContain("second", "other", "value", "named");
    }
  }

  @Test
  void decrypted_hasAllThatThereWas_andOpensWithoutPassphrase() throws IOException {
    make(locked(disk));
    recoding(locked(disk)).decrypt(_ -> true);
    assertWhole(plain(disk), false);
    assertThat(disk.exists(PLACE.resolve(WorldFile.COPY))).isFalse();
  }

  @Test
  void otherPassphrase_opensInPlaceOfTheFormer() {
    make(locked(disk));
    recoding(locked(disk)).changePassphrase(OTHER);
    assertThatThrownBy(() -> WorldOpening.open(PLACE, locked(disk)))
        .isInstanceOf(WrongPassphrase.class);
    assertWhole(with(disk, OTHER), true);
  }

  @Test
  void whatCannotBe_isSaid() throws IOException {
    make(plain(disk));
    var recoding = recoding(plain(disk));
    assertThatThrownBy(() -> recoding.decrypt(_ -> true))
        .isInstanceOf(WorldNotRecoded.class)
        .hasMessageContaining("has no passphrase");
    assertThatThrownBy(() -> recoding.changePassphrase(OTHER)).isInstanceOf(WorldNotRecoded.class);
    assertThatThrownBy(() -> recoding.encrypt(_ -> new char[0], _ -> true))
        .hasMessageContaining("at least one character");
    disk.openToWrite(PLACE.resolve("my notes.txt")).close();
    assertThatThrownBy(() -> recoding.encrypt(OTHER, _ -> true))
        .isInstanceOf(WorldNotRecoded.class)
        .hasMessageContaining("my notes.txt");
    disk.delete(PLACE.resolve("my notes.txt"));
    assertThatThrownBy(() -> recoding.encrypt(OTHER, _ -> false)).hasMessageContaining("as it was");
    assertWhole(plain(disk), false);
    recoding.encrypt(SECRETS.passphrase(), _ -> true);
    assertThatThrownBy(() -> recoding.encrypt(OTHER, _ -> true)).hasMessageContaining("already");
    assertThatThrownBy(() -> recoding(with(disk, OTHER)).decrypt(_ -> true))
        .isInstanceOf(WrongPassphrase.class);
    assertWhole(locked(disk), true);
  }

  @Test
  void wrongOrNoPassphrase_changesNothing() throws IOException {
    make(locked(disk));
    var before = contents();
    for (var passphrase : new Passphrase[] {OTHER, Passphrase.NONE}) {
      var options = with(disk, passphrase);
      assertThatThrownBy(() -> WorldOpening.open(PLACE, options))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> recoding(options).decrypt(_ -> true))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> recoding(options).changePassphrase(SECRETS.passphrase()))
          .isInstanceOf(StoreException.class);
    }
    assertThat(contents()).isEqualTo(before);
  }

  private Map<Path, String> contents() {
    var contents = new TreeMap<Path, String>();
    for (var file : disk.filesBelow(PLACE)) {
      contents.put(file, HexFormat.of().formatHex(disk.bytes(file)));
    }
    return contents;
  }

  @Test
  void decayedKey_isToldAsDamage_notAsAWrongPassphrase() throws IOException {
    make(locked(disk));
    for (int at : new int[] {60, 150, 250}) {
      var damaged = disk.copy();
      try (var file = damaged.openToWrite(PLACE.resolve("vivarium.world"))) {
        var one = ByteBuffer.allocate(1);
        file.read(one, at);
        file.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), at);
      }
      assertThatThrownBy(() -> WorldOpening.open(PLACE, locked(damaged)))
          .isInstanceOf(WorldDamaged.class)
          .hasMessageContaining("vivarium.world");
    }
  }

  @Test
  void crashAnywhere_leavesTheOldWorldOrTheNew_andNoPlainRemains() throws IOException {
    make(plain(disk));
    var trouble = new FaultyDisk(disk.copy());
    long before = trouble.operations();
    recoding(plain(trouble)).encrypt(SECRETS.passphrase(), _ -> true);
    long all = trouble.operations() - before;
    var seed = Seed.of(WorldRecodingTest.class);
    long step = Proof.LIVES > 1 ? 1 : Math.max(1, all / 12);
    int encrypted = 0;
    int left = 0;
    for (long at = 1 + seed.random().nextLong(step); at <= all; at += step) {
      var memory = disk.copy();
      var failing = new FaultyDisk(memory);
      failing.say("dead");
      failing.leave(Left.HALF);
      failing.failFrom(at);
      boolean isDone = isDone(failing);
      var after = memory.afterPowerCut(seed.random());
      boolean isEncrypted = recoding(locked(after)).isEncrypted();
      assertThat(!isDone || isEncrypted).as("%s at %d", seed, at).isTrue();
      assertWhole(isEncrypted ? locked(after) : plain(after), isEncrypted);
      assertThat(names(after, PLACE)).doesNotContain("recoded.new", "recoded.old", "exchange.plan");
      if (isEncrypted) {
        assertNoPlainText(after);
      }
      encrypted += isEncrypted ? 1 : 0;
      left += isEncrypted ? 0 : 1;
    }
    assertThat(encrypted).as("%s", seed).isPositive();
    assertThat(left).as("%s", seed).isPositive();
  }

  private static boolean isDone(Disk disk) {
    try {
      recoding(plain(disk)).encrypt(SECRETS.passphrase(), _ -> true);
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private static List<String> names(Disk disk, Path folder) throws IOException {
    return disk.list(folder).stream().map(path -> path.getFileName().toString()).toList();
  }
}
