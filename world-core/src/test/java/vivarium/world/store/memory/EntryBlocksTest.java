package vivarium.world.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.memory.MemoryNow.Contents;
import vivarium.world.store.turn.EntryKey;

/**
 * Entries in blocks are like a plain ordered map, whatever is put and removed in whatever order.
 */
class EntryBlocksTest {
  private static final EntryKey QUEUE = EntryKey.of("queue/");

  private final EntryBlocks blocks = new EntryBlocks();
  private final TreeMap<EntryKey, Contents> model = new TreeMap<>();
  private long turn;

  private void put(EntryKey key) {
    var contents = new Contents(++turn, new byte[0]);
    assertThat(blocks.put(key, contents)).isSameAs(model.put(key, contents));
  }

  private void remove(EntryKey key) {
    assertThat(blocks.remove(key)).isSameAs(model.remove(key));
  }

  private void look(EntryKey key) {
    assertThat(blocks.get(key)).isSameAs(model.get(key));
    assertThat(blocks.from(key)).isEqualTo(model.ceilingEntry(key));
    assertThat(blocks.after(key)).isEqualTo(model.higherEntry(key));
    assertThat(blocks.size()).isEqualTo(model.size());
  }

  private List<EntryKey> walked() {
    var keys = new ArrayList<EntryKey>();
    for (var next = blocks.from(EntryKey.FIRST); next != null; next = blocks.after(next.getKey())) {
      keys.add(next.getKey());
    }
    return keys;
  }

  @Test
  void entriesAreLikeAMap_whenTheyComeAndGoAtRandom() {
    var seed = Seed.of(EntryBlocksTest.class);
    var random = seed.random();
    for (int range : new int[] {3, 60, 500, 3000}) {
      for (int step = 0; step < 12_000; step++) {
        var key = EntryKey.of(Integer.toString(random.nextInt(range)));
        boolean grows = step / 3000 % 2 == 0;
        switch (random.nextInt(grows ? 4 : 6)) {
          case 0, 1 -> put(key);
          case 2 -> look(key);
          default -> remove(key);
        }
      }
      assertThat(walked()).as("%s", seed).containsExactlyElementsOf(model.keySet());
    }
  }

  @Test
  void entriesAreLikeAMap_whenAQueueGrowsAtOneEndAndShrinksAtTheOther() {
    var seed = Seed.of(EntryBlocksTest.class);
    var random = seed.random();
    put(EntryKey.of("kernel/policy"));
    put(EntryKey.of("vatstore/x"));
    long end = 0;
    long begin = 0;
    for (int round = 0; round < 300; round++) {
      for (int more = random.nextInt(200); more > 0; more--) {
        put(QUEUE.numbered(end++));
      }
      for (int less = random.nextInt(220); less > 0 && begin < end; less--) {
        remove(QUEUE.numbered(begin++));
      }
      look(QUEUE.numbered(begin));
      look(QUEUE.numbered(end));
      put(EntryKey.of("import/" + random.nextInt(100)));
    }
    assertThat(walked()).as("%s", seed).containsExactlyElementsOf(model.keySet());
  }

  @Test
  void nothingIsThere_whenAllWasRemoved() {
    for (long i = 0; i < 1000; i++) {
      put(QUEUE.numbered(i));
    }
    for (long i = 999; i >= 0; i--) {
      remove(QUEUE.numbered(i));
    }
    look(QUEUE);
    assertThat(blocks.remove(QUEUE)).isNull();
    put(QUEUE);
    look(QUEUE);
  }
}
