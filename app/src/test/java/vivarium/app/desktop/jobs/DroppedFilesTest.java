package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import vivarium.app.desktop.tour.Hands;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.LogStretch;

/** Files that are dropped on the window of a real world become objects of it. */
class DroppedFilesTest extends DesktopTest {
  @Test
  void droppedFileIsImported_withAllItsBytes() throws IOException {
    var file = Files.write(scratch.resolve("notes.bin"), new byte[] {1, 2, 3, 4, 5});
    drop(desktop, List.of(file.toFile()));
    desktop.awaitNotice("notes.bin is done");
    var log = OpenDesktop.joined(desktop.bridge().log().turns("files", Long.MAX_VALUE, 5));
    assertThat(((Answer.Given<LogStretch>) log).value().lines())
        .anySatisfy(turn -> assertThat(turn.what()).contains("notes.bin"));
  }

  private static void drop(OpenDesktop desktop, List<File> files) {
    Hands.run(() -> {
      var frame = Objects.requireNonNull(desktop.session.window()).root().lookup(".window-frame");
      var board = boardWith(files);
      Event.fireEvent(frame, event(DragEvent.DRAG_OVER, board));
      Event.fireEvent(frame, event(DragEvent.DRAG_DROPPED, board));
    });
  }

  private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
    return new DragEvent(
        type, board, 100, 100, 100, 100, TransferMode.COPY, null, null, (PickResult) null);
  }

  /** What another program would hand over; the headless toolkit has no other program. */
  private static Dragboard boardWith(List<File> files) {
    return DragboardHelper.createDragboard(
        (TKClipboard)
            Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, arguments) ->
                    switch (method.getName()) {
                      case "hasContent" -> arguments[0] == DataFormat.FILES;
                      case "getContent" -> arguments[0] == DataFormat.FILES ? files : null;
                      case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                      default -> null;
                    }));
  }
}
