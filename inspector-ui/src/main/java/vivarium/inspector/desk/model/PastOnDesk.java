package vivarium.inspector.desk.model;

import java.util.List;
import vivarium.inspector.desk.geometry.FreePlace;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.viewmodel.ObjectRef;

/** Puts what was beside what is on a desk, and takes it away again. */
public final class PastOnDesk {
  private final DeskViewModel desk;

  public PastOnDesk(DeskViewModel desk) {
    this.desk = desk;
  }

  /** Shows an object beside another one; in the middle if that does not lie on the desk. */
  public void openBeside(ObjectRef ref, ObjectRef neighbour) {
    desk.find(neighbour)
        .ifPresentOrElse(
            there -> {
              var box = there.boxProperty().get();
              desk.open(ref, new Point(box.right() + FreePlace.ARROW_GAP, box.y()));
            },
            () -> desk.open(ref));
  }

  /** Takes away everything that is shown as it was. */
  public void leave() {
    List.copyOf(desk.outliners()).stream()
        .filter(outliner -> outliner.ref().isPast())
        .forEach(desk::close);
  }
}
