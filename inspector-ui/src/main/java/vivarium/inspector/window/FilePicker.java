package vivarium.inspector.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * Asks the person for files. Called on the user-interface thread; returns when they have chosen.
 */
public interface FilePicker {
  /** Files to read; empty when the person thought better of it. */
  List<Path> files(Window owner);

  /** A folder to read. */
  Optional<Path> folder(Window owner);

  /** A file to write. */
  Optional<Path> saveAs(Window owner, String suggestedName);

  /** Asks with the system's own dialogs. */
  static FilePicker system() {
    return new FilePicker() {
      @Override
      public List<Path> files(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle("Import files");
        var chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
      }

      @Override
      public Optional<Path> folder(Window owner) {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Import a folder");
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
      }

      @Override
      public Optional<Path> saveAs(Window owner, String suggestedName) {
        var chooser = new FileChooser();
        chooser.setTitle("Export");
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
      }
    };
  }
}
