package vivarium.inspector.viewmodel.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Newest;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.StatusView;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.UndoView;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.WorldWindow;

/**
 * What a window shows of the world as a whole, and what it can ask of it: the vats, the status
 * line, undo and redo, long tasks. Live. Used on the user-interface thread only.
 */
public final class WorldModel {
  /** Ended tasks beyond this number are dropped from the list, the oldest first. */
  private static final int ENDED_TASKS_MAX = 20;

  private final WorldWindow world;
  private final Notices notices;
  private Consumer<ObjectRef> onMade = _ -> {};
  private final Asking asking;
  private final ObservableList<VatView> vats = FXCollections.observableArrayList();
  private final ObservableList<VatView> vatsReadOnly =
      FXCollections.unmodifiableObservableList(vats);
  private final ObservableList<TaskView> tasks = FXCollections.observableArrayList();
  private final ObservableList<TaskView> tasksReadOnly =
      FXCollections.unmodifiableObservableList(tasks);
  private final ReadOnlyObjectWrapper<StatusView> status =
      new ReadOnlyObjectWrapper<>(this, "status", new StatusView(0, 0, 0, 0, 0, null));
  private final Newest<List<VatView>> newestVats;
  private final Newest<StatusView> newestStatus;
  private final Undoing undoing;
  private final ReadOnlyObjectWrapper<@Nullable FailedTurn> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", null);

  public WorldModel(WorldWindow world, LiveEvents events, Notices notices, Executor uiThread) {
    this.world = world;
    this.notices = notices;
    asking = new Asking(uiThread);
    newestVats = new Newest<>(uiThread, vats::setAll);
    newestStatus = new Newest<>(uiThread, status::set);
    undoing = new Undoing(world, notices::trouble, this::show, uiThread);
    events.listen(this::happened);
    newestVats.ask(world.vats(), notices::trouble);
    newestStatus.ask(world.status(), notices::trouble);
  }

  public String name() {
    return world.name();
  }

  public ObservableList<VatView> vats() {
    return vatsReadOnly;
  }

  /** Running tasks and the last ended ones, in the order they began. */
  public ObservableList<TaskView> tasks() {
    return tasksReadOnly;
  }

  public ReadOnlyObjectProperty<StatusView> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** What undo and redo would do, as far as it is known. */
  public ReadOnlyObjectProperty<UndoView> undoProperty() {
    return undoing.nextProperty();
  }

  /** The last failed turn; a window shows it when it changes. Null before the first. */
  public ReadOnlyObjectProperty<@Nullable FailedTurn> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Undoes the last turn that can be undone; says so if there is none. */
  public void undo() {
    undoing.undo();
  }

  /** Does again what was undone last; says so if there is nothing. */
  public void redo() {
    undoing.redo();
  }

  /** Ends the running turn of one vat. */
  public void interrupt(String vat) {
    asking.ask(
        world.interrupt(vat),
        interrupted -> {
          if (!interrupted) {
            notices.info("Nothing is running in " + vat + ".");
          }
        },
        notices::trouble);
  }

  /**
   * Ends the running turns of all vats. Each vat is asked whether it runs: what is shown of it is
   * told a moment later, and who has just begun an endless turn ends it at once.
   */
  public void interruptAll() {
    var asked = vats.stream().map(vat -> world.interrupt(vat.name())).toList();
    var all = CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
    asking.ask(
        all.thenApply(_ -> Answer.given(asked.stream().map(CompletableFuture::join).toList())),
        this::interrupted,
        notices::trouble);
  }

  private void interrupted(List<Answer<Boolean>> answers) {
    boolean any = false;
    for (var answer : answers) {
      switch (answer) {
        case Answer.Given<Boolean>(var did) -> any |= did;
        case Answer.Refused<Boolean>(var why) -> notices.trouble(why);
      }
    }
    if (!any) {
      notices.info("Nothing is running.");
    }
  }

  /** Makes files and folders objects. */
  public void importFiles(List<Path> files, @Nullable ObjectRef into) {
    if (!files.isEmpty()) {
      asking.ask(world.importFiles(files, into), _ -> {}, notices::trouble);
    }
  }

  /** Called with what long work has made, when it is done. */
  public void setOnMade(Consumer<ObjectRef> handler) {
    onMade = handler;
  }

  public void cancel(TaskView task) {
    world.cancelTask(task.id());
  }

  /** Shows message and stack of a failed turn. */
  public void showFailure(FailedTurn failed) {
    failure.set(failed);
  }

  private void show(TurnOutcome outcome, String success) {
    switch (outcome) {
      case TurnOutcome.Done _ -> notices.info(success);
      case TurnOutcome.Failed(var failed) -> failure.set(failed);
      case TurnOutcome.SyntaxFailed(var trouble) -> notices.trouble(trouble.message());
      case TurnOutcome.Refused(var message) -> notices.trouble(message);
    }
  }

  private void happened(EventBatch batch) {
    newestVats.told(batch.vats());
    newestStatus.told(batch.status());
    undoing.happened(batch);
    batch.tasks().forEach(this::taskMoved);
    batch.failures().forEach(this::failedElsewhere);
  }

  private void failedElsewhere(FailedTurn failed) {
    notices.trouble(
        "A turn failed in " + failed.vat() + ": " + failed.message(),
        "Show",
        () -> failure.set(failed));
  }

  private void taskMoved(TaskView task) {
    int at = indexOf(task.id());
    if (at < 0) {
      tasks.add(task);
    } else {
      tasks.set(at, task);
    }
    if (task.state() != TaskView.State.RUNNING) {
      tell(task);
      if (task.result() != null) {
        onMade.accept(task.result());
      }
      dropOldTasks();
    }
  }

  private void tell(TaskView task) {
    switch (task.state()) {
      case RUNNING -> {}
      case DONE -> notices.info(task.title() + " is done. " + task.detail());
      case CANCELLED -> notices.info(task.title() + " was cancelled. " + task.detail());
      case FAILED -> notices.trouble(task.title() + " failed: " + task.detail());
    }
  }

  private void dropOldTasks() {
    var ended = tasks.stream().filter(task -> task.state() != TaskView.State.RUNNING).toList();
    if (ended.size() > ENDED_TASKS_MAX) {
      tasks.remove(ended.getFirst());
    }
  }

  private int indexOf(long id) {
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).id() == id) {
        return i;
      }
    }
    return -1;
  }
}
