package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.read;
import static vivarium.world.store.Worlds.turn;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.WatchedDisk.Operation;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/**
 * What nobody declares, thrown in the threads that everybody waits for: a lack of memory, a bug.
 * Who waits is told, nothing saved is lost, and it goes on when the cause is gone.
 */
class UnexpectedFaultTest {
  /** What is thrown. */
  enum Fault {
    NO_MEMORY(() -> new OutOfMemoryError("Java heap space"), "too little memory"),
    BUG(() -> new IllegalStateException("injected"), "Bug in the world runtime"),
    DEEP(StackOverflowError::new, "too little memory");

    private final Supplier<Throwable> thrown;
    private final String text;

    Fault(Supplier<Throwable> thrown, String text) {
      this.thrown = thrown;
      this.text = text;
    }
  }

  private static final Predicate<Operation> JOURNAL_FORCE =
      operation -> operation.name().equals("force") && isBelow(operation, "journal");
  private static final Predicate<Operation> PACK_FORCE =
      operation ->
          operation.name().equals("force") && operation.path().toString().endsWith(".pack");

  private static final Path HOME_DATABASE = PLACE.resolve("vats/home/objects.mv.db");

  private final FaultyDisk disk = new FaultyDisk(new MemoryDisk());

  @ParameterizedTest
  @EnumSource
  void waiters_areTold_andForcingGoesOn_whenTheForcerMeets(Fault fault) throws Exception {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      disk.failWith(fault.thrown);
      disk.failWhile(JOURNAL_FORCE);
      long turn = world.append(turn(created(1, "one")));
      for (int i = 0; i < 3; i++) {
        assertThat(world.safe(turn))
            .failsWithin(60, TimeUnit.SECONDS)
            .withThrowableThat()
            .havingCause()
            .isInstanceOf(StoreWriteFailed.class)
            .withMessageContaining(fault.text);
      }
      assertThat(world.status().troubles()).anyMatch(text -> text.contains(fault.text));
      disk.mend();
      world.safe(turn).get(60, TimeUnit.SECONDS);
      world.drain();
      assertThat(world.status().troubles()).isEmpty();
    }
    assertOne("one");
  }

  @ParameterizedTest
  @EnumSource
  void waiters_areTold_andApplyingGoesOn_whenTheApplierMeets(Fault fault) {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(turn(created(1, "one")));
      world.drain();
      disk.failWith(fault.thrown);
      disk.failWhile(PACK_FORCE);
      world.vat(HOME).chunks().put(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      world.append(turn(changed(1, "uno")));
      assertThatThrownBy(world::drain)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(fault.text);
      assertThat(read(world, 1)).isEqualTo("uno");
      disk.mend();
      world.drain();
      assertThat(world.status().troubles()).isEmpty();
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
    assertOne("uno");
  }

  @ParameterizedTest
  @EnumSource
  void turn_isWholeOrNotThere_whenTheJournalsWritingMeets(Fault fault) {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(turn(created(1, "one")));
      disk.writePartly();
      disk.failWith(fault.thrown);
      disk.failWhile(
          operation -> operation.name().equals("write") && isBelow(operation, "journal"));
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> world.append(turn(changed(1, "lost"))))
            .isInstanceOf(fault.thrown.get().getClass());
      }
      assertThat(read(world, 1)).isEqualTo("one");
      disk.mend();
      assertThat(world.append(turn(changed(1, "uno")))).isEqualTo(2);
      world.force();
    }
    assertOne("uno");
  }

  @ParameterizedTest
  @EnumSource
  void databaseThatMeets_isOpenedAnew_andNoTurnIsAppliedTwice(Fault fault) {
    try (var world = Worlds.create(Worlds.tiny(disk))) {
      disk.failWith(fault.thrown);
      for (int i = 1; i <= 30; i++) {
        if (i % 10 == 0) {
          disk.failWhile(operation -> isBelow(operation, "home"));
        }
        appendOrFail(world, i);
        disk.mend();
      }
      world.drain();
      long last = world.savedTurn();
      assertThat(world.vat(HOME).historyOf(1, 100)).hasSize((int) last);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      assertThat(world.vat(HOME).historyOf(1, 100)).hasSize((int) world.savedTurn());
    }
  }

  @Test
  void vatThatIsDamaged_isNotWaitedFor_andKeepsNobodyElseWaiting() {
    var memory = new MemoryDisk();
    try (var world = Worlds.create(Worlds.standard(memory))) {
      world.append(turn(created(1, "what will be damaged")));
    }
    assertThat(memory.damage(HOME_DATABASE, "what will be damaged")).isPositive();
    try (var world = WorldOpening.open(PLACE, Worlds.tiny(memory))) {
      world.append(turn(changed(1, "uno")));
      assertThatThrownBy(world::drain)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("can be read but not changed");
      assertThatThrownBy(() -> world.append(turn(changed(1, "due"))))
          .hasMessageContaining("can be read but not changed");
      var files = world.vat(FILES);
      for (int i = 1; i <= 20; i++) {
        var changes = List.of(changed(i, "in files" + "-".repeat(500)));
        world.append(TurnDraft.ofObjects("edit", "a test", FILES, changes));
        assertThat(files.historyOf(i, 10)).containsExactly(world.savedTurn()); // waits for files
      }
      assertThat(read(world, 1)).isEqualTo("uno");
      assertThat(world.status().troubles()).hasSize(1);
    }
    try (var world = WorldOpening.open(PLACE, Worlds.standard(memory))) {
      assertThat(read(world, 1)).isEqualTo("uno");
      assertThat(Worlds.text(world.vat(FILES).read(20))).startsWith("in files");
    }
  }

  private void appendOrFail(WorldStore world, int number) {
    try {
      world.append(turn(changed(1, "value " + number + "-".repeat(500))));
      world.drain();
      world.checkpoint("c" + number);
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("home");
    }
  }

  private void assertOne(String contents) {
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      assertThat(read(world, 1)).isEqualTo(contents);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  private static boolean isBelow(Operation operation, String folder) {
    return operation.path().toString().contains("/" + folder + "/");
  }
}
