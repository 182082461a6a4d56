package vivarium.inspector.control.log;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.LogLine;
import vivarium.inspector.viewmodel.Words;

/** One turn in two lines: what it was, and when, from whom, and what became of it. */
final class LogCell extends ListCell<LogLine> {
  private static final PseudoClass TAKEN_BACK = PseudoClass.getPseudoClass("taken-back");

  private final InstantSource clock;
  private final ZoneId zone;
  private final IntConsumer seen;
  private final HBox sign = new HBox();
  private final Label what = new Label();
  private final Label objects = new Label();
  private final Label facts = new Label();
  private final Label outcome = new Label();
  private final HBox line;

  /**
   * @param seen told which row is looked at
   */
  LogCell(InstantSource clock, ZoneId zone, IntConsumer seen) {
    this.clock = clock;
    this.zone = zone;
    this.seen = seen;
    getStyleClass().add("log-cell");
    setPrefWidth(0); // as wide as the list: what does not fit is shortened
    sign.getStyleClass().add("slot-sign");
    what.getStyleClass().addAll("mono", "log-what");
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    objects.getStyleClass().addAll("quiet", "small");
    objects.setMinWidth(Region.USE_PREF_SIZE);
    facts.getStyleClass().addAll("quiet", "small");
    facts.setMinWidth(Region.USE_PREF_SIZE);
    outcome.getStyleClass().add("small");
    var first = new HBox(what, objects);
    first.getStyleClass().add("log-line");
    first.setAlignment(Pos.CENTER_LEFT);
    var second = new HBox(facts, outcome);
    second.getStyleClass().add("log-line");
    var words = new VBox(first, second);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    line = new HBox(sign, words);
    line.getStyleClass().add("slot-line");
  }

  @Override
  protected void updateItem(@Nullable LogLine turn, boolean empty) {
    super.updateItem(turn, empty);
    setText(null);
    if (empty || turn == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    show(turn);
    setGraphic(line);
    seen.accept(getIndex());
  }

  private void show(LogLine turn) {
    var icon = turn.from().isEmpty() ? Feather.TERMINAL : Feather.MAIL;
    sign.getChildren().setAll(Icon.of(icon));
    what.setText(turn.what());
    objects.setText(turn.objects() == 0 ? "" : Words.count(turn.objects(), "object"));
    facts.setText(facts(turn));
    outcome.setText(outcome(turn));
    outcome.getStyleClass().removeAll("trouble", "quiet");
    outcome.getStyleClass().add(turn.outcome() == LogLine.Outcome.UNDONE ? "trouble" : "quiet");
    pseudoClassStateChanged(TAKEN_BACK, turn.outcome() == LogLine.Outcome.TAKEN_BACK);
    setAccessibleText(String.join(", ", turn.what(), facts.getText(), outcome.getText()).strip());
  }

  private String facts(LogLine turn) {
    var when =
        "turn %s · %s"
            .formatted(Words.count(turn.turn()), Words.moment(turn.at(), clock.instant(), zone));
    return turn.from().isEmpty() ? when : when + " · from " + turn.from();
  }

  private static String outcome(LogLine turn) {
    return switch (turn.outcome()) {
      case SAVED -> "";
      case UNDONE -> turn.note().isEmpty() ? "undone" : "undone: " + turn.note();
      case TAKEN_BACK -> "taken back " + turn.note();
    };
  }
}
