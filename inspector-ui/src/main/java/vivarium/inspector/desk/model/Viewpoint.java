package vivarium.inspector.desk.model;

import java.util.Collection;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;

/**
 * Where a person looks at the desk from. Movements they make by hand happen at once; those made for
 * them glide, if somebody {@linkplain #setGlider animates} them.
 */
public final class Viewpoint {
  /** Kept free around what is brought into sight, in screen pixels. */
  public static final double MARGIN = 32;

  private static final double STEP = 1.25;
  private static final double ASPECT = 1.6;

  private final ReadOnlyObjectWrapper<Camera> camera =
      new ReadOnlyObjectWrapper<>(this, "camera", Camera.HOME);
  private final Runnable onMove;
  private Consumer<Camera> glider = this::lookThrough;
  private double width;
  private double height;

  /** What was asked for before the size of the screen was known. */
  private @Nullable Runnable waiting;

  /** What all of was shown last, and from where. */
  private @Nullable Fit fit;

  private record Fit(Box box, Camera from) {}

  /**
   * A view of a desk.
   *
   * @param onMove called when other parts of the desk may have come into sight
   */
  Viewpoint(Runnable onMove) {
    this.onMove = onMove;
    camera.addListener(_ -> onMove.run());
  }

  public ReadOnlyObjectProperty<Camera> cameraProperty() {
    return camera.getReadOnlyProperty();
  }

  public Camera camera() {
    return camera.get();
  }

  /** Says who moves the camera smoothly; it ends by calling {@link #lookThrough}. */
  public void setGlider(Consumer<Camera> glider) {
    this.glider = glider;
  }

  /** Looks from there at once. */
  public void lookThrough(Camera newCamera) {
    waiting = null;
    camera.set(newCamera);
  }

  /** The size of the part of the screen that the desk is seen through has changed. */
  public void setScreen(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    if (waiting != null && known()) {
      waiting.run();
    }
    var last = fit;
    if (last != null && known() && camera.get().equals(last.from())) {
      // Nobody has looked elsewhere since: all of it stays in sight.
      show(last.box(), this::lookThrough);
    }
    onMove.run();
  }

  public double screenWidth() {
    return width;
  }

  public double screenHeight() {
    return height;
  }

  /** Width over height of the screen, or of a usual one while it is not known. */
  public double aspect() {
    return known() ? width / height : ASPECT;
  }

  /** The part of the desk in sight. */
  public Box visible() {
    return camera.get().visible(width, height);
  }

  /** Pans by so many screen pixels, as a hand drags a sheet of paper. */
  public void drag(double dx, double dy) {
    lookThrough(camera.get().dragged(dx, dy));
  }

  /** Zooms by a factor around a point of the screen. */
  public void zoomAt(Point screen, double factor) {
    lookThrough(camera.get().zoomedAt(screen, camera.get().zoom() * factor));
  }

  public void zoomIn() {
    zoomTo(camera.get().zoom() * STEP);
  }

  public void zoomOut() {
    zoomTo(camera.get().zoom() / STEP);
  }

  /** Zooms around the middle; 1 is life size. */
  public void zoomTo(double zoom) {
    glider.accept(camera.get().zoomedAt(new Point(width / 2, height / 2), zoom));
  }

  /** Shows all of these boxes; later, if the screen is not known yet. */
  public void fit(Collection<Box> boxes) {
    Box.around(boxes).ifPresent(box -> whenKnown(() -> show(box, glider)));
  }

  /** There is more now than what was shown whole last, so that is not shown again by itself. */
  void forgetFit() {
    fit = null;
  }

  private void show(Box box, Consumer<Camera> mover) {
    var from = Camera.fitting(box, width, height, MARGIN);
    fit = new Fit(box, from);
    mover.accept(from);
  }

  /** Brings a box into sight by the smallest movement; later, if the screen is not known yet. */
  public void reveal(Box box) {
    whenKnown(() -> glider.accept(camera.get().revealing(box, width, height, MARGIN)));
  }

  private void whenKnown(Runnable movement) {
    if (known()) {
      movement.run();
    } else {
      waiting = movement;
    }
  }

  /** Puts this point of the desk in the middle. */
  public void centreOn(Point desk) {
    lookThrough(camera.get().centredOn(desk, width, height));
  }

  private boolean known() {
    return width > 0 && height > 0;
  }
}
