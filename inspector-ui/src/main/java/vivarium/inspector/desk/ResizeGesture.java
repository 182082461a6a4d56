package vivarium.inspector.desk;

import javafx.scene.input.MouseEvent;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Viewpoint;

/** Makes an outliner wider or narrower by its right edge. */
final class ResizeGesture implements Gesture {
  private final OutlinerViewModel outliner;
  private final Viewpoint viewpoint;
  private final Point start;
  private final double before;

  ResizeGesture(OutlinerViewModel outliner, Viewpoint viewpoint, Point start) {
    this.outliner = outliner;
    this.viewpoint = viewpoint;
    this.start = start;
    this.before = outliner.boxProperty().get().width();
  }

  @Override
  public void dragged(MouseEvent event, Point screen) {
    double by = (screen.x() - start.x()) / viewpoint.camera().zoom();
    outliner.setWidth(Math.rint(before + by));
  }

  @Override
  public void released(MouseEvent event, Point screen) {}

  @Override
  public void cancelled() {
    outliner.setWidth(before);
  }
}
