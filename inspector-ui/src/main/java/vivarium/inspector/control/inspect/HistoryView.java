package vivarium.inspector.control.inspect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.ChangeLine;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.InspectorModel;

/** What each turn changed in the object, the latest first, with a way back to before it. */
final class HistoryView extends VBox {
  private final InspectorModel model;
  private final InstantSource clock;
  private final Consumer<ObjectVersion> restore;
  private final Consumer<ObjectVersion> look;
  private final ListView<ObjectVersion> list;
  private final StackPane place = new StackPane();

  /**
   * @param restore brings back what the object was right after a turn
   * @param look looks at the world as it was then
   */
  HistoryView(
      InspectorModel model,
      InstantSource clock,
      Consumer<ObjectVersion> restore,
      Consumer<ObjectVersion> look) {
    this.model = model;
    this.look = look;
    this.clock = clock;
    this.restore = restore;
    getStyleClass().addAll("facet-view", "history-view");
    list = Views.list("Turns that changed it", this::row, restore);
    list.setPlaceholder(
        Message.empty(Feather.CLOCK, "No turn has changed this object since it was made."));
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().add(place);
    model.historyProperty().subscribe(this::show);
  }

  private void show(Loadable<List<ObjectVersion>> history) {
    if (history instanceof Loadable.Loaded<List<ObjectVersion>>(var versions)) {
      list.getItems().setAll(versions);
      place.getChildren().setAll(list);
    } else {
      place.getChildren().setAll(Message.of(history));
    }
  }

  private Node row(ObjectVersion version) {
    var turn = version.turn();
    var title = new Label(Words.line(turn.cause(), 80));
    title.getStyleClass().add("strong");
    var when =
        new Label(
            "turn %s · %s"
                .formatted(
                    Words.count(turn.position()),
                    Words.moment(turn.at(), now(), ZoneId.systemDefault())));
    when.getStyleClass().addAll("quiet", "small");
    var words = new VBox(title, when);
    HBox.setHgrow(words, Priority.ALWAYS);
    var head = new HBox(words);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().add(lookButton(version));
    if (!isNow(version)) {
      head.getChildren().add(backButton(version));
    }
    var row = new VBox(head);
    row.getStyleClass().add("history-row");
    version.changes().forEach(change -> row.getChildren().add(new ChangeLine(change)));
    row.setAccessibleText(title.getText() + ", " + when.getText());
    return row;
  }

  /** The latest version is what the object is now, unless it is looked at in the past. */
  private boolean isNow(ObjectVersion version) {
    var shown = model.refProperty().get();
    return version.equals(list.getItems().getFirst()) && (shown == null || !shown.isPast());
  }

  private Button lookButton(ObjectVersion version) {
    var button = new Button(null, Icon.of(Feather.CLOCK));
    button.getStyleClass().addAll("ghost", "small");
    button.setFocusTraversable(false);
    button.setAccessibleText("Look at the world as it was after this turn");
    button.setTooltip(new Tooltip(button.getAccessibleText()));
    button.setOnAction(_ -> look.accept(version));
    return button;
  }

  private Button backButton(ObjectVersion version) {
    var back = new Button("Bring back");
    back.getStyleClass().add("small");
    back.setFocusTraversable(false);
    back.setAccessibleText("Bring the object back to what it was after this turn");
    back.setOnAction(_ -> restore.accept(version));
    return back;
  }

  private Instant now() {
    return clock.instant();
  }
}
