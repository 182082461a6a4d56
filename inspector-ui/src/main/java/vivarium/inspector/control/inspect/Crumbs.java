package vivarium.inspector.control.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.BreadCrumbBar;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.InspectorModel;

/** Back, forward, and the way from the vat's gatekeeper to the inspected object. */
public final class Crumbs extends HBox {
  /** Longer ways are folded in the middle. */
  private static final int CRUMBS_MAX = 4;

  /** Longer names are shortened, so that the whole way is in sight. */
  private static final int CHARS_MAX = 16;

  /** The last one is what is looked at. */
  private static final int LAST_CHARS_MAX = 24;

  private static final int TOOLTIP_CHARS_MAX = 300;

  private final BreadCrumbBar<Crumb> bar = new BreadCrumbBar<>();

  /**
   * A crumb.
   *
   * @param target where it leads; empty for the fold
   */
  private record Crumb(String label, Optional<ObjectRef> target) {}

  public Crumbs(InspectorModel model, Node back, Node forward) {
    getStyleClass().add("crumbs");
    setAlignment(Pos.CENTER_LEFT);
    bar.setAutoNavigationEnabled(false);
    bar.setCrumbFactory(Crumbs::button);
    bar.setOnCrumbAction(
        event -> event.getSelectedCrumb().getValue().target().ifPresent(model::inspect));
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().addAll(back, forward, bar);
    model.viewProperty().subscribe(this::show);
  }

  private void show(@Nullable ObjectView object) {
    TreeItem<Crumb> last = null;
    for (var crumb : object == null ? List.<Crumb>of() : crumbs(object)) {
      var item = new TreeItem<>(crumb);
      if (last != null) {
        last.getChildren().add(item);
      }
      last = item;
    }
    bar.setSelectedCrumb(last);
  }

  private static List<Crumb> crumbs(ObjectView object) {
    var path = object.path();
    if (path.isEmpty()) {
      return List.of(crumb(new PathStep(object.ref().label(), object.ref())));
    }
    if (path.size() <= CRUMBS_MAX) {
      return path.stream().map(Crumbs::crumb).toList();
    }
    var crumbs = new ArrayList<Crumb>();
    crumbs.add(crumb(path.getFirst()));
    crumbs.add(new Crumb("…", Optional.empty()));
    path.subList(path.size() - CRUMBS_MAX + 2, path.size())
        .forEach(step -> crumbs.add(crumb(step)));
    return crumbs;
  }

  private static Crumb crumb(PathStep step) {
    return new Crumb(step.label(), Optional.of(step.ref()));
  }

  private static Button button(TreeItem<Crumb> item) {
    boolean last = item.isLeaf();
    var shown = Words.line(label(item), last ? LAST_CHARS_MAX : CHARS_MAX);
    var button = new Button(item.getParent() == null ? shown : "›  " + shown);
    if (!shown.equals(label(item))) {
      button.setTooltip(new Tooltip(Words.line(label(item), TOOLTIP_CHARS_MAX)));
    }
    button.getStyleClass().setAll("crumb");
    if (last) {
      button.getStyleClass().add("last");
    }
    button.setAccessibleText(label(item));
    return button;
  }

  private static String label(TreeItem<Crumb> item) {
    return item.getValue().label();
  }
}
