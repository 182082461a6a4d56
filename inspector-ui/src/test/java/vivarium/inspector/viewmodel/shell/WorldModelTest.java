package vivarium.inspector.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.VatView;

class WorldModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final Notices notices = new Notices();
  private final WorldModel model = new WorldModel(world, new LiveEvents(world, ui), notices, ui);

  WorldModelTest() {
    ui.runAll();
  }

  @Test
  void knowsTheVats_andFollowsThem() {
    assertThat(model.vats())
        .extracting(VatView::name)
        .containsExactly("home", "files", "music", "sandbox");
    world.objects().evaluate(world.sample().point(), "forever");
    ui.runAll();
    assertThat(model.vats().getFirst().state()).isEqualTo(VatView.State.RUNNING);

    model.interrupt("home");
    ui.runAll();
    assertThat(model.vats().getFirst().state()).isEqualTo(VatView.State.IDLE);
  }

  @Test
  void saysWhatUndoWouldDo_andDoesIt() {
    assertThat(model.undoProperty().get().undo()).isNull();
    world.objects().assign(world.sample().point(), "x", "10");
    ui.runAll();
    assertThat(model.undoProperty().get().undo()).isEqualTo("x: 10");

    model.undo();
    ui.runAll();
    assertThat(model.undoProperty().get().redo()).isEqualTo("x: 10");
    assertThat(lastNotice()).isEqualTo("Undone: x: 10");

    model.redo();
    ui.runAll();
    assertThat(model.undoProperty().get().redo()).isNull();
  }

  /** What is told of undo comes when it comes; whoever reads the notice may go on at once. */
  @Test
  void whatWouldBeRedoneIsKnown_whenItIsToldThatSomethingWasUndone() {
    world.objects().assign(world.sample().point(), "x", "10");
    ui.runAll();
    model.undo();
    ui.runNewest(); // the outcome, before all that the turn has the world tell
    assertThat(lastNotice()).isEqualTo("Undone: x: 10");
    assertThat(model.undoProperty().get().redo()).isEqualTo("x: 10");
  }

  @Test
  void eachIsCalledByItsName_whenTwoAreUndoneInARow() {
    world.objects().assign(world.sample().point(), "x", "10");
    world.objects().assign(world.sample().point(), "y", "11");
    model.undo();
    model.undo();
    model.undo();
    ui.runAll();
    assertThat(notices.all())
        .extracting(Notices.Notice::text)
        .endsWith("Undone: y: 11", "Undone: x: 10", "There is nothing to undo.");
  }

  @Test
  void whatWasToldCounts_whenTheFirstAnswerComesAfterIt() {
    var second = new WorldModel(world, new LiveEvents(world, ui), notices, ui);
    world.objects().evaluate(world.sample().point(), "forever");
    ui.runNewest(); // what was told, before what was asked
    ui.runAll();
    assertThat(second.vats().getFirst().state()).isEqualTo(VatView.State.RUNNING);
  }

  @Test
  void aTask_movesAndEndsWithANotice() {
    model.importFiles(List.of(Path.of("photos")), null);
    ui.runAll();
    assertThat(model.tasks()).extracting(TaskView::state).containsExactly(TaskView.State.RUNNING);

    model.cancel(model.tasks().getFirst());
    ui.runAll();
    assertThat(model.tasks()).extracting(TaskView::state).containsExactly(TaskView.State.CANCELLED);
    assertThat(lastNotice()).contains("was cancelled");
  }

  @Test
  void keepsOnlyTheLastEndedTasks() {
    for (int i = 0; i < 60; i++) {
      world.endTask(world.startTask("task " + i, ""), TaskView.State.DONE, "");
      ui.runAll();
    }
    assertThat(model.tasks()).hasSizeLessThanOrEqualTo(20);
    assertThat(model.tasks().getLast().title()).isEqualTo("task 59");
  }

  @Test
  void nothingToInterrupt_isSaid() {
    model.interrupt("music");
    ui.runAll();
    assertThat(lastNotice()).isEqualTo("Nothing is running in music.");
  }

  @Test
  void whatHasJustBegunIsEnded_beforeItIsToldThatItRuns() {
    var endless = world.objects().evaluate(world.sample().point(), "forever");
    model.interruptAll();
    ui.runAll();
    assertThat(endless).isCompleted();
    assertThat(notices.all()).isEmpty();
    model.interruptAll();
    ui.runAll();
    assertThat(lastNotice()).isEqualTo("Nothing is running.");
  }

  private String lastNotice() {
    return notices.all().getLast().text();
  }
}
