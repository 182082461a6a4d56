package vivarium.inspector.desk.geometry;

/**
 * What part of the desk one sees, and how large.
 *
 * @param x desk coordinate at the screen's left edge
 * @param y desk coordinate at the screen's top edge
 * @param zoom screen pixels per desk pixel, between {@link #ZOOM_MIN} and {@link #ZOOM_MAX}
 */
public record Camera(double x, double y, double zoom) {
  /** Far enough away to see a thousand outliners. */
  public static final double ZOOM_MIN = 0.05;

  /** Near enough for tired eyes and projectors. */
  public static final double ZOOM_MAX = 3;

  /** The desk as it was left by nobody. */
  public static final Camera HOME = new Camera(0, 0, 1);

  public Camera {
    zoom = Math.clamp(zoom, ZOOM_MIN, ZOOM_MAX);
  }

  public Point toScreen(Point desk) {
    return new Point((desk.x() - x) * zoom, (desk.y() - y) * zoom);
  }

  public Point toDesk(Point screen) {
    return new Point(screen.x() / zoom + x, screen.y() / zoom + y);
  }

  public Box toScreen(Box desk) {
    return new Box(
        (desk.x() - x) * zoom, (desk.y() - y) * zoom, desk.width() * zoom, desk.height() * zoom);
  }

  /** The part of the desk that a screen of this size shows. */
  public Box visible(double screenWidth, double screenHeight) {
    return new Box(x, y, screenWidth / zoom, screenHeight / zoom);
  }

  /** Moves what one sees by so many screen pixels, as a hand moves a sheet of paper. */
  public Camera dragged(double dxScreen, double dyScreen) {
    return new Camera(x - dxScreen / zoom, y - dyScreen / zoom, zoom);
  }

  /** Zooms so that the desk stays where it is under this point of the screen. */
  public Camera zoomedAt(Point screen, double newZoom) {
    var fixed = toDesk(screen);
    double z = Math.clamp(newZoom, ZOOM_MIN, ZOOM_MAX);
    return new Camera(fixed.x() - screen.x() / z, fixed.y() - screen.y() / z, z);
  }

  /** Looks at the middle of a desk point from where it is. */
  public Camera centredOn(Point desk, double screenWidth, double screenHeight) {
    return new Camera(desk.x() - screenWidth / zoom / 2, desk.y() - screenHeight / zoom / 2, zoom);
  }

  /** Shows all of a box, with a margin in screen pixels, never larger than life. */
  public static Camera fitting(Box desk, double screenWidth, double screenHeight, double margin) {
    double across = Math.max(1, screenWidth - 2 * margin) / Math.max(1, desk.width());
    double down = Math.max(1, screenHeight - 2 * margin) / Math.max(1, desk.height());
    double zoom = Math.min(1, Math.min(across, down));
    return new Camera(0, 0, zoom).centredOn(desk.centre(), screenWidth, screenHeight);
  }

  /**
   * Moves as little as possible to bring a box into sight, with a margin in screen pixels. Of a box
   * too large for the screen, its top left corner counts.
   */
  public Camera revealing(Box desk, double screenWidth, double screenHeight, double margin) {
    double m = margin / zoom;
    double newX = slide(x, screenWidth / zoom, desk.x() - m, desk.right() + m);
    double newY = slide(y, screenHeight / zoom, desk.y() - m, desk.bottom() + m);
    return new Camera(newX, newY, zoom);
  }

  private static double slide(double from, double length, double wantedFrom, double wantedTo) {
    double notBeyondEnd = Math.max(from, wantedTo - length);
    return Math.min(notBeyondEnd, wantedFrom);
  }

  /** On the way to another camera: 0 is here, 1 is there. */
  public Camera towards(Camera there, double fraction) {
    // Zoom is felt as a ratio, so it is the logarithm that moves evenly.
    double z = zoom * Math.pow(there.zoom / zoom, fraction);
    return new Camera(mix(x, there.x, fraction), mix(y, there.y, fraction), z);
  }

  private static double mix(double here, double there, double fraction) {
    return here + (there - here) * fraction;
  }
}
