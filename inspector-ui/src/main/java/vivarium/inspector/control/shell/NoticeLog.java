package vivarium.inspector.control.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.Notices.Notice;

/** All messages of this window, the latest first, for those who looked away. */
public final class NoticeLog extends ListView<Notice> {
  public NoticeLog(Notices notices) {
    getStyleClass().addAll("notice-log", "edge-to-edge");
    setAccessibleText("Messages");
    setPlaceholder(Message.empty(Feather.BELL, "No messages yet."));
    setCellFactory(_ -> new Cell());
    notices.all().addListener((ListChangeListener<Notice>) _ -> show(notices));
    show(notices);
  }

  private void show(Notices notices) {
    getItems().setAll(notices.all().reversed());
  }

  private static final class Cell extends ListCell<Notice> {
    @Override
    protected void updateItem(@Nullable Notice notice, boolean empty) {
      super.updateItem(notice, empty);
      setText(null);
      setGraphic(empty || notice == null ? null : graphic(notice));
      setAccessibleText(notice == null ? null : notice.text());
    }

    private static Node graphic(Notice notice) {
      boolean trouble = notice.weight() == Notices.Weight.TROUBLE;
      var sign =
          trouble
              ? Icon.of(Feather.ALERT_TRIANGLE).styled("danger")
              : Icon.of(Feather.INFO).styled("accent");
      var text = new Label(notice.text());
      text.setWrapText(true);
      text.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(text, Priority.ALWAYS);
      var row = new HBox(sign, text);
      row.getStyleClass().add("notice-row");
      row.setAlignment(Pos.CENTER_LEFT);
      var action = notice.action();
      if (action != null) {
        var button = new Button(notice.actionLabel());
        button.getStyleClass().add("link");
        button.setOnAction(_ -> action.run());
        row.getChildren().add(button);
      }
      return row;
    }
  }
}
