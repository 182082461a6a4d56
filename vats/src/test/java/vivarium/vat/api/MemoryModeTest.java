package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.vat.collect.WorldCollector;
import vivarium.vat.history.History;
import vivarium.vat.testing.LibraryWorld;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;
import vivarium.world.store.VatStore;
import vivarium.world.store.error.MomentForgotten;
import vivarium.world.store.turn.EntryKey;

/** A world that is held in memory only does what any world does, and leaves nothing. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MemoryModeTest {
  private static final String HOME = World.HOME;
  private static final String FILES = World.FILES;

  private World world;

  @BeforeEach
  void open() {
    world = World.inMemory(LibraryWorld.options());
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| count <- 0. hit = ( count: count + 1. count )."
            + " fail = ( count: 1000. error: 'deliberately' ) |)");
    act(world, HOME, "lobby _AddSlots: (| f = vats at: 'files'. a <- nil. kept <- 0 |)");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static void home(World world, String source) {
    act(world, HOME, source);
  }

  @Test
  void saysSo_andLeavesNothing_whenItIsClosed() {
    assertThat(world.isKept()).isFalse();
    assertThat(world.name()).isEqualTo("in memory");
    assertThat(world.status().troubles()).anyMatch(line -> line.contains("memory only"));
    var folder = world.directory();
    assertThat(folder).isEmptyDirectory();
    world.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void messagesAreAnswered_inTheirOrder() {
    home(world, "1 to: 50 Do: [|:i | a: f eventually hit ]");
    await(world, HOME, "a state", "'fulfilled'");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("50");
  }

  @Test
  void aFailedMessageLeavesNothing_andItsSenderHearsWhy() {
    home(world, "a: f eventually fail");
    await(world, HOME, "a state", "'broken'");
    assertThat(value(world, FILES, "gatekeeper count")).isEqualTo("0");
  }

  @Test
  void theWorldGoesBackToACheckpoint_andForthAgain() {
    var history = new History(world.vatsTogether());
    home(world, "kept: 1");
    history.checkpoint("here");
    home(world, "kept: 2");
    history.rollback(history.position("here"), null);
    assertThat(value(world, HOME, "kept")).isEqualTo("1");
    history.undo();
    assertThat(value(world, HOME, "kept")).isEqualTo("2");
  }

  @Test
  void aVatIsMadeAndEnded_andThoseWhoWaitForItHear() {
    world.createVat("third", "(| never <- nil. ask = ( never: promises new. never ) |)");
    home(world, "a: (vats at: 'third') eventually ask");
    await(world, "third", "gatekeeper never isNil", "false");
    world.terminateVat("third", "the test is over");
    await(world, HOME, "a state", "'broken'");
    assertThatThrownBy(() -> world.vat("third")).isInstanceOf(WorldException.class);
  }

  @Test
  void unreachedObjectsAreCollected() {
    home(world, "kept: ((1 & 2) asVector)");
    home(world, "kept: 0");
    assertThat(world.collect().objects()).isPositive();
  }

  @Test
  void unreachedObjectsAreCollected_whenMoreChangesMeanwhileThanIsRemembered() {
    home(
        world, "kept: 'ab'. 19 timesRepeat: [ kept: kept, kept ]. lobby _AddSlots: (| b <- nil |)");
    home(world, "b: kept. a: (vector copyWith: vector copy)");
    var lost = value(world, HOME, "a first _IdentityHash");
    home(world, "a: nil");
    long before = world.vatsTogether().store().savedTurn();
    var pauses = new AtomicInteger();
    var report =
        new WorldCollector(world.vatsTogether(), WorldClock.system())
            .collect(() -> home(world, "b: kept, '" + pauses.incrementAndGet() + "'"));
    var vat = world.vatsTogether().store().vat(HOME);
    assertThatThrownBy(() -> vat.changesSince(before, CHANGES)).isInstanceOf(MomentForgotten.class);
    assertThat(report.objects()).isPositive();
    assertThat(value(world, HOME, lost + " _ObjectExists")).isEqualTo("false");
    assertThat(value(world, HOME, "b size > kept size")).isEqualTo("true");
  }

  private static final VatStore.ChangeVisitor CHANGES =
      new VatStore.ChangeVisitor() {
        @Override
        public void object(long id, byte @Nullable [] former, long first, long last) {}

        @Override
        public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {}
      };
}
