package vivarium.inspector.desk;

import java.util.Optional;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.viewmodel.Carrying;
import vivarium.inspector.viewmodel.SlotView;

/**
 * Takes a slot somewhere else: into another object (with the copy key held, a copy of it), into a
 * category of its own, or onto the empty desk, where what it holds is opened.
 */
final class SlotDragGesture implements Gesture {
  private final DeskViewModel desk;
  private final DeskOverlay overlay;
  private final OutlinerViewModel from;
  private final Row row;
  private final SlotView slot;
  private final Point start;
  private boolean moving;

  SlotDragGesture(
      DeskViewModel desk, DeskOverlay overlay, OutlinerViewModel from, Row.Slot row, Point start) {
    this.desk = desk;
    this.overlay = overlay;
    this.from = from;
    this.row = row;
    this.slot = row.slot();
    this.start = start;
  }

  /** What would become of the slot if it were let go here. */
  private sealed interface Drop {
    record Into(OutlinerViewModel object, boolean copy) implements Drop {}

    record IntoCategory(String category) implements Drop {}

    record OntoDesk() implements Drop {}

    /** Something beside the desk takes what the slot holds. */
    record Beyond() implements Drop {}

    record Nothing() implements Drop {}
  }

  @Override
  public void dragged(MouseEvent event, Point screen) {
    moving |= start.distance(screen) > MoveGesture.TREMBLE;
    if (!moving) {
      return;
    }
    var drop = drop(event, screen);
    var ref = slot.value().ref();
    if (drop instanceof Drop.Beyond && ref != null) {
      overlay.clear();
      carrying().over(ref, slot.value().text(), event.getSceneX(), event.getSceneY());
    } else {
      carrying().nothing();
      overlay.showDrag(words(drop), screen, target(drop));
    }
  }

  private Carrying carrying() {
    return desk.context().host().carrying();
  }

  @Override
  public boolean isBeyondDesk(MouseEvent event) {
    return slot.value().ref() != null && carrying().covers(event.getSceneX(), event.getSceneY());
  }

  @Override
  public void released(MouseEvent event, Point screen) {
    overlay.clear();
    if (moving) {
      carryOut(drop(event, screen), event, screen);
    }
    carrying().nothing();
  }

  @Override
  public void cancelled() {
    overlay.clear();
    carrying().nothing();
  }

  private Drop drop(MouseEvent event, Point screen) {
    if (isBeyondDesk(event)) {
      return new Drop.Beyond();
    }
    var at = desk.viewpoint().camera().toDesk(screen);
    var over = desk.at(at).orElse(null);
    if (over == null) {
      return slot.value().ref() == null ? new Drop.Nothing() : new Drop.OntoDesk();
    }
    if (over.ref().isPast() || from.ref().isPast()) {
      return new Drop.Nothing(); // what was stays as it was
    }
    if (over != from) {
      return new Drop.Into(over, event.isShortcutDown() || event.isAltDown());
    }
    return category(at).<Drop>map(Drop.IntoCategory::new).orElseGet(Drop.Nothing::new);
  }

  /** The category whose heading, or one of whose slots, is at this point. */
  private Optional<String> category(Point at) {
    double y = at.y() - from.boxProperty().get().y();
    return from.rowAt(y)
        .flatMap(there ->
            switch (there) {
              case Row.Category category -> Optional.of(category.path());
              case Row.Slot(var other, _, _) -> Optional.of(other.category());
              default -> Optional.empty();
            })
        .filter(category -> !category.equals(slot.category()));
  }

  private String words(Drop drop) {
    var name = slot.label();
    return switch (drop) {
      case Drop.Into(var object, var copy) ->
          (copy ? "Copy " : "Move ") + name + " to " + object.titleProperty().get();
      case Drop.IntoCategory(var category) ->
          category.isEmpty() ? name + " without a category" : name + " into " + category;
      case Drop.OntoDesk _ -> "Open " + slot.value().text();
      case Drop.Beyond _, Drop.Nothing _ -> name;
    };
  }

  private static @Nullable OutlinerViewModel target(Drop drop) {
    return drop instanceof Drop.Into(var object, _) ? object : null;
  }

  private void carryOut(Drop drop, MouseEvent event, Point screen) {
    switch (drop) {
      case Drop.Into(var object, var copy) when copy -> desk.edits().copy(from, slot, object);
      case Drop.Into(var object, _) -> desk.edits().move(from, slot, object);
      case Drop.IntoCategory(var category) -> desk.edits().categorise(from, slot, category);
      case Drop.OntoDesk _ -> openAt(desk.viewpoint().camera().toDesk(screen));
      case Drop.Beyond _ -> giveAway(event);
      case Drop.Nothing _ -> {}
    }
  }

  private void giveAway(MouseEvent event) {
    var ref = slot.value().ref();
    if (ref != null) {
      carrying().letGo(ref, slot.value().text(), event.getSceneX(), event.getSceneY());
    }
  }

  private void openAt(Point place) {
    var ref = slot.value().ref();
    if (ref != null) {
      desk.open(ref, place);
    } else {
      from.openValue(row);
    }
  }
}
