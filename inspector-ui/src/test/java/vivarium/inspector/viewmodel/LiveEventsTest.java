package vivarium.inspector.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;

class LiveEventsTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final LiveEvents events = new LiveEvents(world, ui);
  private final List<EventBatch> batches = new ArrayList<>();

  LiveEventsTest() {
    events.listen(batches::add);
  }

  @Test
  void manyEvents_makeOneBatch() {
    for (int i = 0; i < 50; i++) {
      change(i);
    }
    assertThat(ui.waiting()).isEqualTo(1);

    ui.runAll();
    assertThat(batches).singleElement().satisfies(this::hasFiftyTurnsAndTheNewestStatus);
  }

  @Test
  void tooManyTurns_areToldAsOverflow() {
    for (int i = 0; i < LiveEvents.TURNS_MAX + 1; i++) {
      change(i);
    }
    ui.runAll();
    assertThat(batches.getFirst().turns()).hasSize(LiveEvents.TURNS_MAX);
    assertThat(batches.getFirst().overflow()).isTrue();
    assertThat(batches.getFirst().mayHaveChanged(new ObjectRef("elsewhere", 1))).isTrue();
  }

  @Test
  void aBatch_knowsWhatItMayHaveChanged() {
    change(1);
    ui.runAll();
    assertThat(batches.getFirst().mayHaveChanged(world.sample().point())).isTrue();
    assertThat(batches.getFirst().mayHaveChanged(world.sample().circle())).isFalse();
  }

  @Test
  void nothingIsHeard_afterClosing() {
    change(1);
    events.close();
    ui.runAll();
    change(2);
    ui.runAll();
    assertThat(batches).isEmpty();
    assertThat(world.listeners()).isZero();
  }

  private void change(int value) {
    world.assignElsewhere(world.sample().point(), "x", Integer.toString(value));
  }

  private void hasFiftyTurnsAndTheNewestStatus(EventBatch batch) {
    assertThat(batch.turns()).hasSize(50);
    assertThat(batch.overflow()).isFalse();
    assertThat(batch.status())
        .hasValueSatisfying(status ->
            assertThat(status.lastTurn()).isEqualTo(batch.turns().getLast().turn().position()));
  }
}
