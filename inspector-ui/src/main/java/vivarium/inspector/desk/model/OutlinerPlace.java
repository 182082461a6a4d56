package vivarium.inspector.desk.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Point;

/** Where an outliner lies on the desk, how wide it is, and how high in the pile. */
final class OutlinerPlace {
  private final ReadOnlyObjectWrapper<Box> box;
  private boolean widthChosen;
  private @Nullable Point wish;
  private long layer;

  /**
   * A place.
   *
   * @param wish where it should lie, or as near as it fits once its size is known
   */
  OutlinerPlace(Point corner, Point wish) {
    this.wish = wish;
    box =
        new ReadOnlyObjectWrapper<>(
            this,
            "box",
            new Box(corner.x(), corner.y(), RowMetrics.WIDTH_DEFAULT, RowMetrics.HEADER));
  }

  ReadOnlyObjectProperty<Box> box() {
    return box.getReadOnlyProperty();
  }

  long layer() {
    return layer;
  }

  void setLayer(long newLayer) {
    layer = newLayer;
  }

  /** A person puts it here; nobody else moves it any more. */
  void moveTo(Point corner) {
    wish = null;
    box.set(box.get().at(corner));
  }

  /** It was left like this. */
  void restore(Box left) {
    wish = null;
    widthChosen = true;
    box.set(left);
  }

  /** Where it should lie, once: null when that is settled, or a person has moved it. */
  @Nullable Point takeWish() {
    var taken = wish;
    wish = null;
    return taken;
  }

  /** Puts it where nobody asked for in particular. */
  void settle(Point corner) {
    box.set(box.get().at(corner));
  }

  /** A person wants it this wide. */
  void setWidth(double width) {
    widthChosen = true;
    var old = box.get();
    double inRange = Math.clamp(width, RowMetrics.WIDTH_MIN, RowMetrics.WIDTH_MAX);
    box.set(new Box(old.x(), old.y(), inRange, old.height()));
  }

  /** Would look well at this width; counts until somebody has chosen one. */
  void suggestWidth(double width) {
    if (!widthChosen) {
      setWidth(width);
    }
  }

  void setHeight(double height) {
    var old = box.get();
    box.set(new Box(old.x(), old.y(), old.width(), height));
  }
}
