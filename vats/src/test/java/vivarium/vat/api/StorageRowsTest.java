package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.api.SmallWorld.run;
import static vivarium.vat.api.SmallWorld.value;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.History;
import vivarium.world.base.WorldException;

/** Rows D-01 to D-23 of the reference: opening, closing, going back. */
class StorageRowsTest extends StorageRows {
  // ---- D.1

  @Test
  void D01_saysWhy_whenAWorldCannotBeOpened() throws IOException {
    var file = Files.writeString(folder.resolve("a file"), "not a world");
    assertThatThrownBy(() -> SmallWorld.open(file))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("a file");
    try (var world = SmallWorld.open(folder.resolve("new"))) {
      assertThat(world.created()).isTrue();
    }
    try (var world = SmallWorld.open(folder.resolve("new"))) {
      assertThat(world.created()).isFalse();
    }
  }

  @Test
  void D02_rootsStayWhatTheyAre_whenTheyAreVectorsOrObjects() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| keeper <- nil |)");
      done(world, "keeper: (" + vector(3, "7") + ")");
      is(world, "keeper _Eq: keeper", name(world, "true"));
    }
    try (var world = SmallWorld.open(folder)) {
      is(world, "keeper _KindName", "'vector'");
      is(world, "keeper _Size", "3");
      is(world, "keeper _At: 2", "7");
    }
  }

  private static String name(World world, String word) {
    return value(world, "home", word);
  }

  @Test
  void D03_isSavedWithoutCommit_whenATurnEnds() throws IOException {
    var copy = folder.resolve("copy");
    try (var world = SmallWorld.open(folder.resolve("w"))) {
      done(world, "_AddSlots: (| point <- (| x <- 3 |). same <- nil |)");
      done(world, "same: point");
      done(world, "point x: 4");
      is(world, "same _Eq: point", name(world, "true"));
      copyFolder(folder.resolve("w"), copy);
    }
    try (var world = SmallWorld.open(copy)) {
      is(world, "point x", "4");
      is(world, "same _Eq: point", name(world, "true"));
    }
  }

  @Test
  void D04_nestedContentsStay_whenTheWorldIsClosed() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| a <- (| b <- (| c <- (| x <- 1 |) |) |) |)");
    }
    try (var world = SmallWorld.open(folder)) {
      is(world, "a b c x", "1");
      done(world, "a b c x: 2");
    }
    try (var world = SmallWorld.open(folder)) {
      is(world, "a b c x", "2");
    }
  }

  @Test
  void D05_nothingIsLost_whenTheWorldIsNeverClosed() throws IOException {
    var copy = folder.resolve("copy");
    try (var world = SmallWorld.open(folder.resolve("w"))) {
      for (int i = 0; i < 20; i++) {
        done(world, "_AddSlots: (| n%d <- %d |)".formatted(i, i));
      }
      copyFolder(folder.resolve("w"), copy);
      done(world, "_AddSlots: (| after <- 1 |)");
    }
    try (var world = SmallWorld.open(copy)) {
      is(world, "n19", "19");
      assertThat(value(world, "home", "after")).startsWith("! ");
    }
  }

  @Test
  void D20_namesAndTextsMayBeLong_whenTheyAreKept() {
    var longName = "a".repeat(5_000);
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| %s <- 3. text <- nil |)".formatted(longName));
      done(world, "text: ('abcdefgh' _StringTimes: 200000)");
    }
    try (var world = SmallWorld.open(folder)) {
      is(world, longName, "3");
      is(world, "text _StringSize", "1600000");
    }
  }

  @Test
  void D21_anObjectStaysInItsVat_whenItIsSentToAnother() throws InterruptedException {
    try (var world = SmallWorld.open(folder)) {
      run(world, "files", "_AddSlots: (| got <- nil |)");
      run(
          world,
          "files",
          "(_WellKnown: 'gatekeeper') _AddSlots: (| keep: x = ( lobby got: x. 1 ) |)");
      done(world, "_AddSlots: (| mine <- (| x <- 5 |). arguments <- nil |)");
      done(world, "arguments: (" + vector(1, "mine") + ")");
      done(world, "(_VatGatekeeper: 'files') _SendEventually: 'keep:' Arguments: arguments");
      for (int i = 0; i < 1000 && value(world, "files", "got _KindName").equals("'slots'"); i++) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      assertThat(value(world, "files", "got _KindName")).isEqualTo("'farReference'");
      is(world, "mine x", "5");
    }
    try (var world = SmallWorld.open(folder)) {
      is(world, "mine x", "5");
      assertThat(value(world, "files", "got _KindName")).isEqualTo("'farReference'");
    }
  }

  @Test
  void D22_isRefused_whenTheWorldIsOpenAlready() {
    try (var world = SmallWorld.open(folder)) {
      assertThatThrownBy(() -> SmallWorld.open(folder)).isInstanceOf(WorldException.class);
      is(world, "3 + 4", "7");
    }
  }

  @Test
  void D23_objectsInMemoryAreTheFormerOnes_whenAVatIsRolledBack() {
    try (var world = SmallWorld.open(folder)) {
      var history = new History(world.vatsTogether());
      done(world, "_AddSlots: (| point <- (| x <- 1. y <- 1 |) |)");
      var before = history.checkpoint("before").turn();
      done(world, "point x: 2");
      done(world, "point y: 2");
      var unused = history.rollback(before, "home");
      is(world, "point x + point y", "2");
      done(world, "point x: 30");
      is(world, "point x + point y", "31");
    }
  }

  // ---- D.2: the four states

  @Test
  void D17_namesTheHolderAndTheIndex_whenABlockIsPutIntoALargeVector() {
    try (var world = SmallWorld.open(folder)) {
      done(world, "_AddSlots: (| root = (| parent* = lobby. v |) |)");
      done(world, "root v: (" + vector(2000, "nil") + ")");
    }
    try (var world = SmallWorld.open(folder)) {
      assertThat(value(world, "home", "root v _At: 1999 Put: [ 3 ]"))
          .startsWith("! A block cannot be kept")
          .contains(".v[1999].");
      assertThat(value(world, "home", "root v _At: 700 Put: (" + vector(1, "[ 3 ]") + ")"))
          .contains(".v[700][0].");
    }
  }
}
