package vivarium.world.store.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.VatChanges;

/** What lies over the pages, large and small turns mixed. */
class OverlayTest {
  private static final int IDS = 40;
  private static final long SEED = Long.getLong("world.seed", 20_261_121);

  private final Overlay overlay = new Overlay();

  @Test
  void newestOfAllTurnsIsFound_whicheverOfThemAreLarge() {
    System.out.println("world.seed=" + SEED);
    var random = new Random(SEED);
    var turns = new ArrayDeque<VatTurn>();
    for (int number = 1; number <= 800; number++) {
      var turn = turn(number, random.longs(1 + random.nextInt(12), 1, IDS));
      turns.add(turn);
      overlay.add(turn, random.nextBoolean());
      while (turns.size() > random.nextInt(1, 30)) {
        overlay.remove(turns.removeFirst());
      }
      assertThat(found()).isEqualTo(expected(turns));
    }
  }

  @Test
  void turnsThatComeBackLieBelowThoseThatAreThere_largeOrNot() {
    for (boolean isLarge : new boolean[] {false, true}) {
      overlay.add(turn(7, LongStream.of(1, 2)), !isLarge);
      overlay.addBelow(turn(5, LongStream.of(1, 3)), isLarge);
      overlay.addBelow(turn(5, LongStream.of(1, 3)), isLarge); // once more after a failure
      assertThat(found()).isEqualTo(Map.of(1L, "7/1", 2L, "7/2", 3L, "5/3"));
      overlay.remove(turn(5, LongStream.of(1, 3)));
      assertThat(found()).isEqualTo(Map.of(1L, "7/1", 2L, "7/2"));
      overlay.remove(turn(7, LongStream.of(1, 2)));
      assertThat(overlay.ids()).isEmpty();
    }
  }

  private Map<Long, String> found() {
    var found = new HashMap<Long, String>();
    for (long id = 0; id <= IDS; id++) {
      var newest = overlay.object(id);
      if (newest != null) {
        var text = new String(newest.bytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(newest.turn() + "/" + id);
        found.put(id, text);
      }
    }
    assertThat(overlay.ids()).isEqualTo(found.keySet());
    return found;
  }

  private static Map<Long, String> expected(Iterable<VatTurn> turns) {
    var expected = new HashMap<Long, String>();
    for (var turn : turns) {
      for (var change : turn.changes().objects()) {
        expected.put(change.id(), turn.turn() + "/" + change.id());
      }
    }
    return expected;
  }

  private static VatTurn turn(long number, LongStream ids) {
    var sorted = new TreeSet<>(ids.boxed().toList());
    List<ObjectChange> changes =
        sorted.stream().map(id -> ObjectChange.changed(id, contents(number, id))).toList();
    return new VatTurn(number, 0, "edit", "test", null, new VatChanges("home", changes, List.of()));
  }

  private static byte[] contents(long turn, long id) {
    return (turn + "/" + id).getBytes(StandardCharsets.UTF_8);
  }
}
