package vivarium.inspector.control.failure;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.code.CodeText;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.FrameView;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.failure.FailureModel;

/**
 * What went wrong, where, and the code to mend: message, stack, the source of the selected
 * activation with the failing send marked, and its variables.
 */
public final class FailurePane extends VBox {
  private final FailureModel model;
  private final Highlighter highlighter;
  private final Consumer<ObjectRef> open;
  private final Label message = new Label();
  private final ListView<FrameView> frames = new ListView<>();
  private final CheckBox library = new CheckBox("Show the library's own calls");
  private final VBox source = new VBox();
  private final VBox variables = new VBox();
  private @Nullable CodeEditor editor;

  /**
   * @param open shows an object of the stack
   */
  public FailurePane(FailureModel model, Highlighter highlighter, Consumer<ObjectRef> open) {
    this.model = model;
    this.highlighter = highlighter;
    this.open = open;
    getStyleClass().add("failure-pane");
    message.getStyleClass().add("failure-message");
    message.setId("failure-message");
    message.setWrapText(true);
    message.setMaxWidth(Double.MAX_VALUE);
    message.setGraphic(Icon.of(Feather.ALERT_TRIANGLE).styled("danger"));
    frames.setCellFactory(_ -> new FrameCell());
    frames.setAccessibleText("Stack, innermost first");
    frames.setPlaceholder(Message.empty(Feather.LAYERS, "There is no stack."));
    frames.getStyleClass().addAll("failure-frames", "edge-to-edge");
    frames.getSelectionModel().selectedItemProperty().addListener((_, _, frame) -> chosen(frame));
    library.selectedProperty().bindBidirectional(model.libraryProperty());
    source.getStyleClass().add("failure-source");
    variables.getStyleClass().add("failure-variables");
    VBox.setVgrow(frames, Priority.ALWAYS);
    var stack = new VBox(frames, library);
    stack.getStyleClass().add("failure-stack");
    var split = new SplitPane(stack, details());
    split.setOrientation(Orientation.HORIZONTAL);
    split.setDividerPositions(0.36);
    split.getStyleClass().add("failure-split");
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(message, split);
    model.failureProperty().subscribe(this::show);
    model.frames().addListener((ListChangeListener<FrameView>) _ -> showFrames());
    model.frameProperty().subscribe(this::showFrame);
    showFrames();
  }

  /** What should have the keyboard first: the code to mend, or the stack. */
  public Node firstFocus() {
    return editor == null ? frames : editor;
  }

  /** Accepts what was typed, if anything was; {@code next} runs when the code stands as typed. */
  public void acceptThen(Runnable next) {
    if (editor == null || !editor.changedProperty().get()) {
      next.run();
    } else {
      fix(editor, editor.text(), next);
    }
  }

  private Node details() {
    var scroll = new ScrollPane(new VBox(source, variables));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "failure-details");
    return new StackPane(scroll);
  }

  private void show(FailedTurn failure) {
    message.setText(failure.message());
    setAccessibleText("Failed turn: " + failure.message());
  }

  private void showFrames() {
    frames.getItems().setAll(model.frames());
    boolean hidden = model.failureProperty().get().frames().stream().anyMatch(FrameView::library);
    library.setVisible(hidden);
    library.setManaged(hidden);
    frames.getSelectionModel().select(model.frameProperty().get());
  }

  private void chosen(@Nullable FrameView frame) {
    if (frame != null) {
      model.select(frame);
    }
  }

  private void showFrame(@Nullable FrameView frame) {
    editor = null;
    source.getChildren().clear();
    variables.getChildren().clear();
    if (frame == null) {
      return;
    }
    frames.getSelectionModel().select(frame);
    var title = new Label(frame.title() + ", line " + frame.line());
    title.getStyleClass().add("strong");
    source.getChildren().add(title);
    if (model.canFix()) {
      addEditor(frame);
    } else {
      source.getChildren().add(marked(frame));
    }
    addVariables(frame);
  }

  private Node marked(FrameView frame) {
    var text = new CodeText(highlighter);
    text.show(frame.source(), frame.sendStart(), frame.sendEnd());
    text.setId("failure-code");
    var box = new StackPane(text);
    box.getStyleClass().add("failure-code");
    return box;
  }

  private void addEditor(FrameView frame) {
    var field = new CodeEditor(highlighter);
    field.setId("failure-editor");
    field.setLines(2, 16);
    field.setText(frame.source());
    field.mark(frame.sendStart(), frame.sendEnd());
    field.setPrompt("The method's source");
    field.setOnAccept(text -> fix(field, text, () -> {}));
    var accept = new Button("Accept");
    accept.setId("failure-accept");
    accept.disableProperty().bind(field.changedProperty().not());
    accept.setOnAction(_ -> field.accept());
    var cancel = new Button("Cancel");
    cancel.disableProperty().bind(field.changedProperty().not());
    cancel.setOnAction(_ -> field.cancel());
    var state = new Label();
    state.getStyleClass().add("quiet");
    state
        .textProperty()
        .bind(
            model
                .fixedProperty()
                .map(fixed -> fixed == FailureModel.Fixed.YES ? "Changed. Now run it again." : ""));
    var buttons = new HBox(accept, cancel, state);
    buttons.getStyleClass().add("ask-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    source.getChildren().addAll(field, buttons);
    editor = field;
  }

  private void fix(CodeEditor field, String text, Runnable next) {
    model.fix(
        text,
        outcome -> {
          switch (outcome) {
            case TurnOutcome.Done _ -> {
              field.setText(text);
              next.run();
            }
            case TurnOutcome.SyntaxFailed(var trouble) -> field.showTrouble(trouble);
            case TurnOutcome.Failed(var failure) -> field.showTrouble(failure.message());
            case TurnOutcome.Refused(var words) -> field.showTrouble(words);
          }
        });
  }

  private void addVariables(FrameView frame) {
    var title = new Label("RECEIVER AND VARIABLES");
    title.getStyleClass().add("section-title");
    variables.getChildren().add(title);
    variables.getChildren().add(value("self", frame.receiver().text(), frame.receiver().ref()));
    for (SlotView variable : frame.variables()) {
      variables
          .getChildren()
          .add(value(variable.label(), variable.value().text(), variable.value().ref()));
    }
  }

  private Node value(String name, String text, @Nullable ObjectRef ref) {
    var label = new Label(name);
    label.getStyleClass().add("failure-variable");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(label, gap, ref == null ? plain(text) : link(text, ref));
    row.getStyleClass().add("slot-line");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Node plain(String text) {
    var value = new Label(text);
    value.getStyleClass().add("mono");
    return value;
  }

  private Node link(String text, ObjectRef ref) {
    var value = new Button(text);
    value.getStyleClass().addAll("link", "mono");
    value.setOnAction(_ -> open.accept(ref));
    return value;
  }

  private static final class FrameCell extends ListCell<FrameView> {
    FrameCell() {
      getStyleClass().add("slot-cell");
      setPrefWidth(0); // as wide as the list: what does not fit is shortened
    }

    @Override
    protected void updateItem(@Nullable FrameView frame, boolean empty) {
      super.updateItem(frame, empty);
      setText(null);
      if (empty || frame == null) {
        setGraphic(null);
        return;
      }
      var sign = new HBox(KindIcon.of(frame.receiver().kind()));
      sign.getStyleClass().add("slot-sign");
      var title = new Label(frame.title());
      title.getStyleClass().add(frame.library() ? "quiet" : "frame-title");
      var row = new HBox(sign, title);
      row.getStyleClass().add("slot-line");
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(frame.title());
    }
  }
}
