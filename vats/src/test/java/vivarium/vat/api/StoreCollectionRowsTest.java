package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.History;
import vivarium.vat.search.ClosureCheck;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.world.base.Progress;

/** Rows B-19 and B-22 of the reference where they are about collection: what stores keep alive. */
class StoreCollectionRowsTest extends OwnWorldTest {
  @BeforeEach
  void furnish() {
    act(
        world,
        HOME,
        "lobby _AddSlots: (| s <- nil. w <- nil. x <- nil. thing = (| parent* = traits clonable. n"
            + " <- 0 |) |)");
  }

  private void collect() {
    var unused = world.collect();
  }

  private long objects() {
    return world.vatsTogether().store().vat(HOME).objectCount();
  }

  @Test
  void B22_theEntryGoes_whenOnlyAWeakStoreKnowsItsKey() {
    act(world, HOME, "w: weakMapStore label: 'w'");
    act(world, HOME, "x: (thing copy n: 7). w init: x To: (thing copy n: 8)");
    collect();
    assertThat(value(world, HOME, "(w get: x) n")).isEqualTo("8");
    act(world, HOME, "x: nil");
    collect();
    act(world, HOME, "w at: thing Put: 'another'");
    act(world, HOME, "w at: thing Put: 'another'");
    assertThat(value(world, HOME, "w tree size")).isEqualTo("1");
    assertThat(value(world, HOME, "w get: thing")).isEqualTo("'another'");
  }

  @Test
  void B22_keysAndValuesStay_whenTheStoreIsStrong() {
    act(world, HOME, "s: mapStore label: 's'. s init: (thing copy n: 1) To: (thing copy n: 2)");
    act(world, HOME, "s init: 'data' To: (| inner <- thing copy |)");
    collect();
    assertThat(value(world, HOME, "s keys first n + s values first n")).isEqualTo("3");
    assertThat(value(world, HOME, "(s get: 'data') inner n")).isEqualTo("0");
  }

  @Test
  void B19_allOfItGoes_whenNobodyRefersToAStore() {
    act(world, HOME, "x: nil");
    collect();
    long before = objects();
    act(world, HOME, "s: mapStore label: 's'. 500 do: [ |:i| s at: i Put: (thing copy n: i) ]");
    collect();
    assertThat(objects()).isGreaterThan(before + 500);
    assertThat(value(world, HOME, "(s get: 499) n")).isEqualTo("499");
    act(world, HOME, "s: nil");
    collect();
    collect();
    assertThat(objects()).isLessThan(before + 50);
  }

  private boolean isSound() {
    return new ClosureCheck(world.vatsTogether().store()).check(Progress.NONE).isSound();
  }

  private boolean isThere(String number) {
    return value(world, HOME, number + " _ObjectExists").equals("true");
  }

  @Test
  void B22_theEntryGoes_whenItsValueRefersToItsKey() {
    act(world, HOME, "thing _AddSlots: (| other <- nil |)");
    act(
        world,
        HOME,
        "w: weakMapStore label: 'w'. x: thing copy. w init: x To: (thing copy other: x)");
    var key = value(world, HOME, "x _IdentityHash");
    var held = value(world, HOME, "(w get: x) _IdentityHash");
    reopen();
    collect();
    assertThat(value(world, HOME, "(w get: x) other == x")).isEqualTo("true");
    act(world, HOME, "x: nil");
    reopen();
    collect();
    assertThat(isThere(key)).isFalse();
    assertThat(isThere(held)).isFalse();
    assertThat(isSound()).isTrue();
    long turn = world.vatsTogether().store().savedTurn();
    collect();
    assertThat(world.vatsTogether().store().savedTurn()).isEqualTo(turn);
    reopen();
    act(world, HOME, "w at: thing Put: 1. w at: traits Put: 2");
    assertThat(value(world, HOME, "w tree size")).isEqualTo("2");
  }

  @Test
  void B22_entriesStayAndGoTogether_whenTheyFormAChainOverTwoStores() {
    act(
        world,
        HOME,
        "w: weakMapStore label: 'w'. s: weakMapStore label: 's'. x: thing copy. s at: x Put: thing"
            + " copy. w at: (s get: x) Put: thing copy. s at: (w get: (s get: x)) Put: (thing copy"
            + " n: 9)");
    var first = value(world, HOME, "x _IdentityHash");
    var second = value(world, HOME, "(s get: x) _IdentityHash");
    var third = value(world, HOME, "(w get: (s get: x)) _IdentityHash");
    collect();
    reopen();
    collect();
    assertThat(value(world, HOME, "(s get: (w get: (s get: x))) n")).isEqualTo("9");
    act(world, HOME, "x: nil");
    collect();
    assertThat(isThere(first)).isFalse();
    assertThat(isThere(second)).isFalse();
    assertThat(isThere(third)).isFalse();
    assertThat(isSound()).isTrue();
  }

  @Test
  void B22_theValueGoes_whenTheStoreDoes() {
    act(world, HOME, "x: thing copy. (weakMapStore label: 'w') at: x Put: thing copy");
    act(world, HOME, "w: weakMapStore label: 'w'. w at: x Put: thing copy");
    var held = value(world, HOME, "(w get: x) _IdentityHash");
    act(world, HOME, "w: nil");
    collect();
    collect();
    assertThat(isThere(held)).isFalse();
    assertThat(value(world, HOME, "x n")).isEqualTo("0");
    assertThat(isSound()).isTrue();
  }

  @Test
  void B22_theValueIsAnotherOne_whenItWasReplacedDuringTheLifeOfItsKey() {
    act(world, HOME, "w: weakMapStore label: 'w'. x: thing copy. w init: x To: thing copy");
    var former = value(world, HOME, "(w get: x) _IdentityHash");
    act(world, HOME, "w set: x To: (thing copy n: 5)");
    collect();
    assertThat(isThere(former)).isFalse();
    reopen();
    assertThat(value(world, HOME, "(w get: x) n")).isEqualTo("5");
    act(world, HOME, "w delete: x");
    assertThat(value(world, HOME, "w has: x")).isEqualTo("false");
    collect();
    assertThat(value(world, HOME, "w at: x IfAbsent: 'nothing'")).isEqualTo("'nothing'");
    assertThat(isSound()).isTrue();
  }

  @Test
  void A91_theEntryGoes_whenItsKeyWasADurableInstance() {
    act(
        world,
        HOME,
        "lobby _AddSlots: (| h = kinds makeKindHandle: 'note'. maker <- nil. notes = (| init = ( (|"
            + " text <- 'none' |) copy ). text: c = ( c state text ) |) |). maker: kinds"
            + " defineDurableKind: h Init: (| new = ( (| text <- 'none' |) ) |) Behaviour: (| text:"
            + " c = ( c state text ) |) Options: record");
    act(world, HOME, "w: weakMapStore label: 'w'. s: weakSetStore label: 's'. x: maker new");
    act(world, HOME, "w init: x To: (list copyRemoveAll add: x). s add: x");
    var held = value(world, HOME, "(w get: x) _IdentityHash");
    reopen();
    collect();
    assertThat(value(world, HOME, "(w get: x) first text")).isEqualTo("'none'");
    assertThat(value(world, HOME, "s has: x")).isEqualTo("true");
    act(world, HOME, "x: nil");
    collect();
    assertThat(isThere(held)).isFalse();
    assertThat(isSound()).isTrue();
  }

  @Test
  void A91_theEntryGoes_whenItsKeyStoodForAnObjectOfAnotherVat() {
    act(
        world,
        "files",
        "gatekeeper _AddSlots: (| node = (| parent* = traits clonable |). make = ("
            + " node copy ) |)");
    act(world, HOME, "x: (vats at: 'files') eventually make");
    await(world, HOME, "x isFulfilled", "true");
    act(world, HOME, "x: x outcome. w: weakMapStore label: 'w'. w at: x Put: (thing copy n: 3)");
    collect();
    reopen();
    assertThat(value(world, HOME, "(w get: x) n")).isEqualTo("3");
    var held = value(world, HOME, "(w get: x) _IdentityHash");
    act(world, HOME, "x: nil");
    collect();
    assertThat(isThere(held)).isFalse();
    assertThat(world.vat("files").customs().join().exports()).isEmpty();
    assertThat(isSound()).isTrue();
  }

  @Test
  void B22_theEntryIsBack_whenTheWorldGoesBackToBeforeItsKeyWent() {
    act(world, HOME, "w: weakMapStore label: 'w'. x: thing copy. w init: x To: (thing copy n: 6)");
    long before = world.vatsTogether().store().savedTurn();
    act(world, HOME, "x: nil");
    collect();
    new History(world.vatsTogether()).rollback(before, null);
    assertThat(value(world, HOME, "(w get: x) n")).isEqualTo("6");
    collect();
    assertThat(value(world, HOME, "(w get: x) n")).isEqualTo("6");
    assertThat(isSound()).isTrue();
  }
}
