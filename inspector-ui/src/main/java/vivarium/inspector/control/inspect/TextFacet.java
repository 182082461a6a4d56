package vivarium.inspector.control.inspect;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.inspect.ContentsModel;
import vivarium.inspector.viewmodel.inspect.ContentsModel.TextPart;

/** Bytes or a string as text: its beginning, and more of it on demand. */
final class TextFacet extends VBox {
  private final TextArea area = new TextArea();
  private final StackPane place = new StackPane();
  private final Label shownWords = new Label();
  private final Button more = new Button("Show more");
  private final HBox foot;
  private final ChangeListener<Loadable<TextPart>> listener = (_, _, part) -> loaded(part);
  private @Nullable ContentsModel shown;

  TextFacet() {
    getStyleClass().add("facet-view");
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().addAll("plain-text", "mono");
    area.setAccessibleText("Text");
    shownWords.getStyleClass().addAll("quiet", "small");
    more.setOnAction(_ -> loadMore());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    foot = new HBox(shownWords, gap, more);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("facet-foot");
    foot.managedProperty().bind(foot.visibleProperty());
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(place, foot);
  }

  void show(ContentsModel contents) {
    if (shown != null) {
      shown.textProperty().removeListener(listener);
    }
    shown = contents;
    contents.textProperty().addListener(listener);
    contents.loadText();
    loaded(contents.textProperty().get());
  }

  private void loadMore() {
    if (shown != null) {
      shown.loadText();
    }
  }

  private void loaded(Loadable<TextPart> text) {
    Node content;
    if (text instanceof Loadable.Loaded<TextPart>(var part)) {
      double scroll = area.getScrollTop();
      if (!part.text().equals(area.getText())) {
        area.setText(part.text());
        area.setScrollTop(scroll);
      }
      shownWords.setText(part.shownWords());
      foot.setVisible(!part.complete());
      content = area;
    } else {
      foot.setVisible(false);
      content = Message.of(text);
    }
    place.getChildren().setAll(content);
  }
}
