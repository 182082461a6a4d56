package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.OwnWorldTest;

/** Row G-02: stores of any size get other shapes, a piece in each turn, while they are used. */
class StoreMigrationTest extends OwnWorldTest {
  @BeforeEach
  void furnish() {
    home(
        "lobby _AddSlots: (| s <- nil. m <- nil. toText = (| parent* = lobby. migrate: x Key: k = ("
            + " x = 'bad' ifTrue: [ error: 'it is bad' ]. x = 'old' ifTrue: nil False: [ k"
            + " printString -> x ] ) |). big = (| parent* = lobby. migrate: x = ( x * 2 ) |) |)");
    home("s: mapStore label: 'shop' KeyShape: pattern number. 1000 do: [ |:i| s init: i To: 'v' ]");
  }

  private String home() {
    return value(world, HOME, "m printString");
  }

  private void begin() {
    world.vat(HOME).suspend("so that it stays in the middle").join();
    home("m: s migrateToKeyShape: pattern string ValueShape: pattern string By: toText");
    home("m pieceSize: 100. 3 timesRepeat: [ m takePiece ]");
    assertThat(home()).isEqualTo("'a migration of \"shop\" (running, 300 of 1000)'");
  }

  private void finish() {
    world.vat(HOME).resume().join();
    awaitHome("m isFinished", "true");
    assertThat(value(world, HOME, "s migration")).isEqualTo("nil");
    assertThat(value(world, HOME, "m progress")).isEqualTo("1.0");
  }

  @Test
  void G02_theStoreIsAsItWas_untilAllEntriesAreMigrated() {
    begin();
    assertThat(value(world, HOME, "m progress")).isEqualTo("0.3");
    assertThat(value(world, HOME, "(s get: 5), (s has: '5') printString")).isEqualTo("'vfalse'");
    assertThat(value(world, HOME, "s init: 'x' To: 'y'")).contains("Must be a number");
    assertThat(value(world, HOME, "s keys first")).isEqualTo("0");
    finish();
    assertThat(value(world, HOME, "(s get: '5'), (s has: 5) printString")).isEqualTo("'vfalse'");
    assertThat(value(world, HOME, "s size")).isEqualTo("1000");
    assertThat(value(world, HOME, "s init: 5 To: 'y'")).contains("Must be a string");
  }

  @Test
  void G02_itGoesOnWhereItWas_whenTheWorldIsOpenedAgain() {
    begin();
    reopen();
    assertThat(home()).isEqualTo("'a migration of \"shop\" (running, 300 of 1000)'");
    assertThat(value(world, HOME, "s get: 999")).isEqualTo("'v'");
    finish();
    assertThat(value(world, HOME, "(s keys asList select: [ |:k| (s get: k) = 'v' ]) size"))
        .isEqualTo("1000");
  }

  @Test
  void G02_whatIsChangedMeanwhileIsMigratedToo_beforeAndBehindThePlaceWhereItIs() {
    begin();
    home("s set: 5 To: 'w'. s delete: 6. s at: 7 Put: 'old'. s init: 1.5 To: 'new'");
    home("s set: 905 To: 'w'. s delete: 906. s at: 907 Put: 'old'. s init: 2000 To: 'new'");
    home("s delete: 8. s init: 8 To: 'again'");
    reopen();
    finish();
    assertThat(value(world, HOME, "(s get: '5'), (s get: '905'), (s get: '8')"))
        .isEqualTo("'wwagain'");
    assertThat(value(world, HOME, "(s get: '1.5'), (s get: '2000')")).isEqualTo("'newnew'");
    assertThat(
            value(
                world,
                HOME,
                "(6 & 7 & 906 & 907) asVector anySatisfy: [ |:i| s has: i" + " printString ]"))
        .isEqualTo("false");
    assertThat(value(world, HOME, "s size")).isEqualTo("998");
  }

  @Test
  void G02_nothingOfTheOldRemains_whenTheStoreIsClearedMeanwhile() {
    begin();
    home("s clear. s init: 3 To: 'three'");
    finish();
    assertThat(value(world, HOME, "s entries")).isEqualTo("entries('3' -> 'three')");
  }

  @Test
  void G02_theStoreStaysAsItIs_whileThereAreTroubles_andFollowsWhenTheyAreMended() {
    home("s set: 5 To: 'bad'. s set: 700 To: 'bad'");
    home("m: s migrateToKeyShape: pattern string ValueShape: pattern string By: toText");
    awaitHome("m state", "'blocked'");
    assertThat(value(world, HOME, "m troubles"))
        .isEqualTo("list(5 -> 'it is bad', 700 -> 'it is bad')");
    assertThat(value(world, HOME, "s get: 5")).isEqualTo("'bad'");
    home("s set: 5 To: 'good'");
    assertThat(value(world, HOME, "m troubleCount")).isEqualTo("1");
    home("toText _AddSlots: (| migrate: x Key: k = ( k printString -> x ) |)");
    home("m start");
    awaitHome("m isFinished", "true");
    assertThat(value(world, HOME, "(s get: '5'), (s get: '700')")).isEqualTo("'goodbad'");
  }

  @Test
  void G02_onlyOneAtATime_andItCanBeStoppedAndAbandoned() {
    begin();
    assertThat(value(world, HOME, "s changeKeyShape: pattern any ValueShape: pattern any"))
        .startsWith("! The shapes of collection \"shop\" are being changed already");
    home("m stop");
    world.vat(HOME).resume().join();
    assertThat(value(world, HOME, "m state")).isEqualTo("'stopped'");
    home("m abandon");
    assertThat(value(world, HOME, "m start")).contains("has come to its end");
    assertThat(value(world, HOME, "(s get: 5), s size printString")).isEqualTo("'v1000'");
    home("s changeKeyShape: pattern any ValueShape: pattern any. s at: 'x' Put: 1");
  }

  @Test
  void G02_whoWalksAlongIsStopped_whenTheStoreHasOtherShapes() {
    home("lobby _AddSlots: (| i <- nil |). i: s keys iterator. i next");
    home("m: s migrateToKeyShape: pattern string ValueShape: pattern string By: toText. m runAll");
    assertThat(value(world, HOME, "i next")).contains("cannot be added to during iteration");
  }

  @Test
  void G02_elementsOfASetAreMigrated_andCollisionsAreTroubles() {
    home("s: setStore label: 'set' KeyShape: pattern number. s addAll: (1 & 2 & 3) asVector");
    home("m: s migrateToKeyShape: (pattern atLeast: 2) By: big. m runAll");
    assertThat(value(world, HOME, "s keys")).isEqualTo("keys(2, 4, 6)");
    home("big _AddSlots: (| migrate: x = ( 7 ) |). m: s migrateToKeyShape: pattern any By: big");
    home("m runAll");
    assertThat(value(world, HOME, "m state, ' ', m troubleCount printString"))
        .isEqualTo("'blocked 2'");
    assertThat(value(world, HOME, "m troubles first value")).contains("already registered");
    assertThat(value(world, HOME, "s keys")).isEqualTo("keys(2, 4, 6)");
  }

  @Test
  void G02_objectsAsKeysKeepTheirOrder_whenShapesChange() {
    home(
        "s: mapStore label: 'o'. lobby _AddSlots: (| same = (| parent* = lobby. migrate: x Key: k ="
            + " ( k -> (x + 1) ) |). t = (| parent* = traits clonable. n <- 0 |) |)");
    home("5 do: [ |:i| s init: (t copy n: i) To: i ]. s delete: (s keys first)");
    home("m: s migrateToKeyShape: pattern object ValueShape: pattern number By: same. m runAll");
    assertThat(value(world, HOME, "s keys asVector collect: [ |:k| k n ]"))
        .isEqualTo("vector(1, 2, 3, 4)");
    assertThat(value(world, HOME, "s get: s keys last")).isEqualTo("5");
  }
}
