package vivarium.inspector.control.shell;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.StatusView;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.shell.WorldModel;

/** The line at the bottom: how safe the world is, how large, and what long work goes on. */
public final class StatusLine extends HBox {
  private static final List<String> GRADES = List.of("safe", "saved", "trouble");

  private final WorldModel world;
  private final Region dot = new Region();
  private final Label safety = new Label();
  private final Label objects = new Label();
  private final Label memory = new Label();
  private final Button task = new Button();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button("Cancel");
  private @Nullable TaskView shown;

  /**
   * @param showTasks opens the list of tasks
   */
  public StatusLine(WorldModel world, Runnable showTasks) {
    this.world = world;
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    dot.getStyleClass().add("state-dot");
    var grade = new HBox(dot, safety);
    grade.setAlignment(Pos.CENTER_LEFT);
    grade.getStyleClass().add("status-grade");
    safety.setId("status-safety");
    objects.setId("status-objects");
    memory.setId("status-memory");
    task.setId("status-task");
    task.getStyleClass().add("link");
    task.setTooltip(new Tooltip("Show all tasks"));
    task.setOnAction(_ -> showTasks.run());
    progress.getStyleClass().add("status-progress");
    cancel.setId("status-cancel");
    cancel.getStyleClass().add("link");
    cancel.setOnAction(_ -> cancelShown());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(grade, objects, memory, gap, task, progress, cancel);
    world.statusProperty().addListener((_, _, status) -> show(status));
    world.tasks().addListener((ListChangeListener<TaskView>) _ -> showTask());
    show(world.statusProperty().get());
    showTask();
  }

  /** Where the pop-over with all tasks belongs. */
  public Region taskAnchor() {
    return task.isVisible() ? task : safety;
  }

  private void show(StatusView status) {
    objects.setText(Words.count(status.objects(), "object"));
    memory.setText(
        "%s of %s MB"
            .formatted(
                Words.count(status.memoryBytes() >> 20),
                Words.count(status.memoryMaxBytes() >> 20)));
    memory.setTooltip(new Tooltip("Memory used, and how much may be used"));
    if (status.trouble() != null) {
      grade("trouble", status.trouble(), status.trouble());
    } else if (status.safe()) {
      grade("safe", "Safe on disk", "Every turn so far would survive a power cut.");
    } else {
      grade(
          "saved",
          "Saved",
          "Every turn so far would survive the end of this program; in a moment, a power cut too.");
    }
  }

  private void grade(String styleClass, String text, String explanation) {
    dot.getStyleClass().removeAll(GRADES);
    dot.getStyleClass().add(styleClass);
    safety.setText(text);
    safety.setTooltip(new Tooltip(explanation));
    safety.getStyleClass().remove("trouble");
    if (styleClass.equals("trouble")) {
      safety.getStyleClass().add(styleClass);
    }
  }

  private void showTask() {
    var running = runningTask();
    shown = running.orElse(null);
    running.ifPresent(this::showTask);
    for (var part : List.of(task, progress, cancel)) {
      part.setVisible(running.isPresent());
      part.setManaged(running.isPresent());
    }
  }

  private void showTask(TaskView running) {
    progress.setProgress(running.progress());
    var amount =
        running.total() < 0
            ? ""
            : " · " + Words.count(running.done()) + " of " + Words.count(running.total());
    long others = world.tasks().stream().filter(StatusLine::isRunning).count() - 1;
    task.setText(running.title() + amount + (others > 0 ? " · " + others + " more" : ""));
    progress.setAccessibleText(running.title());
    cancel.setAccessibleText("Cancel " + running.title());
  }

  private Optional<TaskView> runningTask() {
    return world.tasks().stream().filter(StatusLine::isRunning).findFirst();
  }

  private static boolean isRunning(TaskView task) {
    return task.state() == TaskView.State.RUNNING;
  }

  private void cancelShown() {
    if (shown != null) {
      world.cancel(shown);
    }
  }
}
