package vivarium.app.desktop.tour;

import static vivarium.app.desktop.tour.TourWindow.isLabel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vivarium.app.desktop.window.DesktopSession;

/** Files become objects, and are looked at. */
final class FileSteps {
  private final DesktopSession session;
  private final TourWindow window;
  private final Hands hands;

  FileSteps(DesktopSession session, TourWindow window, Hands hands) {
    this.session = session;
    this.window = window;
    this.hands = hands;
  }

  void run(Path files) throws IOException {
    importFiles(files);
    lookAtFiles();
  }

  private void importFiles(Path files) throws IOException {
    Hands.run(() -> Objects.requireNonNull(session.window()).importFiles(List.of(files)));
    hands.see("the photos", node -> isLabel(node, "photos"));
    window.safe();
    window.picture("import", "a folder of files has become objects");
  }

  private void lookAtFiles() throws IOException {
    hands.click("the photos", node -> isLabel(node, "photos"));
    openFile("harbour.png");
    hands.see(
        "a picture",
        node ->
            node instanceof javafx.scene.image.ImageView view
                && view.getImage() != null
                && view.getImage().getWidth() > 600);
    window.settle();
    window.picture("picture", "a file as a picture");
    hands.press("Shortcut+Close Bracket");
    window.settle();
    window.picture("hex", "the same file byte by byte");
    hands.press("Alt+Left");
    openFile("notes.txt");
    window.settle();
    window.picture("text", "another file as text");
  }

  /** Opens a file in the list of what is in its folder. */
  private void openFile(String name) {
    hands.doubleClick(name, node -> isLabel(node, name));
  }
}
