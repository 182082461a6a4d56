package vivarium.inspector.desk;

import javafx.scene.input.MouseEvent;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Viewpoint;

/** Moves an outliner over the desk. */
final class MoveGesture implements Gesture {
  /** A hand that clicks trembles this much. */
  static final double TREMBLE = 4;

  private final OutlinerViewModel outliner;
  private final Viewpoint viewpoint;
  private final Point start;
  private final Point grip;
  private final Point before;
  private boolean moving;

  MoveGesture(OutlinerViewModel outliner, Viewpoint viewpoint, Point start) {
    this.outliner = outliner;
    this.viewpoint = viewpoint;
    this.start = start;
    this.grip = viewpoint.camera().toDesk(start);
    this.before = outliner.boxProperty().get().corner();
  }

  @Override
  public void dragged(MouseEvent event, Point screen) {
    moving |= start.distance(screen) > TREMBLE;
    if (moving) {
      var hand = viewpoint.camera().toDesk(screen);
      double x = before.x() + hand.x() - grip.x();
      double y = before.y() + hand.y() - grip.y();
      // Whole pixels keep text sharp.
      outliner.moveTo(new Point(Math.round(x), Math.round(y)));
    }
  }

  @Override
  public void released(MouseEvent event, Point screen) {}

  @Override
  public void cancelled() {
    outliner.moveTo(before);
  }
}
