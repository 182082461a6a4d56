package vivarium.inspector.control.shell;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Carrying;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * Lies over the window and shows what is carried, beside the pointer. Whatever has a place for
 * objects is asked what it would do with them.
 */
public final class Carried extends Pane implements Carrying {
  private static final double BESIDE_POINTER = 14;

  private final Label chip = new Label();
  private @Nullable Taker taker;

  /** What takes objects. */
  public interface Taker {
    /** Whether it lies at this place of the scene. */
    boolean covers(double sceneX, double sceneY);

    /** The name of what would take the object here, shown as such; empty if nothing would. */
    Optional<String> offer(double sceneX, double sceneY);

    /** Nothing is carried any more. */
    void offerNothing();

    /** Takes the object. */
    void take(ObjectRef object, String title, String name);
  }

  public Carried() {
    getStyleClass().add("carried");
    setMouseTransparent(true);
    setManaged(false);
    chip.getStyleClass().add("drag-chip");
    chip.setVisible(false);
    getChildren().add(chip);
  }

  /** Says who takes objects. */
  public void setTaker(Taker place) {
    taker = place;
  }

  @Override
  public boolean covers(double sceneX, double sceneY) {
    return taker != null && taker.covers(sceneX, sceneY);
  }

  @Override
  public void over(ObjectRef object, String title, double sceneX, double sceneY) {
    if (taker == null) {
      return;
    }
    var words =
        taker
            .offer(sceneX, sceneY)
            .map(name -> "Grant %s to %s".formatted(title, name))
            .orElse(title);
    chip.setText(words);
    chip.setVisible(true);
    chip.autosize();
    var at = sceneToLocal(sceneX, sceneY);
    chip.relocate(at.getX() + BESIDE_POINTER, at.getY() + BESIDE_POINTER);
  }

  @Override
  public boolean letGo(ObjectRef object, String title, double sceneX, double sceneY) {
    var place = taker;
    var name = place == null ? Optional.<String>empty() : place.offer(sceneX, sceneY);
    nothing();
    if (place != null && name.isPresent()) {
      place.take(object, title, name.get());
    }
    return name.isPresent();
  }

  @Override
  public void nothing() {
    chip.setVisible(false);
    if (taker != null) {
      taker.offerNothing();
    }
  }
}
