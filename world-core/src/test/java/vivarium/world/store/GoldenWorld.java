package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldClock;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/**
 * A small world that has everything in it that a format has to carry, always the same, and what it
 * has to be like for whoever opens it, whatever version made it.
 */
final class GoldenWorld {
  private static final int OBJECTS = 100;
  private static final int CHANGES = 40;
  private static final Instant BEGINNING = Instant.parse("2026-01-01T12:00:00Z");

  /** A clock that goes on by a second whenever it is asked. */
  private static final class Ticking implements WorldClock {
    private long seconds;

    @Override
    public synchronized Instant now() {
      return BEGINNING.plusSeconds(seconds++);
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }
  }

  /** Makes it; every turn is in its database before the next begins, so that rows are alike. */
  static List<ChunkHash> make(Path folder) {
    var chunks = new ArrayList<ChunkHash>();
    try (var world = WorldOpening.open(folder, StoreOptions.standard().withClock(new Ticking()))) {
      world.createVat(HOME);
      world.createVat(FILES);
      for (long id = 1; id <= OBJECTS; id++) {
        save(world, Worlds.turn(Worlds.created(id, contents(id, 0))));
      }
      world.checkpoint("made");
      for (int i = 1; i <= CHANGES; i++) {
        save(world, changes(i));
      }
      world.checkpoint("changed");
      save(
          world,
          new TurnDraft(
              "undo",
              "takes the last one back",
              List.of(
                  new VatChanges(
                      HOME,
                      List.of(Worlds.changed(CHANGES, contents(CHANGES, 0))),
                      List.of(Worlds.entry("key" + CHANGES, null)))),
              Reversal.undoOf(OBJECTS + CHANGES)));
      for (int i = 0; i < 3; i++) {
        var bytes = Worlds.random(new Random(i), 20_000);
        chunks.add(world.vat(FILES).chunks().put(ByteBuffer.wrap(bytes)).hash());
      }
      save(world, TurnDraft.ofObjects("edit", "removed", HOME, List.of(ObjectChange.removed(99))));
      world.setting("theme", "dark");
      world.drain();
    }
    return chunks;
  }

  private static void save(WorldStore world, TurnDraft draft) {
    world.append(draft);
    world.drain();
  }

  private static TurnDraft changes(int i) {
    return new TurnDraft(
        "edit",
        "change " + i,
        List.of(
            new VatChanges(
                HOME,
                List.of(Worlds.changed(i, contents(i, i))),
                List.of(Worlds.entry("key" + i, "value " + i)))));
  }

  private static String contents(long id, int version) {
    return "object %d version %d %s".formatted(id, version, "x".repeat((int) (id % 7) * 400));
  }

  /** Opens it and looks at everything. */
  static void assertIs(Path folder) {
    try (var world = WorldOpening.open(folder, StoreOptions.standard())) {
      assertThat(world.unavailableVats()).isEmpty();
      assertThat(world.savedTurn()).isEqualTo(OBJECTS + CHANGES + 2);
      for (long id = 1; id <= OBJECTS; id++) {
        int version = id < CHANGES ? (int) id : 0;
        assertThat(Worlds.read(world, id)).isEqualTo(id == 99 ? null : contents(id, version));
        assertThat(Worlds.text(world.vat(HOME).readAsOf(id, OBJECTS))).isEqualTo(contents(id, 0));
      }
      var entries = world.vat(HOME).entries();
      assertThat(Worlds.text(entries.get(Worlds.entry("key7", null).key()))).isEqualTo("value 7");
      assertThat(entries.get(Worlds.entry("key" + CHANGES, null).key())).isNull();
      assertThat(world.checkpoints())
          .extracting(Checkpoint::name, Checkpoint::turn)
          .contains(
              org.assertj.core.groups.Tuple.tuple("made", (long) OBJECTS),
              org.assertj.core.groups.Tuple.tuple("changed", (long) OBJECTS + CHANGES));
      assertThat(world.setting("theme")).contains("dark");
      assertThat(world.vat(FILES).chunks().byteCount()).isEqualTo(60_000);
      var newest = world.turns(Long.MAX_VALUE, 10);
      assertThat(newest.get(1).reverses()).isEqualTo(Reversal.undoOf(OBJECTS + CHANGES));
      for (var vat : List.of(HOME, FILES)) {
        assertThat(world.vat(vat).verify(_ -> true).findings()).isEmpty();
      }
      assertThat(world.append(Worlds.turn(Worlds.changed(1, "goes on")))).isPositive();
    }
  }

  static void zip(Path folder, OutputStream target) throws IOException {
    try (var zip = new ZipOutputStream(target);
        var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals("lock")) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(file, zip);
        }
      }
    }
  }

  static void unzip(InputStream source, Path folder) throws IOException {
    try (var zip = new ZipInputStream(source)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }

  private GoldenWorld() {}
}
