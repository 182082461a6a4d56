package vivarium.app.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.app.desktop.window.Toolkit;
import vivarium.world.store.crypt.Secrets;

/**
 * Starts the desktop with no display, as {@code vivarium --world DIR} does with one, says when the
 * first outliner with its slots was drawn, and closes the world. With {@code --bare} instead it
 * shows a window with one label, which is the least that any desktop program takes.
 */
final class FirstFrame {
  /** Stands before the moment, in milliseconds since 1970. */
  static final String DRAWN = "drawn at ";

  static final String BARE = "--bare";

  public static void main(String[] arguments) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    if (arguments[0].equals(BARE)) {
      bare();
    } else {
      desktop(Path.of(arguments[1]));
    }
    Platform.exit();
    System.exit(0);
  }

  private static void bare() {
    var stage =
        Toolkit.start(() -> {
          var shown = new Stage();
          shown.setScene(new Scene(new StackPane(new Label("Vivarium")), 1280, 800));
          shown.show();
          return shown;
        });
    new Frames(stage::isShowing).awaitAndSay();
  }

  private static void desktop(Path world) throws IOException {
    var taste = Files.createTempDirectory("vivarium-benchmark-taste");
    var session =
        Toolkit.start(() -> {
          var begun = DesktopSession.onScreen(world, taste, Secrets.NONE);
          begun.start();
          return begun;
        });
    new Frames(() -> isDrawn(session)).awaitAndSay();
    Toolkit.call(() -> {
      session.close();
      return true;
    });
    session.ended().join();
  }

  /**
   * Whether an outliner has come with its rows; what is laid out then is drawn in the same pulse.
   */
  private static boolean isDrawn(DesktopSession session) {
    var desk = session.desk();
    return desk != null
        && desk.viewModel().outliners().stream()
            .anyMatch(
                outliner -> outliner.viewProperty().get() != null && !outliner.rows().isEmpty())
        && !desk.node().lookupAll(".outliner").isEmpty();
  }

  /** Waits until a pulse that began with everything in place has ended. */
  private static final class Frames extends AnimationTimer {
    private final BooleanSupplier inPlace;
    private final java.util.concurrent.CountDownLatch drawn =
        new java.util.concurrent.CountDownLatch(1);
    private boolean wasInPlace;

    Frames(BooleanSupplier inPlace) {
      this.inPlace = inPlace;
    }

    void awaitAndSay() {
      Platform.runLater(this::start);
      try {
        drawn.await();
      } catch (InterruptedException hurry) {
        throw new IllegalStateException(hurry);
      }
    }

    @Override
    public void handle(long now) {
      if (wasInPlace) {
        System.out.println(DRAWN + System.currentTimeMillis());
        stop();
        drawn.countDown();
      }
      wasInPlace = inPlace.getAsBoolean();
    }
  }

  private FirstFrame() {}
}
