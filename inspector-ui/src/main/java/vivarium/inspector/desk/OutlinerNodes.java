package vivarium.inspector.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.outliner.OutlinerCommands;
import vivarium.inspector.desk.outliner.OutlinerView;

/**
 * Keeps nodes for the outliners in sight, and for no others: hundreds may lie on the desk, a few
 * can be read at a time. Seen from far away there are none at all; the ground draws cards instead.
 */
final class OutlinerNodes {
  /** Below this zoom text is too small to be worked with. */
  static final double ZOOM_FAR = 0.42;

  /** Back above this zoom: a little more, lest it flickers on the border. */
  private static final double ZOOM_NEAR = 0.46;

  /** So far beyond the edges, in desk pixels, nodes are made ready, */
  private static final double AHEAD = 160;

  /** and so far beyond them they are kept. */
  private static final double BEHIND = 700;

  /** Building more than this in one frame would be felt; cards stand in until the next. */
  private static final int NEW_PER_FRAME = 5;

  private final DeskViewModel desk;
  private final Pane plane;
  private final OutlinerCommands commands;
  private final Map<OutlinerViewModel, OutlinerView> views = new HashMap<>();
  private boolean far;

  OutlinerNodes(DeskViewModel desk, Pane plane, OutlinerCommands commands) {
    this.desk = desk;
    this.plane = plane;
    this.commands = commands;
  }

  boolean isFarAway() {
    return far;
  }

  Optional<OutlinerView> view(@Nullable OutlinerViewModel outliner) {
    return Optional.ofNullable(views.get(outliner));
  }

  /** The outliners that are nodes now. */
  Set<OutlinerViewModel> shown() {
    return views.keySet();
  }

  Iterable<OutlinerView> all() {
    return views.values();
  }

  /**
   * Makes and drops nodes for what the camera sees.
   *
   * @return whether more are wanted than could be made in this frame
   */
  boolean update(Camera camera, double screenWidth, double screenHeight) {
    far = camera.zoom() < (far ? ZOOM_NEAR : ZOOM_FAR);
    var visible = camera.visible(screenWidth, screenHeight);
    drop(visible.grown(BEHIND));
    if (far) {
      return false;
    }
    boolean more = make(visible, visible.grown(AHEAD));
    views.forEach((outliner, view) -> window(outliner, view, visible.grown(AHEAD)));
    return more;
  }

  /** Shows which one is selected, and what lies above what. */
  void showSelection() {
    var selected = desk.selectedProperty().get();
    views.forEach((outliner, view) -> {
      view.setViewOrder(-outliner.layer());
      view.setSelected(outliner == selected);
    });
  }

  private void drop(Box keep) {
    var present = new HashSet<>(desk.outliners());
    for (Iterator<OutlinerView> each = views.values().iterator(); each.hasNext(); ) {
      var view = each.next();
      var outliner = view.outliner();
      boolean wanted =
          !far && present.contains(outliner) && outliner.boxProperty().get().intersects(keep);
      if (!wanted) {
        each.remove();
        plane.getChildren().remove(view);
        view.dispose();
      }
    }
  }

  private boolean make(Box visible, Box ahead) {
    int left = NEW_PER_FRAME;
    for (var area : new Box[] {visible, ahead}) {
      for (var outliner : desk.outliners()) {
        if (!views.containsKey(outliner) && outliner.boxProperty().get().intersects(area)) {
          if (left-- == 0) {
            return true;
          }
          add(outliner);
        }
      }
    }
    return false;
  }

  private void add(OutlinerViewModel outliner) {
    var view = new OutlinerView(outliner, desk.context().world().highlighter(), commands);
    views.put(outliner, view);
    plane.getChildren().add(view);
  }

  /** Of an outliner taller than the screen, only rows in sight are nodes. */
  private static void window(OutlinerViewModel outliner, OutlinerView view, Box area) {
    var box = outliner.boxProperty().get();
    boolean tall = box.height() > area.height();
    // In steps, so that panning does not rebuild rows in every frame.
    double step = 200;
    view.setWindow(
        tall ? Math.floor((area.y() - box.y()) / step) * step : Double.NEGATIVE_INFINITY,
        tall ? Math.ceil((area.bottom() - box.y()) / step) * step : Double.POSITIVE_INFINITY);
  }

  void dispose() {
    views.values().forEach(OutlinerView::dispose);
    views.clear();
    plane.getChildren().clear();
  }
}
