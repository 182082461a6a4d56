package vivarium.inspector.control.log;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import vivarium.inspector.viewmodel.LogLine;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnDetail;
import vivarium.inspector.viewmodel.Words;

/** When a turn was, who asked for it, what it answered and what became of it. */
final class TurnFacts extends GridPane {
  private int rows;

  TurnFacts(TurnDetail turn, ZoneId zone, InstantSource clock, Consumer<ObjectRef> open) {
    getStyleClass().add("turn-facts");
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), values);
    var line = turn.line();
    fact(
        "Turn",
        text(
            "%s · %s:%02d"
                .formatted(
                    Words.count(line.turn()),
                    Words.moment(line.at(), clock.instant(), zone),
                    line.at().atZone(zone).getSecond())));
    if (!line.from().isEmpty()) {
      fact("From", text(line.from() + sent(turn)));
    }
    var target = turn.target();
    if (target != null) {
      var link = new Hyperlink(target.label());
      link.setOnAction(_ -> open.accept(target));
      fact("To", link);
    }
    if (!turn.answer().isEmpty()) {
      var answer = text(turn.answer());
      answer.getStyleClass().add("mono");
      fact("Answer", answer);
    }
    fact("Outcome", outcome(line));
  }

  private static String sent(TurnDetail turn) {
    if (turn.sentBy() == 0) {
      return "";
    }
    var at = turn.sentAt();
    var waited =
        at == null ? "" : ", taken up " + TurnPane.later(Duration.between(at, turn.line().at()));
    return " · sent in turn " + Words.count(turn.sentBy()) + waited;
  }

  private static Label outcome(LogLine line) {
    var label =
        text(
            switch (line.outcome()) {
              case SAVED -> "saved";
              case UNDONE ->
                  line.note().isEmpty() ? "undone" : "undone: nothing was kept. " + line.note();
              case TAKEN_BACK -> "saved, taken back " + line.note();
            });
    if (line.outcome() == LogLine.Outcome.UNDONE) {
      label.getStyleClass().add("trouble");
    }
    return label;
  }

  private static Label text(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private void fact(String name, Node value) {
    var label = new Label(name);
    label.getStyleClass().add("quiet");
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    addRow(rows++, label, value);
  }
}
