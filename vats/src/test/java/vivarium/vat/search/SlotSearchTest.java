package vivarium.vat.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;

/** A search among slots whose objects may vanish while it runs. */
class SlotSearchTest {
  private static final String HOME = "home";

  @Test
  void leavesTheObjectOut_whenItVanishesBetweenFindingAndTelling() {
    var world = TestWorld.inMemory(HOME);
    world.edit(HOME, e -> e.keep("lonely", e.make("rareSlot", 1L)));
    long lonely = world.address(HOME, "lonely").id();
    var index = new VatIndex(world.store().vat(HOME));
    index.catchUp(world.store().savedTurn(), new RecordWalk(Progress.NONE));
    var search = new SlotSearch(index, 0);
    search.slots(name -> name.equals("rareSlot") ? 0 : TextMatch.NONE);
    assertThat(search.hits(5)).hasSize(1);
    index.maps().put(lonely, 0);
    assertThat(search.hits(5)).isEmpty();
  }
}
