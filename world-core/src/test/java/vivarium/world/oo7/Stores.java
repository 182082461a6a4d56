package vivarium.world.oo7;

import java.nio.file.Path;
import vivarium.world.store.StoreOptions;

/** The stores that are compared. */
enum Stores {
  VIVARIUM("Vivarium"),
  ECLIPSE("EclipseStore"),
  H2("H2 + JDBC"),
  SQLITE("SQLite");

  private static final int MEMORY_SHARE = 3;

  private final String label;

  Stores(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Opens the store of this kind in a folder; it is empty if there was none. */
  Oo7Store<?, ?, ?> open(Path folder, Oo7Size size) throws Exception {
    return switch (this) {
      case VIVARIUM ->
          new OurOo7(
              folder,
              size,
              StoreOptions.standard(),
              Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
      case ECLIPSE -> new EclipseOo7(folder);
      case H2 -> SqlOo7.h2(folder, size);
      case SQLITE -> SqlOo7.sqlite(folder, size);
    };
  }
}
