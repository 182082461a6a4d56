package vivarium.inspector.control.inspect;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.ContentsModel;

/**
 * A byte vector as the picture it is, with what is known about its bytes. Decodes off the screen.
 */
final class PictureView extends ScrollPane {
  /** A picture is never drawn larger than this, and not decoded larger than needed for it. */
  private static final double HEIGHT_MAX = 420;

  /** Of the frame, left and right, rounded up. */
  private static final double BORDERS = 4;

  private static final Executor DECODER =
      work -> Thread.ofVirtual().name("picture-decoder").start(work);

  private final StackPane frame = new StackPane();
  private final ImageView picture = new ImageView();
  private final GridPane facts = new GridPane();
  private final ChangeListener<Loadable<byte[]>> listener = (_, _, bytes) -> loaded(bytes);
  private @Nullable ContentsModel shown;
  private String size = "";
  private @Nullable ObjectView object;

  PictureView() {
    getStyleClass().addAll("facet-view", "picture-view", "edge-to-edge");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    frame.getStyleClass().add("picture-frame");
    facts.getStyleClass().add("facts");
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().setAll(names, values);
    var content = new VBox(frame, facts);
    content.getStyleClass().add("picture-content");
    setContent(content);
    viewportBoundsProperty().addListener(_ -> fit());
  }

  void show(ObjectView view, ContentsModel contents) {
    object = view;
    if (shown != null) {
      shown.pictureProperty().removeListener(listener);
    }
    shown = contents;
    contents.pictureProperty().addListener(listener);
    contents.loadPicture();
    loaded(contents.pictureProperty().get());
    showFacts();
  }

  private void loaded(Loadable<byte[]> bytes) {
    if (bytes instanceof Loadable.Loaded<byte[]>(var all)) {
      CompletableFuture.supplyAsync(() -> new Image(new ByteArrayInputStream(all)), DECODER)
          .thenAcceptAsync(image -> decoded(image, all), Platform::runLater);
    } else if (picture.getImage() == null) {
      frame.getChildren().setAll(Message.of(bytes));
    }
  }

  private void decoded(Image image, byte[] from) {
    if (shown == null
        || !(shown.pictureProperty().get() instanceof Loadable.Loaded<byte[]>(var now))
        || now != from) {
      return;
    }
    if (image.isError()) {
      frame
          .getChildren()
          .setAll(Message.trouble("These bytes begin like a picture but cannot be shown as one."));
      return;
    }
    picture.setImage(image);
    size = "%s × %s".formatted((int) image.getWidth(), (int) image.getHeight());
    frame.getChildren().setAll(picture);
    picture.setAccessibleText("Picture, " + size);
    fit();
    showFacts();
  }

  private void fit() {
    var image = picture.getImage();
    if (image != null && image.getWidth() > 0) {
      double room = Math.max(40, getViewportBounds().getWidth() - 2 * frame.getLayoutX() - BORDERS);
      double width = Math.min(room, HEIGHT_MAX * image.getWidth() / image.getHeight());
      picture.setFitWidth(Math.min(width, Math.max(image.getWidth(), 64)));
    }
  }

  private void showFacts() {
    facts.getChildren().clear();
    if (object != null && object.contents() instanceof Contents.Bytes bytes) {
      fact(
          "Size",
          size.isEmpty() ? Words.bytes(bytes.bytes()) : size + " · " + Words.bytes(bytes.bytes()));
      fact("Kind", bytes.mediaType());
      fact("Stored", stored(bytes));
      fact("SHA-256", bytes.sha256().isEmpty() ? "not known yet" : bytes.sha256());
      fact("Changed", object.lastTurn() == 0 ? "never" : "turn " + Words.count(object.lastTurn()));
      fact("Reached by", way(object.path()));
    }
  }

  private static String stored(Contents.Bytes bytes) {
    return bytes.chunks() == 0
        ? "in the object itself"
        : Words.count(bytes.chunks(), "chunk") + ", " + bytes.chunksLoaded() + " in memory";
  }

  private static String way(List<PathStep> path) {
    return path.isEmpty()
        ? "nothing from a gatekeeper"
        : String.join(" › ", path.stream().map(PathStep::label).toList());
  }

  private void fact(String name, String value) {
    var label = new Label(name);
    label.getStyleClass().add("quiet");
    // A field rather than a label: facts are there to be copied.
    var field = new TextField(value);
    field.setEditable(false);
    field.getStyleClass().addAll("fact", "mono");
    field.setAccessibleText(name);
    facts.addRow(facts.getRowCount(), label, field);
  }
}
