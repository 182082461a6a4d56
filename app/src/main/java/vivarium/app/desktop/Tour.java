package vivarium.app.desktop;

import java.nio.file.Path;
import java.util.List;

/**
 * A drive through the main job, for its pictures.
 *
 * @param pictures the folder for the pictures; made if it is absent
 * @param themes how the desktop looks, one round for each
 * @param sizes how large the window is, one round for each
 */
public record Tour(Path pictures, List<Theme> themes, List<Size> sizes) {
  public Tour {
    themes = List.copyOf(themes);
    sizes = List.copyOf(sizes);
  }

  /** The colours of the desktop. */
  public enum Theme {
    LIGHT,
    DARK
  }

  /** Width and height of the window in pixels. */
  public record Size(int width, int height) {
    /** The size in a text such as {@code 1280x800}. */
    public static Size parse(String text) {
      if (!text.matches("[1-9]\\d{2,4}x[1-9]\\d{2,4}")) {
        throw new IllegalArgumentException("a size is written as 1280x800");
      }
      int cross = text.indexOf('x');
      return new Size(
          Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
    }

    @Override
    public String toString() {
      return width + "x" + height;
    }
  }
}
