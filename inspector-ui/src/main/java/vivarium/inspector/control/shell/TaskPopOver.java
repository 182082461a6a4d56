package vivarium.inspector.control.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Pops;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.shell.WorldModel;

/** All running tasks with their progress, each with a way to cancel it. */
public final class TaskPopOver {
  private final WorldModel world;
  private final TaskProgressView<Mirrored> list = new TaskProgressView<>();
  private final Map<Long, Mirrored> running = new HashMap<>();
  private final PopOver popOver = Pops.create(PopOver.ArrowLocation.BOTTOM_RIGHT);

  public TaskPopOver(WorldModel world) {
    this.world = world;
    list.setGraphicFactory(_ -> Icon.of(Feather.DOWNLOAD));
    list.setAccessibleText("Running tasks");
    popOver.setContentNode(list);
    popOver.getStyleClass().add("task-pop-over");
    world.tasks().addListener((ListChangeListener<TaskView>) _ -> update());
    update();
  }

  public void toggle(Node anchor) {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      Pops.show(popOver, anchor);
    }
  }

  private void update() {
    world.tasks().forEach(this::update);
  }

  private void update(TaskView view) {
    if (view.state() == TaskView.State.RUNNING) {
      running.computeIfAbsent(view.id(), _ -> begin(view)).show(view);
    } else {
      var ended = running.remove(view.id());
      if (ended != null) {
        ended.end();
      }
    }
  }

  private Mirrored begin(TaskView view) {
    var task = new Mirrored(() -> world.cancel(view));
    list.getTasks().add(task);
    Thread.ofVirtual().name("task-" + view.id()).start(task);
    return task;
  }

  /**
   * Stands for a task of the world in the list, which knows tasks of JavaFX only. It does nothing
   * but wait until the world's task has ended.
   */
  private static final class Mirrored extends Task<Boolean> {
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Runnable onCancel;

    Mirrored(Runnable onCancel) {
      this.onCancel = onCancel;
    }

    void show(TaskView view) {
      updateTitle(view.title());
      updateMessage(view.detail());
      updateProgress(view.total() < 0 ? -1 : view.done(), view.total());
    }

    void end() {
      ended.complete(true);
    }

    @Override
    protected Boolean call() throws Exception {
      return ended.get();
    }

    @Override
    protected void cancelled() {
      if (!ended.isDone()) {
        onCancel.run();
      }
    }
  }
}
