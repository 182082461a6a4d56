package vivarium.inspector.control.log;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.FormerObject;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.LogLine;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnDetail;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.log.VatLogModel;

/** All about one turn; or, when one asks for it, an object as it was before or after. */
final class TurnPane extends StackPane {
  private final VatLogModel model;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Consumer<ObjectRef> open;
  private final Consumer<TurnRange> takeBack;
  private final LongConsumer look;

  TurnPane(
      VatLogModel model,
      InstantSource clock,
      ZoneId zone,
      Consumer<ObjectRef> open,
      Consumer<TurnRange> takeBack,
      LongConsumer look) {
    this.model = model;
    this.clock = clock;
    this.zone = zone;
    this.open = open;
    this.takeBack = takeBack;
    this.look = look;
    getStyleClass().add("turn-pane");
    setMinWidth(0);
    model.detailProperty().subscribe(_ -> show());
    model.objectProperty().subscribe(_ -> show());
  }

  private void show() {
    @Nullable Loadable<FormerObject> object = model.objectProperty().get();
    getChildren().setAll(object == null ? turn(model.detailProperty().get()) : former(object));
  }

  private Node former(Loadable<FormerObject> object) {
    var back = new Button("Back to the turn", Icon.of(Feather.CHEVRON_LEFT));
    back.setId("back-to-turn");
    back.getStyleClass().add("ghost");
    back.setOnAction(_ -> model.closeObject());
    Node content =
        object instanceof Loadable.Loaded<FormerObject>(var found)
            ? new FormerObjectView(found, open)
            : Message.of(object);
    var box = new VBox(back, content);
    box.getStyleClass().add("turn-body");
    return scrolled(box);
  }

  private Node turn(Loadable<TurnDetail> loaded) {
    return switch (loaded) {
      case Loadable.Loaded<TurnDetail>(var turn) -> scrolled(body(turn));
      case Loadable.Idle<TurnDetail> _ ->
          Message.empty(Feather.LIST, "Choose a turn to see what it did.");
      case Loadable.Loading<TurnDetail> _, Loadable.Unavailable<TurnDetail> _ -> Message.of(loaded);
    };
  }

  private static Node scrolled(Node content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "turn-scroll");
    return scroll;
  }

  private Node body(TurnDetail turn) {
    var body = new VBox(title(turn), new TurnFacts(turn, zone, clock, open));
    body.getStyleClass().add("turn-body");
    if (!turn.sent().isEmpty()) {
      body.getChildren().add(section("SENT"));
      turn.sent().forEach(sent -> body.getChildren().add(sent(sent)));
    }
    if (!turn.objects().isEmpty()) {
      body.getChildren().add(section("CHANGED · BEFORE AND AFTER"));
      turn.objects()
          .forEach(object ->
              body.getChildren()
                  .add(new ObjectChangeView(object, turn.line().turn(), model, open)));
    }
    long more = turn.objectCount() - turn.objects().size();
    if (more > 0) {
      body.getChildren().add(quiet("and " + Words.count(more, "more object")));
    }
    if (!turn.stored().isEmpty()) {
      body.getChildren().add(section("STORE"));
      body.getChildren().add(ObjectChangeView.stored(turn.stored()));
    }
    if (turn.objectCount() == 0 && turn.sent().isEmpty() && turn.stored().isEmpty()) {
      body.getChildren().add(quiet("It changed no object and sent nothing."));
    }
    return body;
  }

  private Node title(TurnDetail turn) {
    var what = new Label(turn.line().what());
    what.setWrapText(true);
    what.getStyleClass().addAll("mono", "turn-what");
    var undo = new Button("Undo this turn…", Icon.of(Feather.ROTATE_CCW));
    undo.setId("undo-turn");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.setDisable(turn.line().outcome() != LogLine.Outcome.SAVED);
    long number = turn.line().turn();
    undo.setOnAction(_ -> takeBack.accept(new TurnRange(number, number, turn.vat())));
    var then = new Button("Look at the world as it was", Icon.of(Feather.CLOCK));
    then.setId("look-back");
    then.setOnAction(_ -> look.accept(number));
    var buttons = new HBox(undo, then);
    buttons.getStyleClass().add("turn-buttons");
    var box = new VBox(what, buttons);
    box.getStyleClass().add("turn-title");
    return box;
  }

  private static Node section(String title) {
    var label = new Label(title);
    label.getStyleClass().addAll("section-title", "turn-section");
    return label;
  }

  private static Node quiet(String text) {
    var label = new Label(text);
    label.getStyleClass().add("quiet");
    return label;
  }

  private static Node sent(TurnDetail.Sent sent) {
    var what = new Label(sent.what());
    what.getStyleClass().add("mono");
    what.setWrapText(true);
    var to = new Label("to " + sent.to());
    to.getStyleClass().addAll("quiet", "small");
    to.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(Icon.of(Feather.ARROW_UP_RIGHT), what, to);
    row.getStyleClass().add("turn-sent");
    return row;
  }

  /** {@code 3 ms later}, or empty where nothing is known. */
  static String later(Duration time) {
    return time.isNegative() || time.isZero()
        ? "at once"
        : time.toMillis() < 1000 ? time.toMillis() + " ms later" : Words.duration(time) + " later";
  }
}
