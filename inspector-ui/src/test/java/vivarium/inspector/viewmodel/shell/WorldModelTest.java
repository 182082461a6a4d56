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

  private String lastNotice() {
    return notices.all().getLast().text();
  }
}
