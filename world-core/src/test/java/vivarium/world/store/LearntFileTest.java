package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.bytes;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.turn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.VatStore.Learnt;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.repair.WorldRepair;
import vivarium.world.store.world.WorldOpening;

/** What was learnt about a vat is there in the next process, unless it cannot be trusted. */
class LearntFileTest {
  private static final byte[] WORDS = bytes("what somebody has learnt");
  private static final int LIVES = 8;
  private static final Path FILE = Worlds.folder(HOME).resolve("learnt.bytes");

  private final MemoryDisk disk = new MemoryDisk();

  @Test
  void isThere_inTheNextProcess() {
    long turn = keep(disk, WORDS);
    assertThat(turnLearnt(disk)).isEqualTo(turn);
    change(disk);
    assertThat(turnLearnt(disk)).isEqualTo(turn);
  }

  @Test
  void isWhatWasKeptLast() {
    keep(disk, bytes("before"));
    keep(disk, WORDS);
    assertThat(learnt(disk)).isEqualTo(WORDS);
  }

  @Test
  void isNotThere_inAWorldThatWasPutBack_whoseHistoryWentOnDifferently() throws IOException {
    keep(disk, bytes("before"));
    var backup = disk.copy();
    change(disk);
    keep(disk, WORDS);
    put(backup, disk.bytes(FILE));
    change(backup);
    change(backup);
    assertThat(learnt(backup)).isNull();
  }

  @Test
  void isNotThere_whicheverByteIsDamaged() {
    keep(disk, WORDS);
    var whole = disk.bytes(FILE);
    try (var world = open(disk)) {
      for (int i = 0; i < whole.length; i++) {
        disk.damage(FILE, i, new byte[] {(byte) ~whole[i]});
        assertThat(world.vat(HOME).learnt()).as("byte %d", i).isNull();
        disk.damage(FILE, i, new byte[] {whole[i]});
      }
      assertThat(world.vat(HOME).learnt()).isNotNull();
    }
  }

  @Test
  void isNotThere_whereverItIsCut() throws IOException {
    keep(disk, WORDS);
    var whole = disk.bytes(FILE);
    try (var world = open(disk)) {
      for (int length = 0; length < whole.length; length++) {
        put(disk, Arrays.copyOf(whole, length));
        assertThat(world.vat(HOME).learnt()).as("%d bytes", length).isNull();
      }
    }
  }

  @Test
  void isNotThereOrWhole_afterAPowerCut() {
    keep(disk, WORDS);
    for (int i = 0; i < LIVES; i++) {
      var seed = Seed.of(LearntFileTest.class, i);
      var cut = disk.copy().afterPowerCut(seed.random());
      assertThat(learnt(cut)).as("%s", seed).isIn(null, WORDS);
    }
  }

  @Test
  void isNoDamage_toWhoeverLooksForSome() throws IOException {
    keep(disk, WORDS);
    put(disk, bytes("half of"));
    var repair = new WorldRepair(Worlds.PLACE, Worlds.standard(disk), NothingToMend.INSTANCE);
    assertThat(repair.run(_ -> true).damages()).isEmpty();
  }

  @Test
  void isForgotten_withWhateverIsForgottenForGood() throws IOException {
    keep(disk, WORDS);
    try (var world = open(disk)) {
      long before = world.savedTurn();
      world.append(turn(changed(1, "secret")));
      world.append(turn(changed(1, "instead")));
      world.drain();
      world.forget(
          new ForgetRequest(HOME, Map.of(1L, bytes("instead")), _ -> false, Worlds::chunksIn));
      assertThat(disk.exists(FILE)).isFalse();
      world.vat(HOME).keepLearnt(new Learnt(before, WORDS)); // by somebody who read it before
      assertThat(world.vat(HOME).learnt()).isNull();
      world.vat(HOME).keepLearnt(new Learnt(world.savedTurn(), WORDS));
      assertThat(world.vat(HOME).learnt()).isNotNull();
    }
  }

  @Test
  void isSealed_inAWorldWithAPassphrase() {
    Worlds.encrypted(true);
    try {
      keep(disk, WORDS);
      assertThat(learnt(disk)).isEqualTo(WORDS);
      var file = Worlds.folder(HOME).resolve(FILE.getFileName());
      assertThat(new String(disk.bytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContain(new String(WORDS, StandardCharsets.ISO_8859_1));
    } finally {
      Worlds.encrypted(false);
    }
  }

  // the world of a test

  private static WorldStore open(Disk disk) {
    return WorldOpening.open(Worlds.PLACE, Worlds.standard(disk));
  }

  /** Has something learnt of a world, which is made if there is none; answers the turn. */
  private static long keep(MemoryDisk disk, byte[] words) {
    boolean isNew = !disk.exists(Worlds.PLACE);
    try (var world = isNew ? Worlds.create(Worlds.standard(disk)) : open(disk)) {
      world.append(isNew ? turn(created(1, "one")) : turn(changed(1, "more")));
      world.vat(HOME).keepLearnt(new Learnt(world.savedTurn(), words));
      return world.savedTurn();
    }
  }

  private static void change(Disk disk) {
    try (var world = open(disk)) {
      world.append(turn(changed(1, "other")));
    }
  }

  private static byte[] learnt(Disk disk) {
    try (var world = open(disk)) {
      var learnt = world.vat(HOME).learnt();
      return learnt == null ? null : learnt.bytes();
    }
  }

  private static long turnLearnt(Disk disk) {
    try (var world = open(disk)) {
      return world.vat(HOME).learnt().turn();
    }
  }

  private static void put(Disk disk, byte[] bytes) throws IOException {
    try (var file = disk.openToWrite(FILE)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(bytes), 0);
    }
  }
}
