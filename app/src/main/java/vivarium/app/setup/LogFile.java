package vivarium.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Where the program writes what only its makers understand, with traces: into files beside a
 * person's own world. Standard error is for people, who are told what concerns them anyway.
 *
 * <p>The virtual machine makes one when something is logged for the first time, which seldom
 * happens; only then is there a file. Where none can be written, nothing is logged.
 */
public final class LogFile extends Handler {
  /** Names the class that the virtual machine sets its logging up with. */
  private static final String CONFIGURATION = "java.util.logging.config.class";

  private static final int BYTES_MAX = 1 << 20;
  private static final int FILES = 3;

  private final Path folder;
  private @Nullable FileHandler files;
  private boolean failed;

  /** Has this process log into the files; to be called before anything is logged. */
  public static void use() {
    System.setProperty(CONFIGURATION, Configuration.class.getName());
  }

  LogFile(Path folder) {
    this.folder = folder;
  }

  /** Made by the virtual machine, when it reads how it is to log. */
  public static final class Configuration {
    public Configuration() {
      LogManager.getLogManager().getLogger("").addHandler(new LogFile(WorldFolder.logs()));
    }
  }

  @Override
  public synchronized void publish(LogRecord event) {
    if (files == null && !failed) {
      open();
    }
    if (files != null) {
      files.publish(event);
    }
  }

  private void open() {
    try {
      Files.createDirectories(folder);
      var opened =
          new FileHandler(folder.resolve("vivarium-%u-%g.log").toString(), BYTES_MAX, FILES, true);
      opened.setFormatter(new SimpleFormatter());
      files = opened;
    } catch (IOException nowhere) {
      failed = true;
    }
  }

  @Override
  public synchronized void flush() {
    if (files != null) {
      files.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (files != null) {
      files.close();
      files = null;
    }
    failed = true;
  }
}
