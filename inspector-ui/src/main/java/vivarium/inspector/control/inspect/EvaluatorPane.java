package vivarium.inspector.control.inspect;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.code.CodeText;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.EvaluatorModel;
import vivarium.inspector.viewmodel.inspect.EvaluatorModel.Exchange;

/** Asks the inspected object things in its language; what was asked and answered stays in sight. */
final class EvaluatorPane extends VBox {
  static final KeyAction DO_IT =
      KeyAction.local("code.do-it", "Code", "Do it", "Shortcut+Shift+Enter");
  static final KeyAction EARLIER =
      KeyAction.local("code.earlier", "Code", "Asked before", "Alt+Up");
  static final KeyAction LATER = KeyAction.local("code.later", "Code", "Asked after", "Alt+Down");

  private static final int EXCHANGES_SHOWN_MAX = 30;

  /** More than this is not read, only counted. */
  private static final int PRINTED_LINES_MAX = 200;

  private final EvaluatorModel model;
  private final CodeEditor editor;
  private final Highlighter highlighter;
  private final FailureHandler failures;
  private final Consumer<ObjectRef> follow;
  private final VBox exchanges = new VBox();
  private final ScrollPane scroll = new ScrollPane(exchanges);
  private final Button stop = new Button("Interrupt", Icon.of(Feather.STOP_CIRCLE));
  private @Nullable ObjectRef self;
  private int back;

  EvaluatorPane(
      EvaluatorModel model,
      Highlighter highlighter,
      FailureHandler failures,
      Consumer<ObjectRef> follow) {
    this.model = model;
    this.highlighter = highlighter;
    this.failures = failures;
    this.follow = follow;
    editor = new CodeEditor(highlighter);
    getStyleClass().add("ask-pane");
    exchanges.getStyleClass().add("exchanges");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "exchange-scroll");
    scroll.setVisible(false);
    scroll.managedProperty().bind(scroll.visibleProperty());
    exchanges.heightProperty().addListener(_ -> scroll.setVvalue(1));
    editor.setPrompt("Ask this object something");
    editor.setLines(1, 8);
    editor.setId("evaluator");
    editor.setOnAccept(_ -> getIt());
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    getChildren().addAll(scroll, editor, buttons());
    model.exchanges().addListener((ListChangeListener<Exchange>) _ -> showExchanges());
    model
        .troubleProperty()
        .subscribe(trouble -> {
          if (trouble != null) {
            editor.showTrouble(trouble);
          }
        });
  }

  /** Whom to ask. */
  void setSelf(@Nullable ObjectRef ref) {
    self = ref;
    boolean isPast = ref != null && ref.isPast();
    setDisable(ref == null || isPast);
    editor.setPrompt(isPast ? "What was cannot be asked" : "Ask this object something");
  }

  @Override
  public void requestFocus() {
    editor.requestFocus();
  }

  private HBox buttons() {
    var get = new Button("Get it");
    get.setId("evaluator-get");
    get.getStyleClass().add("primary");
    get.setTooltip(
        new Tooltip("Run it and open the answer (" + CodeEditor.ACCEPT.chordText() + ")"));
    get.setOnAction(_ -> getIt());
    var run = new Button("Do it");
    run.setId("evaluator-do");
    run.setTooltip(new Tooltip("Run it (" + DO_IT.chordText() + ")"));
    run.setOnAction(_ -> doIt());
    var wheel = new ProgressIndicator();
    wheel.getStyleClass().add("small-wheel");
    stop.setId("evaluator-stop");
    stop.setOnAction(_ -> model.interrupt());
    for (Node node : new Node[] {wheel, stop}) {
      node.visibleProperty().bind(model.runningProperty());
      node.managedProperty().bind(node.visibleProperty());
    }
    var row = new HBox(get, run, stop, wheel);
    row.getStyleClass().add("ask-buttons");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void getIt() {
    ask(value -> {
      if (value.ref() != null) {
        follow.accept(value.ref());
      }
    });
  }

  private void doIt() {
    ask(_ -> {});
  }

  private void ask(Consumer<ValueView> answered) {
    if (self != null) {
      back = 0;
      model.evaluate(self, editor.selectedOrAll(), answered);
    }
  }

  private void keyPressed(KeyEvent event) {
    if (DO_IT.matches(event)) {
      event.consume();
      doIt();
    } else if (EARLIER.matches(event)) {
      event.consume();
      recall(1);
    } else if (LATER.matches(event)) {
      event.consume();
      recall(-1);
    }
  }

  private void recall(int step) {
    var source = model.earlier(back + step);
    if (source != null) {
      back += step;
      editor.setText(source);
    }
  }

  private void showExchanges() {
    var all = model.exchanges();
    var last = all.subList(Math.max(0, all.size() - EXCHANGES_SHOWN_MAX), all.size());
    exchanges.getChildren().setAll(last.stream().map(this::row).toList());
    scroll.setVisible(!last.isEmpty());
  }

  private Node row(Exchange exchange) {
    var source = new CodeText(highlighter, exchange.source());
    var row = new VBox(source, answer(exchange));
    row.getStyleClass().add("exchange");
    return row;
  }

  private Node answer(Exchange exchange) {
    return switch (exchange.outcome()) {
      case TurnOutcome.Done(long _, var value, var printed) -> withPrinted(value(value), printed);
      case TurnOutcome.Failed(var failure) -> {
        var link = new Button(Words.line(failure.message(), 200), Icon.of(Feather.ALERT_TRIANGLE));
        link.getStyleClass().addAll("link", "danger");
        link.setTooltip(new Tooltip("Show message and stack"));
        link.setOnAction(_ -> failures.show(failure));
        yield link;
      }
      case TurnOutcome.SyntaxFailed(var trouble) -> trouble(trouble.message());
      case TurnOutcome.Refused(var message) -> trouble(message);
    };
  }

  private Node value(ValueView value) {
    var target = value.ref();
    if (target == null) {
      var label = new Label(value.text());
      label.getStyleClass().addAll("mono", "answer");
      return label;
    }
    var link = new Button(value.text());
    link.getStyleClass().addAll("link", "mono", "answer");
    link.setOnAction(_ -> follow.accept(target));
    return link;
  }

  /** What was printed stands below the answer, as the terminal shows it before. */
  private static Node withPrinted(Node answer, String output) {
    if (output.isEmpty()) {
      return answer;
    }
    var printed = new Label(Words.lines(output, PRINTED_LINES_MAX));
    printed.setWrapText(true);
    printed.getStyleClass().addAll("mono", "printed");
    return new VBox(answer, printed);
  }

  private static Node trouble(String message) {
    var label = new Label(message);
    label.setWrapText(true);
    label.getStyleClass().add("trouble");
    return label;
  }
}
