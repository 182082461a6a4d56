package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.OwnWorldTest;

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
}
