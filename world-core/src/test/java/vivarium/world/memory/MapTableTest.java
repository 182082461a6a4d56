package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectMap;

/** Maps are found as long as somebody has them, and leave nothing behind when nobody has. */
class MapTableTest {
  private static final int COLLECTIONS_MAX = 100;

  private final MapTable table = new MapTable();

  private static ObjectMap newMap() {
    return ObjectMap.of(List.of(), Annotation.NONE);
  }

  @Test
  void mapIsFound_whenItWasEntered() {
    var map = newMap();
    table.enter(7, map);
    assertThat(table.find(7)).isSameAs(map);
    assertThat(table.find(8)).isNull();
  }

  @Test
  void laterMapIsFound_whenTwoAreEnteredUnderOneId() {
    var former = newMap();
    var later = newMap();
    table.enter(7, former);
    table.enter(7, later);
    assertThat(table.find(7)).isSameAs(later);
    assertThat(former).isNotSameAs(later);
  }

  @Test
  void mapIsNotFound_whenItWasForgotten() {
    var map = newMap();
    table.enter(7, map);
    table.forget(7);
    assertThat(table.find(7)).isNull();
    assertThat(map.storedId()).isZero();
  }

  @Test
  void tableForgetsTheIds_whenTheMapsAreGone() {
    var held = new ArrayList<ObjectMap>();
    for (int id = 0; id < 2000; id++) {
      var map = newMap();
      table.enter(id, map);
      if (id % 2 == 0) {
        held.add(map);
      }
    }
    long next = 2000;
    for (int i = 0; i < COLLECTIONS_MAX && table.size() > 1000 + COLLECTIONS_MAX; i++) {
      System.gc();
      table.enter(next++, newMap());
    }
    assertThat(table.size()).isLessThanOrEqualTo(1000 + COLLECTIONS_MAX);
    for (int i = 0; i < held.size(); i++) {
      assertThat(table.find(2L * i)).isSameAs(held.get(i));
    }
  }
}
