package vivarium.inspector.desk.ground;

import java.util.ArrayList;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Miniature;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.DeskViewModel;

/**
 * The whole desk in miniature, with a frame around what is seen. Pressing or dragging in it moves
 * what is seen.
 */
public final class Radar extends DeskColors {
  public static final double WIDTH = 132;
  public static final double HEIGHT = 84;
  private static final double PADDING = 8;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final DeskViewModel desk;
  private Miniature miniature = new Miniature(0, 0, 1);

  /** While dragging, the scale must not follow what is dragged, or it would run away. */
  private boolean dragging;

  private double grabX;
  private double grabY;

  public Radar(DeskViewModel desk) {
    this.desk = desk;
    getStyleClass().add("radar");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("Overview of the desk");
    setAccessibleHelp("Drag the frame to see other parts of the desk.");
    setCursor(Cursor.HAND);
    getChildren().add(canvas);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /** Draws everything anew. */
  public void draw() {
    if (!dragging) {
      miniature = fitting();
    }
    var context = canvas.getGraphicsContext2D();
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.setFill(faint());
    for (var outliner : desk.outliners()) {
      if (outliner != desk.selectedProperty().get()) {
        fill(context, outliner.boxProperty().get());
      }
    }
    var current = desk.selectedProperty().get();
    if (current != null) {
      context.setFill(selected());
      fill(context, current.boxProperty().get());
    }
    frame(context);
  }

  private void fill(GraphicsContext context, Box desk) {
    var box = miniature.toPicture(desk);
    double width = Math.max(2, box.width());
    double height = Math.max(2, box.height());
    context.fillRoundRect(box.x(), box.y(), width, height, 3, 3);
  }

  private void frame(GraphicsContext context) {
    var seen = miniature.toPicture(desk.viewpoint().visible());
    double left = Math.max(1, Math.round(seen.x())) + 0.5;
    double top = Math.max(1, Math.round(seen.y())) + 0.5;
    double right = Math.min(WIDTH - 2, Math.round(seen.right())) + 0.5;
    double bottom = Math.min(HEIGHT - 2, Math.round(seen.bottom())) + 0.5;
    context.setStroke(selected());
    context.setLineWidth(1);
    context.strokeRoundRect(left, top, Math.max(3, right - left), Math.max(3, bottom - top), 3, 3);
  }

  /** All there is, and the part that is seen. */
  private Miniature fitting() {
    var boxes = new ArrayList<Box>();
    desk.outliners().forEach(outliner -> boxes.add(outliner.boxProperty().get()));
    boxes.add(desk.viewpoint().visible());
    return Miniature.of(boxes, WIDTH, HEIGHT, PADDING);
  }

  private void pressed(MouseEvent event) {
    event.consume();
    dragging = true;
    var at = new Point(event.getX(), event.getY());
    var seen = miniature.toPicture(desk.viewpoint().visible());
    if (!seen.contains(at)) {
      desk.viewpoint().centreOn(miniature.toDesk(at));
    }
    var centre = miniature.toPicture(desk.viewpoint().visible()).centre();
    grabX = at.x() - centre.x();
    grabY = at.y() - centre.y();
  }

  private void dragged(MouseEvent event) {
    event.consume();
    desk.viewpoint()
        .centreOn(miniature.toDesk(new Point(event.getX() - grabX, event.getY() - grabY)));
  }

  private void released(MouseEvent event) {
    event.consume();
    dragging = false;
    draw();
  }

  @Override
  protected void colorsChanged() {
    draw();
  }
}
