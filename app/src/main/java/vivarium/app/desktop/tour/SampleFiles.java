package vivarium.app.desktop.tour;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** A folder of files to import: pictures of a harbour through the day, notes, a table. */
public final class SampleFiles {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;

  /** Waves are drawn alike each time. */
  private static final long SEED = 17;

  /**
   * Makes the folder.
   *
   * @return the folder to import
   */
  public static Path make(Path parent) throws IOException {
    var folder = Files.createDirectories(parent.resolve("photos"));
    picture(folder.resolve("harbour.png"), new Color(0xf6c7a0), new Color(0xe8714f), 0.66);
    picture(folder.resolve("morning.png"), new Color(0xbfdcf2), new Color(0xf3e3c3), 0.3);
    picture(folder.resolve("night.png"), new Color(0x0d1b3a), new Color(0x314a7a), 0.8);
    Files.writeString(
        folder.resolve("notes.txt"),
        """
        Harbour, Saturday

        Wind from the west, three to four. Two boats came in before noon, the blue one
        with a torn sail. The light was best at twenty past seven in the evening.

        To do
          - ask Ida for the tide table
          - print harbour.png for Victor
        """);
    Files.writeString(
        folder.resolve("tides.json"),
        """
        {
          "place": "harbour",
          "tides": [
            {"high": "06:12", "metres": 3.4},
            {"high": "18:41", "metres": 3.6}
          ]
        }
        """);
    return folder;
  }

  private static void picture(Path file, Color sky, Color horizon, double sunX) throws IOException {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    sky(pen, sky, horizon, sunX);
    sea(pen, horizon);
    boat(pen, 0.36, 1.0);
    boat(pen, 0.82, 0.5);
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private static void sky(Graphics2D pen, Color sky, Color horizon, double sunX) {
    int shore = HEIGHT * 6 / 10;
    pen.setPaint(new GradientPaint(0, 0, sky, 0, shore, horizon));
    pen.fillRect(0, 0, WIDTH, shore);
    pen.setColor(new Color(0xffe9bf));
    pen.fill(new Ellipse2D.Double(WIDTH * sunX, HEIGHT * 0.24, 170, 170));
    pen.setColor(horizon.darker());
    var hills = new Path2D.Double();
    hills.moveTo(0, shore);
    for (int x = 0; x <= WIDTH; x += 40) {
      hills.lineTo(x, shore - 34 - 26 * Math.sin(x / 130.0) - 14 * Math.sin(x / 47.0));
    }
    hills.lineTo(WIDTH, shore);
    pen.fill(hills);
  }

  private static void sea(Graphics2D pen, Color horizon) {
    int shore = HEIGHT * 6 / 10;
    pen.setPaint(new GradientPaint(0, shore, new Color(0x2a6f97), 0, HEIGHT, new Color(0x013a63)));
    pen.fillRect(0, shore, WIDTH, HEIGHT - shore);
    var random = new Random(SEED);
    for (int i = 0; i < 260; i++) {
      int y = shore + 6 + random.nextInt(HEIGHT - shore - 10);
      int length = 14 + (y - shore) / 4 + random.nextInt(30);
      int alpha = 26 + random.nextInt(50);
      pen.setColor(new Color(horizon.getRed(), horizon.getGreen(), horizon.getBlue(), alpha));
      pen.fillRoundRect(random.nextInt(WIDTH), y, length, 3, 3, 3);
    }
  }

  private static void boat(Graphics2D pen, double x, double size) {
    double left = WIDTH * x;
    double keel = HEIGHT * 0.62 + 60 * size;
    pen.setColor(new Color(0xfff7e6));
    var sail = new Path2D.Double();
    sail.moveTo(left, keel - 260 * size);
    sail.lineTo(left, keel - 30 * size);
    sail.lineTo(left - 110 * size, keel - 30 * size);
    sail.closePath();
    pen.fill(sail);
    pen.setColor(new Color(0x8c2f39));
    var hull = new Path2D.Double();
    hull.moveTo(left - 140 * size, keel - 20 * size);
    hull.lineTo(left + 90 * size, keel - 20 * size);
    hull.lineTo(left + 55 * size, keel + 18 * size);
    hull.lineTo(left - 105 * size, keel + 18 * size);
    hull.closePath();
    pen.fill(hull);
  }

  private SampleFiles() {}
}
