package vivarium.inspector.desk;

import javafx.scene.input.MouseEvent;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Viewpoint;
import vivarium.inspector.viewmodel.Carrying;

/** Moves an outliner over the desk, or carries its object to a place beside it that takes it. */
final class MoveGesture implements Gesture {
  /** A hand that clicks trembles this much. */
  static final double TREMBLE = 4;

  private final OutlinerViewModel outliner;
  private final Viewpoint viewpoint;
  private final Point start;
  private final Point grip;
  private final Point before;
  private final Carrying carrying;
  private boolean moving;

  MoveGesture(OutlinerViewModel outliner, Viewpoint viewpoint, Point start, Carrying carrying) {
    this.carrying = carrying;
    this.outliner = outliner;
    this.viewpoint = viewpoint;
    this.start = start;
    this.grip = viewpoint.camera().toDesk(start);
    this.before = outliner.boxProperty().get().corner();
  }

  @Override
  public void dragged(MouseEvent event, Point screen) {
    moving |= start.distance(screen) > TREMBLE;
    if (isBeyondDesk(event)) {
      outliner.moveTo(before);
      carrying.over(outliner.ref(), title(), event.getSceneX(), event.getSceneY());
    } else if (moving) {
      carrying.nothing();
      var hand = viewpoint.camera().toDesk(screen);
      double x = before.x() + hand.x() - grip.x();
      double y = before.y() + hand.y() - grip.y();
      // Whole pixels keep text sharp.
      outliner.moveTo(new Point(Math.round(x), Math.round(y)));
    }
  }

  @Override
  public boolean isBeyondDesk(MouseEvent event) {
    return moving && carrying.covers(event.getSceneX(), event.getSceneY());
  }

  private String title() {
    return outliner.titleProperty().get();
  }

  @Override
  public void released(MouseEvent event, Point screen) {
    if (isBeyondDesk(event)) {
      carrying.letGo(outliner.ref(), title(), event.getSceneX(), event.getSceneY());
    }
    carrying.nothing();
  }

  @Override
  public void cancelled() {
    carrying.nothing();
    outliner.moveTo(before);
  }
}
