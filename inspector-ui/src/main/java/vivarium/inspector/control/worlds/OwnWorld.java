package vivarium.inspector.control.worlds;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.worlds.WorldsModel;

/** Who this world is to others, and whether it takes their connections. */
final class OwnWorld extends VBox {
  private static final String HERE = "this machine only";
  private static final String NETWORK = "the network";

  private final TextField fingerprint = Parts.shown("own-fingerprint", "Fingerprint");
  private final Label unknown =
      Parts.quiet("It is made when this world first has to do with another.");
  private final HBox identity = new HBox(fingerprint, Parts.copy("copy-fingerprint", fingerprint));
  private final Region dot = new Region();
  private final Label state = new Label();
  private final ChoiceBox<String> from = new ChoiceBox<>();
  private final TextField host =
      Parts.field("reach-host", "127.0.0.1", "What others call this machine");
  private final TextField port = Parts.field("reach-port", "7447", "Port");
  private final Button stop = new Button("Stop listening");
  private final VBox starting;

  OwnWorld(WorldsModel model) {
    getStyleClass().add("worlds-part");
    identity.getStyleClass().add("worlds-line");
    dot.getStyleClass().add("state-dot");
    state.setId("listening");
    state.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(state, Priority.ALWAYS);
    stop.setId("stop-listening");
    stop.setOnAction(_ -> model.stopListening());
    stop.managedProperty().bind(stop.visibleProperty());
    var line = new HBox(dot, state, stop);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("worlds-line");
    from.getItems().setAll(HERE, NETWORK);
    from.getSelectionModel().selectFirst();
    from.setAccessibleText("From where connections are taken");
    port.setPrefColumnCount(5);
    HBox.setHgrow(host, Priority.ALWAYS);
    var start = new Button("Start listening");
    start.setId("start-listening");
    start.setMinWidth(USE_PREF_SIZE);
    start.setOnAction(
        _ -> model.listen(from.getValue().equals(NETWORK), host.getText(), port.getText()));
    var address = new HBox(new Label("reached as"), host, new Label(":"), port);
    address.setAlignment(Pos.CENTER_LEFT);
    address.getStyleClass().add("worlds-line");
    var choice = new HBox(new Label("Listen for"), from, start);
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.getStyleClass().add("worlds-line");
    starting = new VBox(choice, address);
    starting.getStyleClass().add("worlds-lines");
    starting.managedProperty().bind(starting.visibleProperty());
    identity.managedProperty().bind(identity.visibleProperty());
    unknown.managedProperty().bind(unknown.visibleProperty());
    getChildren()
        .addAll(Parts.title("THIS WORLD · FINGERPRINT"), identity, unknown, line, starting);
  }

  void show(WorldsView view) {
    boolean known = !view.fingerprint().isEmpty();
    identity.setVisible(known);
    unknown.setVisible(!known);
    if (!fingerprint.getText().equals(view.fingerprint())) {
      fingerprint.setText(view.fingerprint());
    }
    dot.getStyleClass().setAll("state-dot", view.listening() ? "idle" : "suspended");
    state.setText(
        view.listening()
            ? "Listening; others reach it at %s:%d".formatted(view.host(), view.port())
            : "Not listening: no other world can connect to this one.");
    stop.setVisible(view.listening());
    starting.setVisible(!view.listening());
    if (host.getText().isEmpty() && !host.isFocused()) {
      host.setText(view.host());
      port.setText(Integer.toString(view.port()));
    }
  }
}
