package vivarium.inspector.desk;

import java.util.Optional;
import javafx.scene.input.MouseEvent;
import vivarium.inspector.desk.geometry.ArrowRoute;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.Arrow;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;

/** Takes an arrow by its end and points it to another object: the slot then holds that one. */
final class ArrowDragGesture implements Gesture {
  private final DeskViewModel desk;
  private final DeskOverlay overlay;
  private final Arrow arrow;

  ArrowDragGesture(DeskViewModel desk, DeskOverlay overlay, Arrow arrow) {
    this.desk = desk;
    this.overlay = overlay;
    this.arrow = arrow;
  }

  @Override
  public void dragged(MouseEvent event, Point screen) {
    var target = target(screen);
    overlay.showArrow(arrow, route(screen, target), target.orElse(null));
  }

  @Override
  public void released(MouseEvent event, Point screen) {
    overlay.clear();
    target(screen).ifPresent(target -> desk.edits().repoint(arrow, target));
  }

  @Override
  public void cancelled() {
    overlay.clear();
  }

  private Optional<OutlinerViewModel> target(Point screen) {
    return desk.at(desk.viewpoint().camera().toDesk(screen));
  }

  /** To the object below the mouse, as it would run then; or to the mouse itself. */
  private ArrowRoute route(Point screen, Optional<OutlinerViewModel> target) {
    var from = arrow.from().boxProperty().get();
    return target
        .map(to -> new Arrow(arrow.from(), arrow.row(), to, arrow.parent()).route())
        .orElseGet(
            () -> ArrowRoute.loose(from, arrow.startY(), desk.viewpoint().camera().toDesk(screen)));
  }
}
