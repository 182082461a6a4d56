package vivarium.inspector.control.look;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vivarium.inspector.viewmodel.ChangeKind;
import vivarium.inspector.viewmodel.SlotChange;
import vivarium.inspector.viewmodel.Words;

/** One slot's change in one line: its name, what it was, what it is. */
public final class ChangeLine extends HBox {
  private static final int TEXT_CHARS_MAX = 120;

  public ChangeLine(SlotChange change) {
    getStyleClass().add("change-line");
    setAlignment(Pos.CENTER_LEFT);
    var sign = new HBox(KindIcon.of(change.kind()));
    sign.getStyleClass().add("slot-sign");
    var name = new Label(change.name());
    name.getStyleClass().add("change-name");
    getChildren().addAll(sign, name);
    if (change.change() != ChangeKind.ADDED) {
      getChildren().add(value(change.former(), "former"));
    }
    if (change.change() == ChangeKind.CHANGED) {
      var arrow = new Label("→");
      arrow.getStyleClass().add("quiet");
      arrow.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(arrow);
    }
    if (change.change() != ChangeKind.REMOVED) {
      getChildren().add(value(change.now(), "now"));
    }
    setAccessibleText(words(change));
  }

  /** The change as a sentence. */
  public static String words(SlotChange change) {
    return switch (change.change()) {
      case ADDED -> change.name() + " added: " + change.now();
      case REMOVED -> change.name() + " removed, was " + change.former();
      case CHANGED -> change.name() + " from " + change.former() + " to " + change.now();
    };
  }

  /** A small sign for how something differs. */
  public static Label sign(ChangeKind kind) {
    var label =
        new Label(
            switch (kind) {
              case ADDED -> "+";
              case CHANGED -> "~";
              case REMOVED -> "−";
            });
    label.getStyleClass().addAll("change-sign", kind.name().toLowerCase(Locale.ROOT));
    return label;
  }

  private static Label value(String text, String styleClass) {
    var label = new Label(Words.line(text, TEXT_CHARS_MAX));
    label.getStyleClass().addAll("mono", "change-value", styleClass);
    HBox.setHgrow(label, Priority.SOMETIMES);
    return label;
  }
}
