package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.OwnWorldTest;

/** Row G-01 over turns: instances get a new shape in pieces, and the world is closed meanwhile. */
class KindMigrationTest extends OwnWorldTest {
  @BeforeEach
  void furnish() {
    home(
        "lobby _AddSlots: (| h = kinds makeKindHandle: 'counter'. maker <- nil. all <- nil. job <-"
            + " nil |). maker: kinds defineDurableKind: h Init: (| of: n = ( (| count |) count: n )"
            + " |) Behaviour: (| count: c = ( c state count ) |) Options: (| stateShape = (| count"
            + " = pattern number |) |)");
    home("all: list copyRemoveAll. 500 do: [ |:i| all add: maker of: i ]");
    world.vat(HOME).suspend("so that it stays in the middle").join();
    home(
        "kinds beginIncarnation. kinds defineDurableKind: h Init: nil Behaviour: (| total: c = ( c"
            + " state total ) |) Options: (| stateVersion = 1. stateShape = (| total = pattern"
            + " number |). migrate: old = ( old count = 77 ifTrue: [ error: 'unlucky' ]. (| total"
            + " |) total: old count * 10 ) |)");
    home("job: kinds migration. job pieceSize: 100. job start. job runPiece. job runPiece");
  }

  @Test
  void G01_goesOnWhereItWas_whenTheWorldIsOpenedAgain() {
    reopen();
    assertThat(value(world, HOME, "job done & job total")).isEqualTo("collector(200, 500)");
    assertThat(value(world, HOME, "job progress")).isEqualTo("0.4");
    assertThat(value(world, HOME, "(all at: 3) total")).isEqualTo("30");
    world.vat(HOME).resume().join();
    awaitHome("job isFinished", "true");
    assertThat(value(world, HOME, "(kinds kindOf: (all at: 0)) outdated size")).isEqualTo("1");
    assertThat(value(world, HOME, "job")).isEqualTo("a migration (500 of 500, 1 trouble)");
    assertThat(value(world, HOME, "job troubles first value")).isEqualTo("'unlucky'");
    assertThat(value(world, HOME, "(all at: 77) total")).isEqualTo("! unlucky");
    assertThat(value(world, HOME, "(all at: 499) total")).isEqualTo("4990");
  }

  @Test
  void G01_stopsAndGoesOn_whenItIsToldTo() {
    home("job stop");
    world.vat(HOME).resume().join();
    reopen();
    assertThat(value(world, HOME, "job isFinished")).isEqualTo("false");
    assertThat(value(world, HOME, "(all at: 3) total + (all at: 499) total")).isEqualTo("5020");
    home("job start");
    awaitHome("job isFinished", "true");
    assertThat(value(world, HOME, "job done")).isEqualTo("500");
  }
}
