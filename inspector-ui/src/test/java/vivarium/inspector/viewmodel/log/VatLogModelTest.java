package vivarium.inspector.viewmodel.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.TurnDetail;

class VatLogModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final LiveEvents events = new LiveEvents(world, ui);

  private VatLogModel log() {
    var log = new VatLogModel(world.log(), "home", events, ui);
    ui.runAll();
    return log;
  }

  private void assign(int value) {
    world.assignElsewhere(world.sample().point(), "x", Integer.toString(value));
  }

  @Test
  void newestTurnIsFirst_whenTheLogIsRead() {
    assign(7);
    assertThat(log().lines().getFirst().what()).isEqualTo("x: 7");
  }

  @Test
  void nothingIsMissing_whenMoreHappenedThanOnePageHolds() {
    var log = log();
    for (int i = 0; i < VatLogModel.PAGE_TURNS + 50; i++) {
      assign(i);
    }
    ui.runAll();
    while (log.hasEarlier()) {
      log.loadEarlier();
      ui.runAll();
    }
    var numbers = log.lines().stream().map(line -> line.turn()).toList();
    assertThat(numbers).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(log.lines().stream().filter(line -> line.what().startsWith("x: ")))
        .hasSizeGreaterThanOrEqualTo(VatLogModel.PAGE_TURNS + 50);
  }

  @Test
  void earlierTurnsAreSearched_whenFewOfTheNewestMatch() {
    assign(4711);
    for (int i = 0; i < 3 * VatLogModel.PAGE_TURNS; i++) {
      assign(i % 10);
    }
    var log = log();
    log.filterProperty().set("x: 4711");
    ui.runAll();
    assertThat(log.lines()).hasSize(1);
  }

  @Test
  void reasonIsSaid_whenATurnIsNotThere() {
    var log = log();
    log.choose(999_999);
    ui.runAll();
    assertThat(log.detailProperty().get()).isInstanceOf(Loadable.Unavailable.class);
  }

  @Test
  void allAboutATurnIsThere_whenItWasChosen() {
    assign(7);
    var log = log();
    log.choose(log.lines().getFirst().turn());
    ui.runAll();
    assertThat(log.detailProperty().get())
        .isInstanceOfSatisfying(
            Loadable.Loaded.class,
            loaded ->
                assertThat(((TurnDetail) loaded.value()).objects().getFirst().slots().getFirst())
                    .satisfies(slot -> assertThat(slot.now()).isEqualTo("7")));
  }

  @Test
  void nothingComesIn_whenTheLogWasClosed() {
    var log = log();
    int before = log.fetched();
    log.close();
    assign(1);
    ui.runAll();
    assertThat(log.fetched()).isEqualTo(before);
  }
}
