package vivarium.inspector.control.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;

/**
 * Takes files and folders that are dropped on the window, and says so while they hover. Lies over
 * the window, seen only then.
 */
public final class DropTarget extends VBox {
  /**
   * @param below what files can be dropped on
   * @param dropped called with what was dropped
   */
  public DropTarget(Node below, Consumer<List<Path>> dropped) {
    getStyleClass().add("drop-target");
    setAlignment(Pos.CENTER);
    var words = new Label("Drop files or folders here to make them objects");
    words.getStyleClass().add("drop-words");
    getChildren().addAll(Icon.of(Feather.DOWNLOAD).styled("icon-large"), words);
    setMouseTransparent(true);
    setVisible(false);
    below.addEventHandler(DragEvent.DRAG_OVER, this::over);
    below.addEventHandler(DragEvent.DRAG_EXITED_TARGET, _ -> setVisible(false));
    below.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, dropped));
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
      setVisible(true);
    }
  }

  private void dropped(DragEvent event, Consumer<List<Path>> handler) {
    setVisible(false);
    boolean files = event.getDragboard().hasFiles();
    event.setDropCompleted(files);
    if (files) {
      event.consume();
      handler.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
  }
}
