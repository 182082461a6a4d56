package vivarium.inspector.desk;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.ArrowRoute;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.ground.ArrowPainter;
import vivarium.inspector.desk.model.Arrow;
import vivarium.inspector.desk.model.OutlinerViewModel;

/** What is in a person's hand: drawn over everything else, and never in the way of the mouse. */
final class DeskOverlay extends Pane {
  private static final double BESIDE_POINTER = 14;

  private final Canvas canvas = new Canvas();
  private final Label chip = new Label();
  private final ArrowPainter painter = new ArrowPainter();
  private final Owner owner;

  /** Who shows the rest of a gesture. */
  interface Owner {
    /** Something may be dropped on this outliner; null for none. */
    void showDropTarget(@Nullable OutlinerViewModel outliner);

    /** This arrow is in the hand, so it is drawn here only; null for none. */
    void showInHand(@Nullable Arrow arrow);

    /** What is seen, with its corner on whole pixels. */
    Camera camera();

    javafx.scene.paint.Paint arrowPaint(boolean parent);
  }

  DeskOverlay(Owner owner) {
    this.owner = owner;
    getStyleClass().add("desk-overlay");
    setMouseTransparent(true);
    setManaged(false);
    chip.getStyleClass().add("drag-chip");
    chip.setVisible(false);
    canvas.setVisible(false);
    getChildren().addAll(canvas, chip);
  }

  /** Shows what would become of a slot in the hand. */
  void showDrag(String words, Point screen, @Nullable OutlinerViewModel target) {
    chip.setText(words);
    chip.setVisible(true);
    chip.relocate(screen.x() + BESIDE_POINTER, screen.y() + BESIDE_POINTER);
    owner.showDropTarget(target);
  }

  /** Shows an arrow in the hand. */
  void showArrow(Arrow arrow, ArrowRoute route, @Nullable OutlinerViewModel target) {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.setVisible(true);
    var context = canvas.getGraphicsContext2D();
    context.clearRect(0, 0, getWidth(), getHeight());
    var paint = owner.arrowPaint(arrow.parent());
    painter.draw(context, owner.camera(), route, paint, true, true);
    owner.showInHand(arrow);
    owner.showDropTarget(target);
  }

  /** The hand is empty. */
  void clear() {
    chip.setVisible(false);
    canvas.setVisible(false);
    owner.showDropTarget(null);
    owner.showInHand(null);
  }

  @Override
  protected void layoutChildren() {
    chip.autosize();
  }
}
