package vivarium.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsLoggedIsInAFile_withItsTrace() throws IOException {
    var log = new LogFile(folder.resolve("not/there/yet"));
    assertThat(folder).isEmptyDirectory();
    var event = new LogRecord(Level.WARNING, "the disk is full");
    event.setThrown(new IOException("No space left on device"));
    log.publish(event);
    log.close();
    try (var files = Files.list(folder.resolve("not/there/yet"))) {
      assertThat(files.toList())
          .singleElement()
          .satisfies(file ->
              assertThat(file)
                  .content()
                  .contains("the disk is full", "No space left on device", "\tat "));
    }
  }

  @Test
  void nothingIsLogged_whereNoFileCanBeWritten() throws IOException {
    var inTheWay = Files.writeString(folder.resolve("file"), "");
    var log = new LogFile(inTheWay.resolve("logs"));
    log.publish(new LogRecord(Level.WARNING, "the disk is full"));
    log.flush();
    log.close();
    assertThat(inTheWay).isEmptyFile();
  }
}
