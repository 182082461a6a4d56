package vivarium.vat.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vivarium.world.store.WorldStore;

/** A list of names of vats that is kept in the world. */
final class VatOrder {
  /** The vats there are, as they were made. */
  static final String MADE = "vats.order";

  /** The vats that were ended, as they ended. */
  static final String ENDED = "vats.ended";

  /** No name of a vat has it. */
  private static final String SEPARATOR = "/";

  private final WorldStore store;
  private final String key;

  /**
   * @param key the setting it is kept under
   */
  VatOrder(WorldStore store, String key) {
    this.store = store;
    this.key = key;
  }

  /** Puts a name at the end. */
  synchronized void add(String name) {
    var names = new ArrayList<>(known());
    names.remove(name);
    names.add(name);
    store.setting(key, String.join(SEPARATOR, names));
  }

  /** Forgets a vat. */
  synchronized void remove(String name) {
    var names = new ArrayList<>(known());
    if (names.remove(name)) {
      store.setting(key, String.join(SEPARATOR, names));
    }
  }

  /** The names. */
  synchronized List<String> known() {
    return store
        .setting(key)
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(SEPARATOR)))
        .orElse(List.of());
  }

  /** Names of vats: {@code home} first, then those that are known here, then the others. */
  synchronized List<String> sorted(Collection<String> names) {
    var known = known();
    return names.stream()
        .sorted(
            Comparator.comparing((String name) -> !name.equals(World.HOME))
                .thenComparingInt(name -> place(known.indexOf(name)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int place(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }
}
