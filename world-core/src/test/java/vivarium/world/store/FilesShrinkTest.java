package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;

/** The files of a world from which most was removed, and whose history goes by. */
class FilesShrinkTest {
  private static final int OBJECTS = 8000;
  private static final int LEFT = 200;
  private static final String TEXT = "x".repeat(900);

  @Test
  void filesAreSmall_whileTheWorldStaysOpen_onceWhatWasRemovedIsOutOfTheHistory()
      throws IOException {
    var disk = new MemoryDisk();
    var clock = new HandClock();
    try (var world = Worlds.create(Worlds.standard(disk).withClock(clock))) {
      world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly 7d"));
      world.append(Worlds.turn(Worlds.created(OBJECTS + 1, "the first turn of a vat is kept")));
      world.append(all(id -> Worlds.created(id, id + TEXT)));
      world.checkpoint("all there");
      clock.forward(Duration.ofHours(3));
      world.append(all(id -> id <= LEFT ? Worlds.changed(id, "left") : ObjectChange.removed(id)));
      world.append(Worlds.turn(Worlds.changed(1, "later")));
      world.tidy();
      long before = bytes(disk);
      assertThat(before).isGreaterThan(OBJECTS * (long) TEXT.length());
      long named = world.checkpoints().getFirst().turn();
      clock.forward(Duration.ofDays(30));
      world.append(Worlds.turn(Worlds.changed(2, "young")));
      world.tidy();
      assertThat(Worlds.text(world.vat(HOME).readAsOf(OBJECTS, named))).isEqualTo(OBJECTS + TEXT);

      world.deleteCheckpoint("all there");
      world.tidy();
      assertThat(bytes(disk)).isLessThan(before / 8);
      assertThat(Worlds.read(world, 1)).isEqualTo("later");
      assertThat(Worlds.read(world, LEFT)).isEqualTo("left");
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  /** Makes a change of an object. */
  @FunctionalInterface
  private interface Change {
    ObjectChange of(long id);
  }

  private static TurnDraft all(Change change) {
    List<ObjectChange> changes = new ArrayList<>();
    for (long id = 1; id <= OBJECTS; id++) {
      changes.add(change.of(id));
    }
    return TurnDraft.ofObjects("edit", "all of them", HOME, changes);
  }

  /** Without what is beside a database, of which up to a megabyte is kept to be written again. */
  private static long bytes(MemoryDisk disk) throws IOException {
    long bytes = 0;
    for (var folder : List.of(PLACE.resolve("journal"), PLACE.resolve("vats").resolve(HOME))) {
      for (var path : disk.list(folder)) {
        if (!disk.isFolder(path) && !path.toString().contains(".redo")) {
          try (var file = disk.openToRead(path)) {
            bytes += file.size();
          }
        }
      }
    }
    return bytes;
  }
}
