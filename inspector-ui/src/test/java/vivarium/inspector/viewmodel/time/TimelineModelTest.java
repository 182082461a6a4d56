package vivarium.inspector.viewmodel.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.TurnView;

class TimelineModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final TimelineModel timeline =
      new TimelineModel(world.history(), new LiveEvents(world, ui), new Notices(), ui);

  TimelineModelTest() {
    ui.runAll();
  }

  @Test
  void hasTheTurnsInOrder_upToNow() {
    assertThat(timeline.turns()).extracting(TurnView::position).isSorted();
    assertThat(timeline.now()).isEqualTo(timeline.totalTurnsProperty().get());
    assertThat(timeline.checkpoints())
        .extracting(CheckpointView::name)
        .containsExactly("start", "before import", "points work");
  }

  @Test
  void growsWithTheWorld() {
    long before = timeline.now();
    world.assignElsewhere(world.sample().point(), "x", "5");
    ui.runAll();
    assertThat(timeline.now()).isEqualTo(before + 1);
    assertThat(timeline.totalTurnsProperty().get()).isEqualTo(before + 1);
  }

  @Test
  void aTurnToldTwice_isThereOnce() {
    long before = timeline.totalTurnsProperty().get();
    world.assignElsewhere(world.sample().point(), "x", "5");
    var second = new TimelineModel(world.history(), new LiveEvents(world, ui), new Notices(), ui);
    ui.runAll();
    assertThat(second.turns()).doesNotHaveDuplicates();
    assertThat(second.totalTurnsProperty().get()).isEqualTo(before + 1);
  }

  @Test
  void noTurnIsLost_whenItIsToldBeforeWhatWasReadEarlierArrives() {
    var second = new TimelineModel(world.history(), new LiveEvents(world, ui), new Notices(), ui);
    world.assignElsewhere(world.sample().point(), "x", "5");
    world.history().checkpoint("mine");
    ui.runNewest(); // what was told, before what was asked
    ui.runAll();
    assertThat(second.turns()).isEqualTo(timeline.turns()).isNotEmpty();
    assertThat(second.now()).isEqualTo(timeline.now());
    assertThat(second.totalTurnsProperty().get()).isEqualTo(timeline.totalTurnsProperty().get());
    assertThat(second.checkpoints()).isEqualTo(timeline.checkpoints());
    assertThat(second.checkpointAt(second.now())).isPresent();
  }

  @Test
  void selectsWithTheKeyboard_andExtendsFromWhereItBegan() {
    timeline.move(-1, false);
    assertThat(timeline.selectionProperty().get()).isEqualTo(range(timeline.now()));
    timeline.move(-3, false);
    timeline.move(2, true);
    assertThat(timeline.selectionProperty().get())
        .isEqualTo(new TurnRange(timeline.now() - 3, timeline.now() - 1, null));
    timeline.move(-4, true);
    assertThat(timeline.selectionProperty().get())
        .isEqualTo(new TurnRange(timeline.now() - 5, timeline.now() - 3, null));
    assertThat(timeline.selectedTurns()).hasSize(3);
  }

  @Test
  void theSelection_staysWithinWhatThereIs() {
    timeline.moveToEnd(true, false);
    timeline.move(10, false);
    assertThat(timeline.selectionProperty().get()).isEqualTo(range(timeline.now()));
    timeline.moveToEnd(false, false);
    timeline.move(-10, false);
    assertThat(timeline.selectionProperty().get())
        .isEqualTo(range(timeline.turns().getFirst().position()));
  }

  @Test
  void jumpsFromCheckpointToCheckpoint() {
    timeline.moveToCheckpoint(false, false);
    assertThat(timeline.label(selected())).isEqualTo("points work");
    timeline.moveToCheckpoint(false, false);
    assertThat(timeline.label(selected())).isEqualTo("before import");
    timeline.moveToCheckpoint(true, false);
    assertThat(timeline.label(selected())).isEqualTo("points work");
  }

  @Test
  void offersMomentsToGoBackTo_theLatestCheckpointFirst() {
    assertThat(timeline.moments())
        .extracting(Moment::label)
        .containsExactly(
            "points work", "before import", "start", "before the last turn", "the beginning");
    timeline.select(timeline.now() - 2);
    assertThat(timeline.moments().getFirst().position()).isEqualTo(timeline.now() - 2);
  }

  @Test
  void hearsOfNewCheckpoints() {
    world.history().checkpoint("mine");
    ui.runAll();
    assertThat(timeline.checkpointAt(timeline.now()))
        .hasValueSatisfying(made -> assertThat(made.name()).isEqualTo("mine"));
  }

  private long selected() {
    var range = timeline.selectionProperty().get();
    return range == null ? -1 : range.first();
  }

  private static TurnRange range(long position) {
    return new TurnRange(position, position, null);
  }
}
