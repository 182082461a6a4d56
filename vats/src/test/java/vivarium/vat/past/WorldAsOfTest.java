package vivarium.vat.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.History;
import vivarium.vat.search.NameIndex;
import vivarium.vat.search.References;
import vivarium.vat.search.SearchHit;
import vivarium.vat.search.SearchScope;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;

/** A world as it was, while it goes on. */
class WorldAsOfTest {
  private static final String HOME = "home";

  /** More than are read before it is looked for changes. */
  private static final int OBJECTS = 1_500;

  private final TestWorld world = TestWorld.inMemory(HOME);
  private final History history = new History(world);

  private long now() {
    return world.store().savedTurn();
  }

  private Map<Long, byte[]> allAt(long moment) {
    var found = new HashMap<Long, byte[]>();
    history
        .world(moment)
        .store(HOME)
        .scan((id, record) -> assertThat(found.put(id, record)).as("once").isNull());
    return found;
  }

  @Test
  void walkReadsWhatWas_alsoWhatIsChangedWhileItGoesOn() {
    for (int i = 0; i < OBJECTS; i++) {
      int number = i;
      world.edit(HOME, e -> e.keep("thing" + number % 3, e.make("x", (long) number)));
    }
    long then = now();
    var before = allAt(then);
    world.edit(HOME, e -> e.keep("thing0", e.make("x", -1L)));
    var changedOnTheWay = new boolean[1];
    var found = new HashMap<Long, byte[]>();
    history
        .world(then)
        .store(HOME)
        .scan((id, record) -> {
          found.put(id, record);
          if (!changedOnTheWay[0]) {
            changedOnTheWay[0] = true;
            world.edit(HOME, e -> e.set(e.object("thing1"), "x", -2L));
            world.edit(HOME, e -> e.set(e.object("thing2"), "x", -3L));
          }
        });

    assertThat(changedOnTheWay[0]).isTrue();
    assertThat(found.keySet()).isEqualTo(before.keySet());
    before.forEach((id, record) ->
        assertThat(Arrays.equals(record, found.get(id))).as("object " + id).isTrue());
  }

  @Test
  void namesAndHoldersAreThoseOfThen() {
    world.edit(HOME, e -> e.keep("shelf", e.make("book", e.make("title", "Emma"))));
    long then = now();
    var shelf = world.address(HOME, "shelf");
    world.edit(HOME, e -> e.set(e.object("shelf"), "book", 1L));
    world.edit(HOME, e -> e.keep("desk", e.make("lamp", 2L)));

    var past = history.world(then);
    var names = NameIndex.of(past);
    assertThat(names.search("title", SearchScope.WORLD, 9, Progress.NONE).hits())
        .extracting(SearchHit::title)
        .containsExactly("title");
    assertThat(names.search("desk", SearchScope.WORLD, 9, Progress.NONE).hits()).isEmpty();
    var holders = new References(world).holdersOf(past, shelf, 9, Progress.NONE);
    assertThat(holders.total()).isEqualTo(1);
    assertThat(holders.first().getFirst().through()).isEqualTo("shelf");
    assertThat(past.vats()).containsExactly(HOME);
    assertThat(history.world(0).vats()).as("before everything").isEmpty();
  }
}
