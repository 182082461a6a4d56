package vivarium.world.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.entry;
import static vivarium.world.store.Worlds.text;
import static vivarium.world.store.Worlds.turn;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.WorldStoreContract;
import vivarium.world.store.Worlds;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.MomentForgotten;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnSummary;

/** The contract, for a world of which nothing is kept, and what is its own. */
class MemoryWorldStoreTest extends WorldStoreContract {
  private static final int TURNS = 200;

  @Override
  protected StoreOptions options() {
    return Worlds.tiny(new MemoryDisk());
  }

  @Override
  protected Path place() {
    return Worlds.PLACE;
  }

  @Override
  protected WorldStore open(StoreOptions options) {
    return new MemoryWorld(place(), options, Long.MAX_VALUE);
  }

  @Override
  protected boolean isKept() {
    return false;
  }

  /** A world that remembers little, after more turns than it remembers. */
  private MemoryWorld forgetful() {
    var world = new MemoryWorld(place(), options(), 8_000);
    world.createVat(HOME);
    world.append(turn(created(1, "v0"), created(2, "other")));
    for (int i = 1; i < TURNS; i++) {
      world.append(turn(changed(1, "v" + i)));
    }
    return world;
  }

  @Test
  void saysThatNothingIsLeft_whereStatusIsTold() {
    var world = forgetful();
    assertThat(world.isKept()).isFalse();
    assertThat(world.status().troubles()).singleElement().asString().contains("memory only");
  }

  @Test
  void remembersTheLatestTurns_asFarAsThereIsRoom() {
    var vat = forgetful().vat(HOME);
    var turns = vat.turns(Long.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(turns).hasSizeBetween(10, TURNS / 2);
    assertThat(turns.getFirst().turn()).isEqualTo(TURNS);
    long oldest = turns.getLast().turn();
    assertThat(text(vat.readAsOf(1, oldest - 1))).isEqualTo("v" + (oldest - 2));
    assertThat(vat.historyOf(1, Integer.MAX_VALUE))
        .isEqualTo(turns.stream().map(TurnSummary::turn).toList());
  }

  @Test
  void refusesToSayWhatWas_whereItHasForgotten() {
    var vat = forgetful().vat(HOME);
    assertThatThrownBy(() -> vat.readAsOf(1, 1))
        .isInstanceOf(MomentForgotten.class)
        .hasMessageContaining("memory only");
    assertThatThrownBy(() -> vat.changesSince(1, null)).isInstanceOf(MomentForgotten.class);
    assertThat(text(vat.readAsOf(2, 1))).isEqualTo("other"); // not changed since
    assertThat(text(vat.read(2))).isEqualTo("other");
  }

  @Test
  void forgetsWhatWasRemoved_whenItsTurnIsForgotten() {
    var world = forgetful();
    var key = EntryKey.of("k");
    world.append(turn(entry("k", "v")));
    world.append(turn(entry("k", null)));
    assertThat(world.vat(HOME).entries().lastTurnOf(key)).isEqualTo(TURNS + 2);
    for (int i = 0; i < TURNS; i++) {
      world.append(turn(changed(1, "w" + i)));
    }
    var entries = world.vat(HOME).entries();
    assertThat(entries.lastTurnOf(key)).isZero();
    assertThat(entries.get(key)).isNull();
  }
}
