package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.world.object.LooseMemory;
import vivarium.world.object.SlotsObject;

/**
 * Objects are known by their ids while they are in memory. What the runtime tells late, that an
 * object was collected, is done here by hand, so that it comes exactly when it would do harm.
 */
class ResidentTableTest {
  private final LooseMemory memory = new LooseMemory();
  private final ResidentTable table = new ResidentTable();

  private SlotsObject object(long id) {
    return new SlotsObject(memory, id);
  }

  @Test
  void A93_staysKnown_whenItsFormerSelfIsReportedCollectedOnlyThen() {
    var former = table.enter(object(100));
    former.clear();
    assertThat(table.find(100)).isSameAs(former);
    var again = object(100);
    var entry = table.enter(again);
    former.enqueue(); // comes too late: the object is in memory again
    var other = object(101);
    table.enter(other); // takes note of what was collected
    assertThat(table.find(100)).isSameAs(entry);
    assertThat(entry.get()).isSameAs(again);
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void A93_isForgotten_whenNobodyMetItAgain() {
    var former = table.enter(object(100));
    former.clear();
    former.enqueue();
    var other = object(101);
    table.enter(other);
    assertThat(table.find(100)).isNull();
    assertThat(table.size()).isEqualTo(1);
  }
}
