package vivarium.inspector.desk.outliner;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.desk.model.EvaluatorViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.desk.model.Trouble;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.Words;

/**
 * The evaluator at the foot of an outliner: an expression, <em>Get it</em>, <em>Do it</em>, and
 * what came of it. Up and Down walk through former expressions. Pseudo-class {@code :busy} while a
 * turn is under way.
 */
public final class EvaluatorRow extends RowView {
  /** Opens what the expression answers. */
  public static final KeyAction GET_IT =
      KeyAction.local("evaluator.get-it", "Evaluator", "Get it", "Shortcut+Enter");

  /** Shows what the expression answers as text. */
  public static final KeyAction DO_IT =
      KeyAction.local("evaluator.do-it", "Evaluator", "Do it", "Shortcut+Shift+Enter");

  /** Puts the expression before into the field. */
  public static final KeyAction PREVIOUS =
      KeyAction.local("evaluator.previous", "Evaluator", "Expression before", "Shortcut+Up");

  /** Puts the expression after into the field. */
  public static final KeyAction NEXT =
      KeyAction.local("evaluator.next", "Evaluator", "Expression after", "Shortcut+Down");

  /** What is printed beyond this is only counted; the inspector's evaluator shows more. */
  private static final int PRINTED_LINES_MAX = 12;

  private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

  private final OutlinerViewModel outliner;
  private final EvaluatorViewModel evaluator;
  private final CodeEditor area;
  private final Button getIt = button("Get it", GET_IT);
  private final Button doIt = button("Do it", DO_IT);
  private final Button chip = new Button();
  private final Button stop;
  private final Label printed = new Label();
  private final Button show;
  private final VBox content;
  private final ChangeListener<Object> follow = (_, _, _) -> stateChanged();
  private final ChangeListener<String> typed;
  private final ChangeListener<String> textFollows;

  EvaluatorRow(OutlinerViewModel outliner, Highlighter highlighter, Row.Evaluator row) {
    super(row, "evaluator");
    this.outliner = outliner;
    evaluator = row.evaluator();
    area = new CodeEditor(highlighter);
    area.setLines(1, 10);
    area.setWrap(true);
    area.setPrompt("Ask this object something");
    area.setText(evaluator.textProperty().get());
    typed = (_, _, now) -> evaluator.textProperty().set(now);
    textFollows = (_, _, now) -> followText(now);
    show = MoreRow.link("Show", evaluator::showFailure);
    stop = MoreRow.link("Interrupt", evaluator::interrupt);
    stop.getStyleClass().add("evaluator-stop");
    printed.getStyleClass().addAll("mono", "printed");
    printed.setWrapText(true);
    content = new VBox(8, area, foot(), printed);
    getChildren().add(content);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    area.setOnAccept(_ -> getIt());
    listen();
    stateChanged();
  }

  private HBox foot() {
    getIt.getStyleClass().add("primary");
    getIt.setOnAction(_ -> getIt());
    doIt.setOnAction(_ -> doIt());
    chip.getStyleClass().setAll("result-chip");
    chip.setFocusTraversable(false);
    chip.setMinWidth(0);
    chip.setOnAction(_ -> evaluator.openResult());
    var gap = new Region();
    gap.setMinWidth(0);
    HBox.setHgrow(gap, Priority.ALWAYS);
    var foot = new HBox(6, getIt, doIt, gap, stop, show, chip);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private static Button button(String text, KeyAction action) {
    var button = new Button(text);
    button.getStyleClass().add("evaluator-button");
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HoverText.on(button, action::hint);
    return button;
  }

  private void listen() {
    evaluator.busyProperty().addListener(follow);
    evaluator.resultProperty().addListener(follow);
    evaluator.troubleProperty().addListener(follow);
    evaluator.outputProperty().addListener(follow);
    evaluator.textProperty().addListener(textFollows);
    area.textProperty().addListener(typed);
  }

  @Override
  void dispose() {
    super.dispose();
    evaluator.busyProperty().removeListener(follow);
    evaluator.resultProperty().removeListener(follow);
    evaluator.troubleProperty().removeListener(follow);
    evaluator.outputProperty().removeListener(follow);
    evaluator.textProperty().removeListener(textFollows);
    area.textProperty().removeListener(typed);
  }

  @Override
  void show(Row newRow) {}

  @Override
  void takeWishedFocus() {
    if (evaluator.takeFocusWish()) {
      area.requestFocus();
    }
  }

  private void getIt() {
    evaluator.getIt(area.selectedOrAll());
  }

  private void doIt() {
    evaluator.doIt(area.selectedOrAll());
  }

  private void keyPressed(KeyEvent event) {
    boolean oneLine = !area.text().contains("\n");
    boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
    if (DO_IT.matches(event)) {
      event.consume();
      doIt();
    } else if (CodeEditor.CANCEL.matches(event)) {
      // The editor itself would throw the text away; here it waits until the next time.
      event.consume();
      outliner.unfolding().setEvaluatorShown(false);
    } else if (PREVIOUS.matches(event) || (plain && oneLine && event.getCode() == KeyCode.UP)) {
      event.consume();
      evaluator.previous();
    } else if (NEXT.matches(event) || (plain && oneLine && event.getCode() == KeyCode.DOWN)) {
      event.consume();
      evaluator.next();
    }
  }

  private void followText(String now) {
    if (!area.text().equals(now)) {
      area.setText(now);
    }
  }

  private void stateChanged() {
    boolean busy = evaluator.busyProperty().get();
    pseudoClassStateChanged(BUSY, busy);
    getIt.setDisable(busy);
    doIt.setDisable(busy);
    appear(stop, busy);
    showPrinted(evaluator.outputProperty().get());
    showResult(evaluator.resultProperty().get());
    showTrouble(evaluator.troubleProperty().get());
    requestLayout();
  }

  private void showResult(@Nullable ValueView result) {
    appear(chip, result != null);
    if (result != null) {
      chip.setText(result.text());
      chip.setDisable(result.ref() == null);
      chip.setAccessibleText("answer: " + result.text());
    }
  }

  private void showPrinted(String output) {
    printed.setText(Words.lines(output, PRINTED_LINES_MAX));
    appear(printed, !output.isEmpty());
  }

  private void showTrouble(@Nullable Trouble trouble) {
    switch (trouble) {
      case null -> area.clearTrouble();
      case Trouble.Syntax(var where) -> area.showTrouble(where);
      case Trouble.Failure _, Trouble.Refusal _ -> area.showTrouble(trouble.message());
    }
    appear(show, trouble instanceof Trouble.Failure);
  }

  private static void appear(Region part, boolean shown) {
    part.setManaged(shown);
    part.setVisible(shown);
  }

  @Override
  double height(double width) {
    double inside = Math.max(0, width - snappedLeftInset() - snappedRightInset());
    double measured =
        Math.ceil(snappedTopInset() + snappedBottomInset() + content.prefHeight(inside));
    evaluator.heightProperty().set(measured);
    return measured;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    content.resizeRelocate(
        left,
        top,
        Math.max(0, getWidth() - left - snappedRightInset()),
        Math.max(0, getHeight() - top - snappedBottomInset()));
  }
}
