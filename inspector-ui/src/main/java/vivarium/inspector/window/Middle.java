package vivarium.inspector.window;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vivarium.inspector.control.map.VatMapPane;
import vivarium.inspector.control.shell.NoticePane;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.vats.VatMapModel;

/**
 * The middle of the window: the desk, with the map of vats above it or in its place, and the
 * notices over both.
 */
final class Middle extends StackPane {
  /** With more regions than this the map needs all the room there is. */
  private static final int BESIDE_MAX = 8;

  private static final double MAP_SHARE = 0.52;

  private final Node desk;
  private final VatMapPane map;
  private final VatMapModel model;
  private final SplitPane split = new SplitPane();
  private final ObjectProperty<Place> place =
      new SimpleObjectProperty<>(this, "place", Place.HIDDEN);
  private double share = MAP_SHARE;

  /** Where the map is. */
  enum Place {
    HIDDEN,
    /** Above the desk, so that objects can be carried from one to the other. */
    BESIDE,
    /** In the place of the desk. */
    ALONE
  }

  /**
   * @param noticesStay whether notices stay until they are put away
   */
  Middle(Node desk, VatMapPane map, VatMapModel model, Notices notices, boolean noticesStay) {
    this.desk = desk;
    this.map = map;
    this.model = model;
    split.setOrientation(Orientation.VERTICAL);
    split.getStyleClass().add("middle");
    getChildren().add(new NoticePane(split, notices, noticesStay));
    place.subscribe(this::arrange);
  }

  ObjectProperty<Place> placeProperty() {
    return place;
  }

  VatMapPane map() {
    return map;
  }

  /** Shows the map and gives it the keyboard; puts it away if it has the keyboard. */
  void toggleMap(Runnable focusDesk) {
    if (place.get() == Place.HIDDEN) {
      place.set(vats() > BESIDE_MAX ? Place.ALONE : Place.BESIDE);
      map.requestFocus();
    } else if (hasFocus()) {
      place.set(Place.HIDDEN);
      focusDesk.run();
    } else {
      map.requestFocus();
    }
  }

  private int vats() {
    return model.vatCount();
  }

  private boolean hasFocus() {
    var owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Node each = owner; each != null; each = each.getParent()) {
      if (each == map) {
        return true;
      }
    }
    return false;
  }

  /** Gives the map all the room, or the desk its part. */
  void toggleAlone() {
    place.set(place.get() == Place.ALONE ? Place.BESIDE : Place.ALONE);
    map.requestFocus();
  }

  void hideMap() {
    place.set(Place.HIDDEN);
  }

  /** Something is to be seen on the desk. */
  void showDesk() {
    if (place.get() == Place.ALONE) {
      place.set(Place.BESIDE);
    }
  }

  private void arrange(Place now) {
    if (split.getItems().size() == 2) {
      share = split.getDividerPositions()[0];
    }
    switch (now) {
      case HIDDEN -> split.getItems().setAll(desk);
      case ALONE -> split.getItems().setAll(map);
      case BESIDE -> {
        split.getItems().setAll(map, desk);
        split.setDividerPositions(share);
      }
    }
    model.shownProperty().set(now != Place.HIDDEN);
  }

  /** A button that looks as those of the map's head. */
  static Button headButton(Button button) {
    button.getStyleClass().add("ghost");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
