package vivarium.inspector.window;

import java.util.ArrayList;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The four panels and how the window is divided between them; three of them can be hidden. */
final class Panels {
  private final SplitPane columns = new SplitPane();
  private final SplitPane rows = new SplitPane();
  private final Region sidebar;
  private final Node desk;
  private final Region inspector;
  private final Region timeline;
  private final BooleanProperty sidebarShown = new SimpleBooleanProperty(this, "sidebar", true);
  private final BooleanProperty inspectorShown = new SimpleBooleanProperty(this, "inspector", true);
  private final BooleanProperty timelineShown = new SimpleBooleanProperty(this, "timeline", true);
  private double sidebarEnd;
  private double inspectorStart;
  private double timelineStart;

  Panels(Region sidebar, Node desk, Region inspector, Region timeline, Layout first) {
    this.sidebar = sidebar;
    this.desk = desk;
    this.inspector = inspector;
    this.timeline = timeline;
    sidebarEnd = first.sidebar();
    inspectorStart = first.inspector();
    timelineStart = first.timeline();
    rows.setOrientation(Orientation.VERTICAL);
    columns.getStyleClass().add("columns");
    rows.getStyleClass().add("rows");
    SplitPane.setResizableWithParent(sidebar, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane.setResizableWithParent(timeline, false);
    sidebarShown.addListener(_ -> arrange());
    inspectorShown.addListener(_ -> arrange());
    timelineShown.addListener(_ -> arrange());
    arrange();
  }

  Node node() {
    return rows;
  }

  BooleanProperty sidebarShown() {
    return sidebarShown;
  }

  BooleanProperty inspectorShown() {
    return inspectorShown;
  }

  BooleanProperty timelineShown() {
    return timelineShown;
  }

  /** Hides what is shown and shows what is hidden. */
  static void toggle(BooleanProperty shown) {
    shown.set(!shown.get());
  }

  void goToSidebar() {
    sidebarShown.set(true);
    sidebar.requestFocus();
  }

  void goToInspector() {
    inspectorShown.set(true);
    inspector.requestFocus();
  }

  void goToTimeline() {
    timelineShown.set(true);
    timeline.requestFocus();
  }

  /** Arranges the panels as they were. */
  void restore(Layout layout) {
    sidebarEnd = layout.sidebar();
    inspectorStart = layout.inspector();
    timelineStart = layout.timeline();
    sidebarShown.set(layout.sidebarShown());
    inspectorShown.set(layout.inspectorShown());
    timelineShown.set(layout.timelineShown());
    setDividers();
  }

  double sidebarEnd() {
    remember();
    return sidebarEnd;
  }

  double inspectorStart() {
    remember();
    return inspectorStart;
  }

  double timelineStart() {
    remember();
    return timelineStart;
  }

  private void arrange() {
    remember();
    var across = new ArrayList<Node>();
    if (sidebarShown.get()) {
      across.add(sidebar);
    }
    across.add(desk);
    if (inspectorShown.get()) {
      across.add(inspector);
    }
    columns.getItems().setAll(across);
    if (timelineShown.get()) {
      rows.getItems().setAll(columns, timeline);
    } else {
      rows.getItems().setAll(columns);
    }
    setDividers();
  }

  private void setDividers() {
    if (columns.getItems().contains(sidebar)) {
      columns.setDividerPosition(0, sidebarEnd);
    }
    if (columns.getItems().contains(inspector)) {
      columns.setDividerPosition(columns.getDividers().size() - 1, inspectorStart);
    }
    if (rows.getItems().contains(timeline)) {
      rows.setDividerPosition(0, timelineStart);
    }
  }

  /** Where the dividers are now, as far as they are there. */
  private void remember() {
    var across = columns.getDividerPositions();
    if (across.length > 0 && columns.getItems().contains(sidebar)) {
      sidebarEnd = across[0];
    }
    if (across.length > 0 && columns.getItems().contains(inspector)) {
      inspectorStart = across[across.length - 1];
    }
    var down = rows.getDividerPositions();
    if (down.length > 0) {
      timelineStart = down[0];
    }
  }
}
