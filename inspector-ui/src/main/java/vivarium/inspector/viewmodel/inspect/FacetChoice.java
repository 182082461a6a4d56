package vivarium.inspector.viewmodel.inspect;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectView;

/** The ways to look at an inspected object, and the one that is chosen. */
final class FacetChoice {
  private final ObservableList<Facet> facets = FXCollections.observableArrayList();
  private final ObservableList<Facet> readOnly = FXCollections.unmodifiableObservableList(facets);
  private final ObjectProperty<Facet> chosen =
      new SimpleObjectProperty<>(this, "facet", Facet.SLOTS);
  private @Nullable Facet wanted;

  ObservableList<Facet> all() {
    return readOnly;
  }

  ObjectProperty<Facet> chosen() {
    return chosen;
  }

  /** The next object shall be looked at like this. */
  void want(Facet facet) {
    wanted = facet;
  }

  void clear() {
    facets.clear();
  }

  /**
   * Offers the ways for an object.
   *
   * @param another whether it is not the object that was shown before
   */
  void show(ObjectView object, boolean another) {
    facets.setAll(Facet.of(object));
    var asked = wanted;
    wanted = null;
    if (asked != null && facets.contains(asked)) {
      chosen.set(asked);
    } else if ((another && isContents(chosen.get())) || !facets.contains(chosen.get())) {
      chosen.set(Facet.best(object));
    }
  }

  /** Who looked at contents or slots wants to see the best of the next object too. */
  private static boolean isContents(Facet shown) {
    return switch (shown) {
      case SLOTS, CODE, ELEMENTS, FILES, PICTURE, TEXT, HEX -> true;
      case REFERENCES, HISTORY, PRINT -> false;
    };
  }
}
