package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.search.ClosureCheck;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.Progress;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/** Rows E of the reference that can be shown in a world of ordinary size. */
class WishRowsTest extends OwnWorldTest {
  @TempDir Path elsewhere;

  /** What is on disk at this moment, as it is left by a process that dies. */
  private World asLeftByADeath() throws IOException {
    var copy = elsewhere.resolve("copy");
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        var target = copy.resolve(folder.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return LibraryWorld.open(copy);
  }

  @Test
  void E01_whatWasDoneIsThere_thoughNobodySavedAndNothingWasClosed() throws IOException {
    home("lobby _AddSlots: (| diary <- list copyRemoveAll |)");
    home("200 do: [ |:i| diary add: 'day ', i printString ]");
    home("diary removeFirst");
    try (var found = asLeftByADeath()) {
      assertThat(value(found, HOME, "diary size")).isEqualTo("199");
      assertThat(value(found, HOME, "diary first, diary last")).isEqualTo("'day 1day 199'");
    }
  }

  @Test
  void E05_codeAndDataPersistByOneRule_asSlotsOfOneObject() {
    home(
        "lobby _AddSlots: (| letter = (| parent* = traits clonable. text <- 'dear'. loud = ( text"
            + " asUppercase ) |) |)");
    home("letter text: 'hello'");
    home("letter _AddSlots: (| quiet = ( text, '...' ) |)");
    reopen();
    assertThat(value(world, HOME, "letter loud, letter quiet")).isEqualTo("'HELLOhello...'");
  }

  @Test
  void E14_noTurnIsLost_whenTheProcessDies() throws IOException {
    home("lobby _AddSlots: (| n <- 0 |)");
    for (int i = 1; i <= 20; i++) {
      home("n: " + i);
    }
    long saved = world.vatsTogether().store().savedTurn();
    try (var found = asLeftByADeath()) {
      assertThat(value(found, HOME, "n")).isEqualTo("20");
      assertThat(saved - found.vatsTogether().store().savedTurn()).isNotPositive();
    }
  }

  @Test
  void E23_numbersBeyond32BitsAreNumbersAsAnyOther() {
    home(
        "lobby _AddSlots: (| big <- nil. a <- nil. plain = (| parent* = traits clonable. n <- 4. hi"
            + " = ( n ) |) |)");
    long plain = idOf("plain");
    closeWorld();
    long high = 1L << 33;
    try (var store = WorldOpening.open(folder, options().store())) {
      var copied = Objects.requireNonNull(store.vat(HOME).read(plain));
      var made = List.of(new ObjectChange(high, copied, true));
      var _ =
          store.append(
              new TurnDraft(
                  "test", "a high number", List.of(new VatChanges(HOME, made, List.of()))));
    }
    openWorld();
    home("big: plain copy. a: (vats at: 'files') eventually accept: big From: 'home'");
    awaitHome("a isFulfilled", "true");
    assertThat(idOf("big")).isGreaterThan(high);
    reopen();
    assertThat(value(world, HOME, "big n: 5. big hi")).isEqualTo("5");
    LibraryWorld.act(
        world, FILES, "lobby _AddSlots: (| r <- nil |). r: gatekeeper granted last eventually hi");
    LibraryWorld.await(world, FILES, "r outcome", "5");
    var _ = world.collect();
    assertThat(new ClosureCheck(world.vatsTogether().store()).check(Progress.NONE).isSound())
        .isTrue();
  }

  private long idOf(String slot) {
    return ((TurnResult.Done) LibraryWorld.run(world, HOME, slot)).value().id();
  }

  @Test
  void E17_aVatIsWhole_andCanBeCheckedByItself() {
    home("lobby _AddSlots: (| tree = list copyRemoveAll |). 50 do: [ |:i| tree add: i -> tree ]");
    assertThat(world.vatsTogether().store().vat(HOME).verify(Progress.NONE).findings()).isEmpty();
    assertThat(Files.isDirectory(folder.resolve("vats"))).isTrue();
  }

  @Test
  void E19_everyReferenceLeadsSomewhere_inWhatADeathLeft() throws IOException {
    home("lobby _AddSlots: (| w = weakMapStore label: 'w'. m = mapStore label: 'm' |)");
    home(
        "100 do: [ |:i. k| k: vector copy. w at: k Put: k. m at: i Put: (list copyRemoveAll add: k)"
            + " ]");
    home("50 do: [ |:i| m delete: i ]");
    world.collect();
    try (var found = asLeftByADeath()) {
      assertThat(new ClosureCheck(found.vatsTogether().store()).check(Progress.NONE).isSound())
          .isTrue();
      assertThat(value(found, HOME, "m size")).isEqualTo("50");
    }
  }
}
