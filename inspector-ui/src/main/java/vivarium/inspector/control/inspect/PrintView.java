package vivarium.inspector.control.inspect;

import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.inspect.InspectorModel;

/** The object's own printString, all of it. */
final class PrintView extends StackPane {
  private final TextArea area = new TextArea();

  PrintView(InspectorModel model) {
    getStyleClass().add("facet-view");
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().addAll("plain-text", "mono");
    area.setAccessibleText("The object's printString");
    model.printedProperty().subscribe(this::show);
  }

  private void show(Loadable<String> printed) {
    if (printed instanceof Loadable.Loaded<String>(var text)) {
      area.setText(text);
      getChildren().setAll(area);
    } else {
      getChildren().setAll(Message.of(printed));
    }
  }
}
