package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.turn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.world.base.Watchdog;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.NotAWorld;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.error.WorldInUse;
import vivarium.world.store.error.WorldTooNew;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/** A world opens, or says in a sentence why not and stays as it was. */
class WorldOpeningTest {
  private static final Path CATALOGUE = PLACE.resolve("catalogue.mv.db");
  private static final Path FORMAT = PLACE.resolve("vivarium.world");
  private static final Path HOME_DATABASE = PLACE.resolve("vats/home/objects.mv.db");
  private static final Path FILES_DATABASE = PLACE.resolve("vats/files/objects.mv.db");

  private final MemoryDisk disk = new MemoryDisk();
  private final StoreOptions options = Worlds.standard(disk);

  private void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(Path path, byte[] bytes) throws IOException {
    try (var file = disk.openToWrite(path)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(bytes), 0);
    }
  }

  private void createWorldWithATurn() {
    try (var world = Worlds.create(options)) {
      world.append(turn(created(1, "one")));
      world.append(TurnDraft.ofObjects("edit", "c", FILES, List.of(created(1, "file"))));
    }
  }

  private void assertRefused(Class<? extends StoreException> type, String... parts) {
    var before = disk.filesBelow(PLACE).stream().map(file -> file + " " + hash(file)).toList();
    assertThatThrownBy(() -> WorldOpening.open(PLACE, options))
        .isInstanceOf(type)
        .hasMessageContainingAll(parts);
    assertThat(disk.filesBelow(PLACE).stream().map(file -> file + " " + hash(file)).toList())
        .isEqualTo(before);
  }

  private int hash(Path file) {
    boolean isLock = file.endsWith("lock"); // taking and giving back the lock rewrites it
    return isLock ? 0 : Arrays.hashCode(disk.bytes(file));
  }

  @Test
  void newerWorld_isRefusedByName() throws IOException {
    createWorldWithATurn();
    write(FORMAT, "vivarium world\nformat 3\nid 00\nsomething new\n");
    assertRefused(WorldTooNew.class, PLACE.toString(), "format 3", "up to 2");
  }

  @Test
  void worldThatUsesWhatNobodyHereKnows_isRefusedByName() throws IOException {
    createWorldWithATurn();
    var id = "0123456789abcdef0123456789abcdef";
    var text = "vivarium world\nformat 2\nid " + id + "\nuses thinned holograms\n";
    var bytes = Worlds.bytes(text);
    write(FORMAT, text + "check %08x\n".formatted(Checksum.of(bytes, 0, bytes.length)));
    assertRefused(WorldTooNew.class, PLACE.toString(), "newer Vivarium", "uses 'holograms'");
  }

  @Test
  void fileThatWasBeingReplaced_isPutInPlace_whenThePowerCutTookTheOldOne() throws IOException {
    createWorldWithATurn();
    disk.move(FORMAT, PLACE.resolve("vivarium.world.new"));
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      assertThat(world.created()).isFalse();
      assertThat(world.savedTurn()).isEqualTo(2);
    }
    assertThat(disk.exists(FORMAT)).isTrue();
  }

  @Test
  void whatAWorldUses_isChecked() throws IOException {
    createWorldWithATurn();
    var id = "0123456789abcdef0123456789abcdef";
    write(FORMAT, "vivarium world\nformat 2\nid " + id + "\nuses thinned\ncheck 00000000\n");
    assertRefused(WorldDamaged.class, FORMAT.toString());
  }

  @Test
  void worldThatUsesNothingNew_isOfTheFirstFormat() throws IOException {
    createWorldWithATurn();
    assertThat(new WorldFolder(disk, PLACE).read().format()).isEqualTo(1);
  }

  @Test
  void damagedFormatFile_isNamed() throws IOException {
    createWorldWithATurn();
    write(FORMAT, "garbage");
    assertRefused(WorldDamaged.class, FORMAT.toString());
  }

  @Test
  void folderWithOtherThings_isLeftAlone() throws IOException {
    disk.createFolders(PLACE);
    write(PLACE.resolve("thesis.txt"), "dear reader");
    assertRefused(NotAWorld.class, PLACE.toString(), "thesis.txt");
  }

  @Test
  void file_isNoWorld() throws IOException {
    write(PLACE, "a file");
    assertRefused(NotAWorld.class, PLACE.toString());
  }

  @Test
  void emptyFolder_becomesAWorld() throws IOException {
    disk.createFolders(PLACE);
    try (var world = WorldOpening.open(PLACE, options)) {
      assertThat(world.created()).isTrue();
      assertThat(world.vats()).isEmpty();
    }
  }

  @Test
  void failedCreation_leavesNothing_whereverItFails() throws IOException {
    var counting = new FaultyDisk(new MemoryDisk());
    WorldOpening.open(PLACE, Worlds.standard(counting)).close();
    int failed = 0;
    for (long at = 1; at < counting.operations(); at += Math.max(1, counting.operations() / 30)) {
      var empty = new MemoryDisk();
      var faulty = new FaultyDisk(empty);
      faulty.failFrom(at);
      try {
        WorldOpening.open(PLACE, Worlds.standard(faulty)).close();
      } catch (StoreException e) {
        failed++;
        assertThat(e).hasMessageContaining("/world");
      }
      faulty.mend();
      try (var world = WorldOpening.open(PLACE, Worlds.standard(faulty))) {
        assertThat(world.savedTurn()).isZero();
      }
    }
    assertThat(failed).as("failures before creation was done").isGreaterThan(5);
  }

  @Test
  void failedCreation_leavesNoFile_whenDeletingWorks() {
    var faulty = new FaultyDisk(disk);
    faulty.failWhile(
        operation -> operation.name().equals("write") && operation.path().equals(CATALOGUE));
    assertThatThrownBy(() -> WorldOpening.open(PLACE, Worlds.standard(faulty)))
        .isInstanceOf(StoreException.class);
    assertThat(disk.filesBelow(PLACE)).isEmpty();
    assertThat(disk.exists(PLACE)).isFalse();
  }

  @Test
  void killedCreation_isBegunAnew() throws IOException {
    disk.createFolders(PLACE.resolve("journal"));
    write(PLACE.resolve("vivarium.creating"), "unfinished");
    write(PLACE.resolve("lock"), "");
    write(CATALOGUE, "half a database");
    write(PLACE.resolve("journal/000000000001.journal"), "half a journal");
    try (var world = WorldOpening.open(PLACE, options)) {
      assertThat(world.created()).isTrue();
    }
    assertThat(disk.exists(PLACE.resolve("vivarium.creating"))).isFalse();
  }

  @Test
  void missingCatalogue_isNamed() throws IOException {
    createWorldWithATurn();
    disk.delete(CATALOGUE);
    assertRefused(WorldDamaged.class, CATALOGUE.toString());
  }

  @Test
  void vatWithoutDatabase_isNamed_andTheOthersAreUsable() throws IOException {
    createWorldWithATurn();
    disk.delete(HOME_DATABASE);
    try (var world = WorldOpening.open(PLACE, options)) {
      assertThat(world.vats()).containsExactly(FILES, HOME);
      assertThat(world.unavailableVats()).containsOnlyKeys(HOME);
      assertThat(world.unavailableVats().get(HOME)).contains(HOME_DATABASE.toString());
      assertThatThrownBy(() -> world.vat(HOME))
          .isInstanceOf(VatUnavailable.class)
          .hasMessageContaining(HOME);
      assertThatThrownBy(() -> world.append(turn(created(2, "two"))))
          .isInstanceOf(VatUnavailable.class);
      assertThat(Worlds.text(world.vat(FILES).read(1))).isEqualTo("file");
      world.append(TurnDraft.ofObjects("edit", "c", FILES, List.of(created(2, "more"))));
      world.drain();
    }
  }

  @Test
  void damagedAndSwappedDatabases_areNoticed() throws IOException {
    createWorldWithATurn();
    var home = disk.bytes(HOME_DATABASE);
    var files = disk.bytes(FILES_DATABASE);
    write(HOME_DATABASE, files);
    assertUnavailable(HOME, "belongs to another");
    write(HOME_DATABASE, new byte[home.length]);
    assertUnavailable(HOME, "home");
    write(HOME_DATABASE, home);
    try (var world = WorldOpening.open(PLACE, options)) {
      assertThat(world.unavailableVats()).isEmpty();
    }
  }

  private void assertUnavailable(String vat, String reason) {
    try (var world = WorldOpening.open(PLACE, options)) {
      assertThat(world.unavailableVats()).containsOnlyKeys(vat);
      assertThat(world.unavailableVats().get(vat)).contains(reason);
    }
  }

  @Test
  void olderDatabase_isNotTakenForTheWholeHistory() throws IOException {
    createWorldWithATurn();
    var old = disk.bytes(HOME_DATABASE);
    try (var world = WorldOpening.open(PLACE, options)) {
      world.append(turn(created(2, "two")));
    }
    write(HOME_DATABASE, old);
    assertUnavailable(HOME, "older");
  }

  /** Lets go of a world whose disk is gone; whether it still has something to write is chance. */
  private static void closeDead(WorldStore world) {
    try {
      world.close();
    } catch (StoreException itsDiskIsGone) {
      assertThat(itsDiskIsGone.getMessage()).isNotBlank();
    }
  }

  @Test
  void lostJournal_isNoticed() throws IOException {
    var world = Worlds.create(options);
    world.append(turn(created(1, "one")));
    world.drain();
    var killed = disk.afterKill();
    for (var file : killed.filesBelow(PLACE.resolve("journal"))) {
      killed.delete(file);
    }
    assertThatThrownBy(() -> WorldOpening.open(PLACE, Worlds.standard(killed)))
        .isInstanceOf(WorldDamaged.class)
        .hasMessageContaining("journal");
    closeDead(world);
  }

  @Test
  void databaseAheadOfTheRest_isNoticed() throws IOException {
    createWorldWithATurn();
    var journal = disk.filesBelow(PLACE.resolve("journal")).getLast();
    var oldJournal = disk.bytes(journal);
    var oldCatalogue = disk.bytes(CATALOGUE);
    try (var world = WorldOpening.open(PLACE, options)) {
      world.append(turn(created(2, "two")));
    }
    write(CATALOGUE, oldCatalogue);
    disk.delete(disk.filesBelow(PLACE.resolve("journal")).getLast());
    write(journal, oldJournal);
    assertRefused(WorldDamaged.class, "'home'", "turn 3");
  }

  @Test
  void secondOpening_inTheSameProcess_isToldWhoHasIt() {
    try (var world = WorldOpening.open(PLACE, options)) {
      assertThatThrownBy(() -> WorldOpening.open(PLACE, options))
          .isInstanceOf(WorldInUse.class)
          .hasMessageContaining(PLACE.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      world.createVat(HOME);
    }
    WorldOpening.open(PLACE, options).close();
  }

  @Test
  void secondOpening_onTheMachinesDisk_isRefusedToo(@TempDir Path folder) {
    var place = folder.resolve("world");
    try (var world = WorldOpening.open(place, StoreOptions.standard())) {
      assertThatThrownBy(() -> WorldOpening.open(place, StoreOptions.standard()))
          .isInstanceOf(WorldInUse.class);
      assertThat(world.vats()).isEmpty();
    }
  }

  @Test
  void secondProcess_isToldWhoHasIt_andMayOpenAfterAKill(@TempDir Path folder) throws Exception {
    var place = folder.resolve("world");
    WorldOpening.open(place, StoreOptions.standard()).close();
    var process = start(place);
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> WorldOpening.open(place, StoreOptions.standard()))
          .isInstanceOf(WorldInUse.class)
          .hasMessageContaining("process " + process.pid());
    } finally {
      process.destroyForcibly().waitFor();
    }
    WorldOpening.open(place, StoreOptions.standard()).close();
    assertThat(Files.readString(place.resolve("lock")))
        .contains("process " + ProcessHandle.current().pid());
  }

  private static Process start(Path place) throws IOException {
    return Watchdog.guard(
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                OpenWorld.class.getName(),
                place.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Another process: has the world open until it is killed. */
  static final class OpenWorld {
    public static void main(String[] arguments) throws IOException {
      WorldOpening.open(Path.of(arguments[0]), StoreOptions.standard());
      System.out.println("open");
      System.in.read();
    }

    private OpenWorld() {}
  }
}
