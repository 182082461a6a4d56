package vivarium.inspector.desk;

import javafx.scene.input.MouseEvent;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.Viewpoint;

/** Moves what is seen, as a hand moves a sheet of paper. */
final class PanGesture implements Gesture {
  private final Viewpoint viewpoint;
  private final Camera before;
  private final Point start;

  PanGesture(Viewpoint viewpoint, Point start) {
    this.viewpoint = viewpoint;
    this.before = viewpoint.camera();
    this.start = start;
  }

  @Override
  public void dragged(MouseEvent event, Point screen) {
    viewpoint.lookThrough(before.dragged(screen.x() - start.x(), screen.y() - start.y()));
  }

  @Override
  public void released(MouseEvent event, Point screen) {}

  @Override
  public void cancelled() {
    viewpoint.lookThrough(before);
  }
}
