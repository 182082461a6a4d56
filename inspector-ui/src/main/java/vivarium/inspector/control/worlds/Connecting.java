package vivarium.inspector.control.worlds;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.worlds.WorldsModel;

/** Takes up the invitation of another world. */
final class Connecting extends VBox {
  private final TextField link =
      Parts.field("connect-link", "vivarium://…", "The invitation of the other world");
  private final TextField name = Parts.field("connect-name", "friend", "Name in home");
  private final Label state = Parts.quiet("");

  Connecting(WorldsModel model) {
    getStyleClass().add("worlds-part");
    var connect = new Button("Connect", Icon.of(Feather.LINK));
    connect.setId("connect");
    connect.setMinWidth(USE_PREF_SIZE);
    connect.getStyleClass().add("primary");
    Runnable deed =
        () -> model.connect(link.getText(), name.getText().isBlank() ? "friend" : name.getText());
    connect.setOnAction(_ -> deed.run());
    link.setOnAction(_ -> deed.run());
    name.setOnAction(_ -> deed.run());
    HBox.setHgrow(name, Priority.ALWAYS);
    var line = new HBox(new Label("Call it"), name, connect);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("worlds-line");
    state.setId("connect-state");
    getChildren().addAll(Parts.title("TAKE UP AN INVITATION"), link, line, state);
    model.connectingProperty().subscribe(this::show);
  }

  Node firstFocus() {
    return link;
  }

  private void show(WorldsModel.Connecting now) {
    state.setText(
        switch (now) {
          case IDLE ->
              "What the invitation leads to is put under that name into home, and opens on the"
                  + " desk.";
          case WAITING ->
              "Waiting for the other world. It comes when that one listens; you need not keep this"
                  + " open.";
          case CONNECTED -> "Connected.";
        });
  }
}
