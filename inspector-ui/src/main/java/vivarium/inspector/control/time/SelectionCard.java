package vivarium.inspector.control.time;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.RevertPreview;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.TimelineModel;

/** What the selected turns did, and what can be done about it. */
public final class SelectionCard extends VBox {
  private static final int CAUSE_CHARS_MAX = 44;

  private final TimelineModel model;
  private final HistoryWindow history;
  private final Asking asking;
  private final Label title = new Label();
  private final Label causes = new Label();
  private final Label figures = new Label();
  private final Button takeBack = new Button("Take back, keep later work");
  private final Button diff = new Button("See diff");
  private final Button rollback = new Button("Roll back to here");
  private final Button log = new Button("Log");
  private final Button look = new Button("As it was");
  private Consumer<TurnView> onLog = _ -> {};
  private Runnable onDone = () -> {};
  private Consumer<TurnRange> onTakeBack = _ -> {};
  private Consumer<TurnRange> onDiff = _ -> {};
  private Consumer<TurnRange> onLook = _ -> {};
  private Consumer<Long> onRollback = _ -> {};

  /**
   * @param asking for previews; only its newest answer counts
   */
  public SelectionCard(TimelineModel model, HistoryWindow history, Asking asking) {
    this.model = model;
    this.history = history;
    this.asking = asking;
    getStyleClass().add("selection-card");
    title.getStyleClass().add("strong");
    causes.getStyleClass().add("mono");
    figures.getStyleClass().add("quiet");
    takeBack.getStyleClass().add("primary");
    takeBack.setId("take-back");
    diff.setId("see-diff");
    rollback.setId("roll-back-here");
    look.setId("look-back");
    look.setTooltip(new Tooltip("Look at the world as it was right after this turn"));
    look.setOnAction(_ -> withRange(onLook));
    takeBack.setOnAction(_ -> withRange(onTakeBack));
    diff.setOnAction(_ -> withRange(onDiff));
    rollback.setOnAction(_ -> withRange(range -> onRollback.accept(range.last())));
    log.setId("see-log");
    log.setOnAction(_ -> {
      var turns = model.selectedTurns();
      onDone.run();
      if (!turns.isEmpty()) {
        onLog.accept(turns.getLast());
      }
    });
    var buttons = new HBox(takeBack, diff, look, log, rollback);
    buttons.getStyleClass().add("selection-buttons");
    getChildren().addAll(title, causes, figures, buttons);
  }

  /** What to do with turns that are to be taken back. */
  public void setOnTakeBack(Consumer<TurnRange> handler) {
    onTakeBack = handler;
  }

  /** What to do with turns whose changes are to be seen. */
  public void setOnDiff(Consumer<TurnRange> handler) {
    onDiff = handler;
  }

  /** What to do with turns after which the world is to be looked at. */
  public void setOnLook(Consumer<TurnRange> handler) {
    onLook = handler;
  }

  /** What to do with a turn that everything is to be rolled back to. */
  public void setOnRollback(Consumer<Long> handler) {
    onRollback = handler;
  }

  /** What to do with a turn that is to be seen in the log of its vat. */
  public void setOnLog(Consumer<TurnView> handler) {
    onLog = handler;
  }

  void setOnDone(Runnable handler) {
    onDone = handler;
  }

  /** Shows what is selected now. */
  void show() {
    var turns = model.selectedTurns();
    var range = model.selectionProperty().get();
    if (turns.isEmpty() || range == null) {
      return;
    }
    title.setText(title(turns));
    causes.setText(causes(turns));
    figures.setText(changed(objects()));
    rollback.setVisible(range.last() < model.now());
    rollback.setManaged(rollback.isVisible());
    asking.ask(history.previewTakeBack(range), this::previewed, figures::setText);
    takeBack.requestFocus();
  }

  private void previewed(RevertPreview preview) {
    long again = preview.overlaps().size();
    var later = again == 0 ? "" : ", " + again + " of them again later";
    figures.setText(changed(objects()) + later);
  }

  private long objects() {
    return model.selectedTurns().stream().mapToLong(TurnView::objectsChanged).sum();
  }

  private static String changed(long objects) {
    return Words.count(objects, "object") + " changed";
  }

  private static String title(List<TurnView> turns) {
    var vats = turns.stream().map(TurnView::vat).distinct().collect(Collectors.joining(", "));
    var first = Words.count(turns.getFirst().first());
    return turns.size() == 1
        ? TurnWords.title(turns.getFirst())
        : "Turns " + first + "–" + Words.count(turns.getLast().position()) + " · " + vats;
  }

  private static String causes(List<TurnView> turns) {
    var first = TurnWords.cause(turns.getFirst(), CAUSE_CHARS_MAX);
    return turns.size() == 1
        ? first
        : first + "  …  " + TurnWords.cause(turns.getLast(), CAUSE_CHARS_MAX);
  }

  private void withRange(Consumer<TurnRange> deed) {
    var range = model.selectionProperty().get();
    onDone.run();
    if (range != null) {
      deed.accept(range);
    }
  }
}
