package vivarium.inspector.gallery;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.code.CodeText;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.testing.Pictures;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SyntaxTrouble;

/** Shows each control in each state and leaves pictures in {@code target/gallery}. */
public final class Gallery {
  private static final String SOURCE =
      "+ p = ( \"adds two points\"\n  (copy x: x + p x) y: y + 16rFF * 'text' length )";

  public static void main(String[] names) {
    var wanted = names.length == 0 ? List.of("") : List.of(names);
    if (wanted.contains("") || wanted.contains("basics")) {
      Pictures.take("basics", 900, 600, Gallery::basics);
    }
    Scenes.ALL.forEach((name, deed) -> {
      if (wanted.contains("") || wanted.contains(name)) {
        for (var variant : Theme.Variant.values()) {
          Windows.take(name, variant, 1440, 900, deed);
        }
      }
    });
    Platform.exit();
  }

  private static Parent basics() {
    var box = new VBox(14, icons(), buttons(), editors());
    box.setPadding(new Insets(20));
    return box;
  }

  private static Parent icons() {
    var row = new HBox(14);
    for (var kind : SlotKind.values()) {
      row.getChildren().add(new Label(KindIcon.describe(kind), KindIcon.of(kind)));
    }
    for (var kind : ObjectKind.values()) {
      row.getChildren().add(new Label(kind.name(), KindIcon.of(kind)));
    }
    return row;
  }

  private static Parent buttons() {
    var keys = new KeyMap();
    var undo = KeyAction.window("undo", "World", "Undo", "Shortcut+Z");
    keys.bind(undo, () -> {});
    var primary = keys.button(undo, "Checkpoint", Icon.of(Feather.FLAG));
    primary.getStyleClass().add("primary");
    var risky = keys.button(undo, "Roll back", Icon.of(Feather.ROTATE_CCW));
    risky.getStyleClass().add("risky");
    var ghost = keys.button(undo, null, Icon.of(Feather.CHEVRON_LEFT));
    ghost.getStyleClass().add("ghost");
    var link = keys.button(undo, "revoke", null);
    link.getStyleClass().addAll("link", "danger");
    return new HBox(
        10,
        keys.button(undo, null, Icon.of(Feather.CORNER_UP_LEFT)),
        keys.button(undo, "Import", Icon.of(Feather.DOWNLOAD)),
        primary,
        risky,
        ghost,
        link);
  }

  private static Parent editors() {
    var plain = new CodeEditor(FakeHighlighter::highlight);
    plain.setText(SOURCE);
    var empty = new CodeEditor(FakeHighlighter::highlight);
    empty.setPrompt("Ask this object something");
    var wrong = new CodeEditor(FakeHighlighter::highlight);
    wrong.setText("3 + 4 * 5");
    wrong.showTrouble(
        new SyntaxTrouble("no precedence for binary operator, please use parentheses", 1, 7, 6, 1));
    var shown = new CodeText(FakeHighlighter::highlight);
    shown.show(SOURCE, SOURCE.indexOf("x + p"), SOURCE.indexOf("x + p") + 5);
    return new VBox(10, plain, empty, wrong, shown);
  }

  private Gallery() {}
}
