package vivarium.inspector.gallery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.desk.Desk;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Pictures;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.search.Later;
import vivarium.inspector.window.DeskPlace;
import vivarium.inspector.window.FilePicker;
import vivarium.inspector.window.MainWindow;
import vivarium.inspector.window.Surroundings;

/** Pictures of the whole window in its states. */
final class Windows {
  /** A window that is shown. */
  record Shown(MainWindow window, FakeWorld world, Stage stage) {}

  static final FilePicker NO_FILES =
      new FilePicker() {
        @Override
        public List<Path> files(Window owner) {
          return List.of();
        }

        @Override
        public Optional<Path> folder(Window owner) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(Window owner, String suggestedName) {
          return Optional.empty();
        }
      };

  /** Takes a picture of a window after something was done with it. */
  static void take(
      String name, Theme.Variant variant, int width, int height, Consumer<Shown> deed) {
    var shown = Fx.get(() -> show(variant, width, height));
    Fx.frames(6);
    Fx.run(() -> deed.accept(shown));
    Fx.frames(20);
    Pictures.keep(
        "%s-%d-%s".formatted(name, width, variant.name().toLowerCase(Locale.ROOT)), shown.stage());
    Fx.run(() -> {
      shown.window().close();
      shown.stage().close();
    });
  }

  private static Shown show(Theme.Variant variant, int width, int height) {
    var world = FakeWorld.immediate();
    var surroundings =
        new Surroundings(
            Platform::runLater,
            new Theme(variant),
            InstantSource.fixed(Instant.parse("2026-03-14T15:42:00Z").plus(Duration.ofHours(1))),
            ZoneOffset.UTC,
            Later.AT_ONCE,
            NO_FILES,
            false);
    var window =
        new MainWindow(
            world,
            surroundings,
            (host, keys) -> {
              var desk = Desk.still(world, host, Platform::runLater, keys);
              return new DeskPlace(desk.node(), desk);
            });
    var stage = new Stage();
    window.show(stage);
    stage.setWidth(width);
    stage.setHeight(height);
    return new Shown(window, world, stage);
  }

  private Windows() {}
}
