package vivarium.app.desktop.tour;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.app.desktop.Tour;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.app.desktop.window.Toolkit;
import vivarium.world.base.WorldException;

/** Goes on a tour: one round for each look and size, each on a new world of its own. */
public final class TourDrive {
  private static final Logger LOG = LoggerFactory.getLogger(TourDrive.class);

  private final Tour tour;
  private final Consumer<String> tell;

  public TourDrive(Tour tour, Consumer<String> tell) {
    this.tour = tour;
    this.tell = tell;
  }

  /**
   * Does it all; the toolkit is started without a display.
   *
   * @throws WorldException if a step fails
   */
  public void run() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    Thread.setDefaultUncaughtExceptionHandler(new SmallScreen(TourDrive::report));
    try {
      Files.createDirectories(tour.pictures());
      Toolkit.start(() -> true);
      for (var theme : tour.themes()) {
        for (var size : tour.sizes()) {
          round(theme, size);
        }
      }
    } catch (IOException trouble) {
      throw new WorldException(
          "The pictures cannot be written to '%s': %s."
              .formatted(tour.pictures(), trouble.getMessage()),
          trouble);
    } finally {
      Platform.exit();
    }
  }

  private static void report(Thread thread, Throwable trouble) {
    LOG.error("In thread '{}'", thread.getName(), trouble);
  }

  private void round(Tour.Theme theme, Tour.Size size) throws IOException {
    boolean only = tour.themes().size() * tour.sizes().size() == 1;
    var prefix = only ? "" : theme.name().toLowerCase(Locale.ROOT) + "-" + size + "-";
    var temporary = Files.createTempDirectory("vivarium-tour");
    try {
      var session =
          Toolkit.call(() ->
              DesktopSession.still(
                  temporary.resolve("Home world"), theme == Tour.Theme.DARK, temporary));
      var round = new TourRound(session, size, tour.pictures(), prefix, tell);
      try {
        round.run(SampleFiles.make(temporary));
      } finally {
        Toolkit.call(() -> {
          session.close();
          return true;
        });
        session.ended().join();
      }
    } finally {
      delete(temporary);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException trouble)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
