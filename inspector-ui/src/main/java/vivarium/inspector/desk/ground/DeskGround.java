package vivarium.inspector.desk.ground;

import java.util.Comparator;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.model.Arrow;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;

/**
 * Draws the dotted ground, the arrows, and a card for every outliner that is in sight and not a
 * node.
 */
public final class DeskGround extends DeskColors {
  private final Canvas canvas = new Canvas();
  private final DeskViewModel desk;
  private final Runnable onColors;
  private final DotGrid grid = new DotGrid();
  private final ArrowPainter arrows = new ArrowPainter();
  private final CardPainter cards = new CardPainter();
  private @Nullable Arrow hovered;
  private @Nullable Arrow hidden;

  /**
   * The ground of a desk.
   *
   * @param onColors called when the theme has changed, so that somebody calls {@link #draw}
   */
  public DeskGround(DeskViewModel desk, Runnable onColors) {
    this.desk = desk;
    this.onColors = onColors;
    getStyleClass().add("desk-ground");
    setMouseTransparent(true);
    setManaged(false);
    getChildren().add(canvas);
  }

  /** The arrow that the mouse is on is drawn stronger, with a handle at its end. */
  public void setHovered(@Nullable Arrow arrow) {
    hovered = arrow;
  }

  /** The colour of a parent's arrow, or of any other. */
  public Paint arrowPaint(boolean parent) {
    return arrow(parent);
  }

  /** An arrow that is being dragged is not drawn here. */
  public void setHidden(@Nullable Arrow arrow) {
    hidden = arrow;
  }

  /**
   * Draws everything anew.
   *
   * @param camera what is seen, with its corner on whole pixels
   * @param asNodes outliners that are shown as nodes and need no card
   */
  public void draw(Camera camera, Set<OutlinerViewModel> asNodes) {
    double width = getWidth();
    double height = getHeight();
    var context = canvas.getGraphicsContext2D();
    context.clearRect(0, 0, width, height);
    grid.draw(context, camera, width, height, dot());
    var visible = camera.visible(width, height);
    drawArrows(context, camera, visible);
    drawCards(context, camera, visible, asNodes);
  }

  private void drawArrows(GraphicsContext context, Camera camera, Box visible) {
    for (var arrow : desk.arrows()) {
      var route = arrow.route();
      if (!arrow.equals(hidden) && route.bounds().grown(8).intersects(visible)) {
        boolean strong = arrow.equals(hovered) || isSelected(arrow);
        arrows.draw(context, camera, route, arrow(arrow.parent()), strong, arrow.equals(hovered));
      }
    }
  }

  /** Of a selected outliner, the arrows that leave it. */
  private boolean isSelected(Arrow arrow) {
    return arrow.from() == desk.selectedProperty().get();
  }

  private void drawCards(
      GraphicsContext context, Camera camera, Box visible, Set<OutlinerViewModel> asNodes) {
    desk.outliners().stream()
        .filter(outliner -> !asNodes.contains(outliner))
        .filter(outliner -> outliner.boxProperty().get().intersects(visible))
        .sorted(Comparator.comparingLong(OutlinerViewModel::layer))
        .forEach(outliner -> cards.draw(context, camera, outliner, look(outliner)));
  }

  private CardPainter.Look look(OutlinerViewModel outliner) {
    boolean isSelected = outliner == desk.selectedProperty().get();
    return new CardPainter.Look(
        card(), cardHeader(), isSelected ? selected() : line(), text(), faint(), isSelected);
  }

  @Override
  protected void colorsChanged() {
    onColors.run();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
  }
}
