package vivarium.inspector.desk.outliner;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.SlotKind;

/** One line of example syntax for each kind of slot; a click puts it into the editor. */
final class SlotExamples extends VBox {
  SlotExamples(Consumer<String> writer, Runnable afterwards) {
    getStyleClass().add("slot-examples");
    add(SlotKind.DATA, "x <- 3", "can be assigned", writer, afterwards);
    add(SlotKind.CONSTANT, "colour = 'coral'", "cannot", writer, afterwards);
    add(SlotKind.PARENT, "parent* = traits clonable", "inherits", writer, afterwards);
    add(SlotKind.METHOD, "double = ( self + self )", "runs", writer, afterwards);
    add(SlotKind.METHOD, "+ p = ( x + p x )", "with an argument", writer, afterwards);
  }

  private void add(
      SlotKind kind, String source, String meaning, Consumer<String> writer, Runnable afterwards) {
    var sign = new StackPane(KindIcon.of(kind));
    sign.setMinWidth(14);
    var code = new Label(source);
    code.getStyleClass().add("example-code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    var words = new Label(meaning);
    words.getStyleClass().add("example-words");
    var line = new HBox(8, sign, code, words);
    line.getStyleClass().add("slot-example");
    line.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    line.setOnMouseClicked(click -> {
      click.consume();
      writer.accept(source);
      afterwards.run();
    });
    getChildren().add(line);
  }
}
