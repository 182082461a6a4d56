package vivarium.inspector.window;

import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.viewmodel.ObjectRef;

/** Reads off a window how it is arranged, and arranges it as it was. */
final class LayoutKeeper {
  private final Theme theme;
  private final Models models;
  private final Panels panels;
  private final Middle middle;

  LayoutKeeper(Theme theme, Models models, Panels panels, Middle middle) {
    this.theme = theme;
    this.models = models;
    this.panels = panels;
    this.middle = middle;
  }

  Layout initial() {
    return Layout.initial(theme.variantProperty().get());
  }

  /**
   * How it is arranged now.
   *
   * @param stage null if it was never shown
   */
  Layout now(@Nullable Stage stage) {
    var first = initial();
    return new Layout(
        theme.variantProperty().get(),
        theme.zoomProperty().get(),
        stage == null ? first.width() : stage.getScene().getWidth(),
        stage == null ? first.height() : stage.getScene().getHeight(),
        panels.sidebarEnd(),
        panels.inspectorStart(),
        panels.timelineStart(),
        panels.sidebarShown().get(),
        panels.inspectorShown().get(),
        panels.timelineShown().get(),
        middle.placeProperty().get(),
        inspected());
  }

  /** A window is found as the world is, not as it was. */
  private @Nullable ObjectRef inspected() {
    var ref = models.inspector().refProperty().get();
    return ref == null || ref.isPast() ? null : ref;
  }

  void restore(Layout layout) {
    theme.variantProperty().set(layout.theme());
    theme.setZoom(layout.zoom());
    panels.restore(layout);
    middle.placeProperty().set(layout.map());
    if (layout.inspected() != null && models.inspector().refProperty().get() == null) {
      models.inspector().inspect(layout.inspected());
    }
  }
}
