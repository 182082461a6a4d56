package vivarium.inspector.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.window.WindowPicture;

/** Shows nodes in a window of a given size and keeps pictures of them, to be looked at. */
public final class Pictures {
  private static final Path FOLDER = Path.of(System.getProperty("gallery", "target/gallery"));

  /** A picture of what the supplier builds, in both themes: NAME-light.png and NAME-dark.png. */
  public static void take(String name, int width, int height, Supplier<Parent> builder) {
    for (var variant : Theme.Variant.values()) {
      take(name, variant, width, height, builder, () -> {});
    }
  }

  /**
   * A picture after the window is shown and {@code then} (on the user-interface thread) was run.
   */
  public static void take(
      String name,
      Theme.Variant variant,
      int width,
      int height,
      Supplier<Parent> builder,
      Runnable then) {
    var stage = Fx.get(() -> show(variant, width, height, builder.get()));
    Fx.frames(3);
    Fx.run(then);
    Fx.frames(20);
    keep(name + "-" + variant.name().toLowerCase(Locale.ROOT), stage);
    Fx.run(stage::close);
  }

  /** A window of exactly this size around the node. */
  public static Stage show(Theme.Variant variant, int width, int height, Parent root) {
    var stage = new Stage();
    var scene = new Scene(root, width, height);
    new Theme(variant).dress(scene);
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  /** Keeps a picture of a window as it is now. */
  public static void keep(String name, Stage stage) {
    write(Fx.get(() -> WindowPicture.take(stage)), FOLDER.resolve(name + ".png"));
  }

  public static void write(Image image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    buffered.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(buffered, "png", file.toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Pictures() {}
}
