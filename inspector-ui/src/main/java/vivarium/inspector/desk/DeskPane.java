package vivarium.inspector.desk;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.ground.DeskGround;
import vivarium.inspector.desk.model.Arrow;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Reveal;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.desk.outliner.OutlinerCommands;
import vivarium.inspector.desk.outliner.OutlinerView;

/**
 * The desk as a node: from bottom to top the ground, the outliners, what is in the hand, and the
 * miniature with its buttons.
 *
 * <p>Whatever changes only asks for a frame; the frame is then put together once, before layout,
 * from the view models.
 */
public final class DeskPane extends Region {
  private static final double CORNER = 14;

  private final DeskViewModel desk;
  private final DeskGround ground;
  private final Pane plane = new Pane();
  private final Scale scale = new Scale();
  private final DeskOverlay overlay;
  private final Region hint = hint();
  private final DeskCorner corner;
  private final OutlinerNodes nodes;
  private final DeskActions actions;
  private final DeskMenus menus;
  private final DeskKeyboard keyboard;
  private final TextSize textSize;
  private final Runnable frame = this::frame;
  private final ChangeListener<Object> change = (_, _, _) -> requestFrame();
  private final ListChangeListener<Row> rowsChange = _ -> requestFrame();
  private Camera camera = Camera.HOME;
  private boolean frameWanted = true;

  /**
   * A desk.
   *
   * @param glide how long movements take that are made for a person; none in tests
   */
  public DeskPane(DeskViewModel desk, Duration glide) {
    this.desk = desk;
    ground = new DeskGround(desk, this::requestFrame);
    overlay = new DeskOverlay(new Hand());
    nodes = new OutlinerNodes(desk, plane, new HeaderCommands());
    var commands = new Commands(desk);
    actions = new DeskActions(desk, commands, this::showMenuAtSelection);
    menus = new DeskMenus(commands, actions);
    corner = new DeskCorner(desk, actions::run);
    textSize = new TextSize(desk.viewpoint(), this::requestFrame);
    build();
    desk.viewpoint().setGlider(new Glide(desk.viewpoint(), glide)::to);
    var mouse = new DeskMouse(this, overlay, commands, menus);
    keyboard = new DeskKeyboard(this, nodes, actions, mouse::cancel);
    addEventHandler(KeyEvent.KEY_TYPED, new TypeAhead(commands)::typed);
    follow();
  }

  private void build() {
    getStyleClass().add("desk");
    setId("desk");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Desk");
    plane.getStyleClass().add("desk-plane");
    plane.setManaged(false);
    plane.setPickOnBounds(false);
    plane.getTransforms().add(scale);
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    getChildren().addAll(textSize, ground, plane, hint, corner, overlay);
  }

  /** Makes every action of the desk known to the window. */
  public void register(KeyMap keys) {
    actions.register(keys);
  }

  DeskViewModel desk() {
    return desk;
  }

  boolean isFarAway() {
    return nodes.isFarAway();
  }

  /** Moves the keyboard to what is selected, or to the desk itself. */
  public void focusSelection() {
    keyboard.focusSelection();
  }

  void showHovered(@Nullable Arrow arrow) {
    ground.setHovered(arrow);
    requestFrame();
  }

  /** Has everything drawn anew before the next frame. */
  void requestFrame() {
    frameWanted = true;
    Platform.requestNextPulse();
  }

  private void follow() {
    desk.viewpoint().cameraProperty().addListener(change);
    desk.outliners().addListener(this::outlinersChanged);
    desk.outliners().forEach(this::followOutliner);
    desk.selectedProperty().addListener(_ -> selectionChanged());
    desk.revealedProperty().addListener((_, _, reveal) -> Platform.runLater(() -> attract(reveal)));
    widthProperty().addListener(_ -> resized());
    heightProperty().addListener(_ -> resized());
    sceneProperty().addListener((_, old, now) -> sceneChanged(old, now));
  }

  private void sceneChanged(@Nullable Scene old, @Nullable Scene now) {
    if (old != null) {
      old.removePreLayoutPulseListener(frame);
    }
    if (now != null) {
      now.addPreLayoutPulseListener(frame);
      requestFrame();
    }
  }

  private void resized() {
    desk.viewpoint().setScreen(getWidth(), getHeight());
    requestFrame();
  }

  private void outlinersChanged(ListChangeListener.Change<? extends OutlinerViewModel> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::unfollowOutliner);
      change.getAddedSubList().forEach(this::followOutliner);
    }
    requestFrame();
  }

  private void followOutliner(OutlinerViewModel outliner) {
    outliner.boxProperty().addListener(change);
    outliner.titleProperty().addListener(change);
    outliner.viewProperty().addListener(change);
    outliner.rows().addListener(rowsChange);
    outliner.selection().keyProperty().addListener(change);
  }

  private void unfollowOutliner(OutlinerViewModel outliner) {
    outliner.boxProperty().removeListener(change);
    outliner.titleProperty().removeListener(change);
    outliner.viewProperty().removeListener(change);
    outliner.rows().removeListener(rowsChange);
    outliner.selection().keyProperty().removeListener(change);
  }

  private void selectionChanged() {
    keyboard.selectionChanged();
    requestFrame();
  }

  /** Only the last one asked for catches the eye, and only if a person has a moment to look. */
  private void attract(Reveal reveal) {
    for (var view : nodes.all()) {
      view.attract(reveal == desk.revealedProperty().get() && view.outliner() == reveal.outliner());
    }
  }

  /** Puts one frame together. */
  private void frame() {
    if (!frameWanted || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    frameWanted = false;
    textSize.follow();
    camera = onWholePixels(desk.viewpoint().camera());
    scale.setX(camera.zoom());
    scale.setY(camera.zoom());
    plane.setTranslateX(-camera.x() * camera.zoom());
    plane.setTranslateY(-camera.y() * camera.zoom());
    keyboard.beforeFrame();
    boolean more = nodes.update(camera, getWidth(), getHeight());
    nodes.showSelection();
    hint.setVisible(desk.outliners().isEmpty());
    corner.setVisible(!desk.outliners().isEmpty());
    corner.show(camera.zoom());
    ground.draw(camera, nodes.shown());
    keyboard.afterFrame();
    if (more) {
      requestFrame();
    }
  }

  /** With its corner on a whole pixel, text and lines are as sharp as they can be. */
  private static Camera onWholePixels(Camera camera) {
    double zoom = camera.zoom();
    return new Camera(
        Math.round(camera.x() * zoom) / zoom, Math.round(camera.y() * zoom) / zoom, zoom);
  }

  private void showMenuAtSelection() {
    var view = nodes.view(desk.selectedProperty().get());
    var anchor = view.<Node>map(DeskPane::selectedPart).orElse(this);
    var bounds = anchor.localToScreen(anchor.getLayoutBounds());
    menus.show(this, bounds.getMinX() + 24, bounds.getMaxY());
  }

  private static Node selectedPart(OutlinerView view) {
    var key = view.outliner().selection().keyProperty().get();
    return key == null ? view.header() : view.row(key).<Node>map(row -> row).orElse(view);
  }

  private static Region hint() {
    var title = new Label("Nothing on the desk yet");
    title.getStyleClass().add("desk-hint-title");
    var words = new Label("Choose an object from the sidebar, or find one by name with Ctrl+K.");
    var box = new VBox(6, title, words);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("desk-hint");
    box.setMouseTransparent(true);
    return box;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    ground.resizeRelocate(0, 0, width, height);
    overlay.resizeRelocate(0, 0, width, height);
    hint.resizeRelocate(0, 0, width, height);
    double w = Math.ceil(corner.prefWidth(-1));
    double h = Math.ceil(corner.prefHeight(-1));
    corner.resizeRelocate(width - w - CORNER, height - h - CORNER, w, h);
  }

  /** No longer shows anything. */
  void dispose() {
    nodes.dispose();
  }

  private final class HeaderCommands implements OutlinerCommands {
    @Override
    public void nowOrThen(OutlinerViewModel outliner) {
      desk.context().host().nowOrThen(outliner.ref());
    }

    @Override
    public void close(OutlinerViewModel outliner) {
      desk.close(outliner);
    }

    @Override
    public void showMenu(OutlinerViewModel outliner, Node button) {
      desk.select(outliner);
      outliner.selection().selectHeader();
      var bounds = button.localToScreen(button.getLayoutBounds());
      menus.show(DeskPane.this, bounds.getMaxX() - 60, bounds.getMaxY());
    }
  }

  private final class Hand implements DeskOverlay.Owner {
    @Override
    public void showDropTarget(@Nullable OutlinerViewModel outliner) {
      for (var view : nodes.all()) {
        view.setDropTarget(view.outliner() == outliner);
      }
    }

    @Override
    public void showInHand(@Nullable Arrow arrow) {
      ground.setHidden(arrow);
      requestFrame();
    }

    @Override
    public Camera camera() {
      return camera;
    }

    @Override
    public Paint arrowPaint(boolean parent) {
      return ground.arrowPaint(parent);
    }
  }
}
