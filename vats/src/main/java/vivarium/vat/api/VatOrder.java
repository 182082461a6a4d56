package vivarium.vat.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vivarium.world.store.WorldStore;

/** The order in which vats are shown: {@code home} first, the others as they were made. */
final class VatOrder {
  private static final String KEY = "vats.order";

  /** No name of a vat has it. */
  private static final String SEPARATOR = "/";

  private final WorldStore store;

  VatOrder(WorldStore store) {
    this.store = store;
  }

  /** Takes note that a vat was made. */
  synchronized void add(String name) {
    var names = new ArrayList<>(known());
    names.remove(name);
    names.add(name);
    store.setting(KEY, String.join(SEPARATOR, names));
  }

  /** Forgets a vat. */
  synchronized void remove(String name) {
    var names = new ArrayList<>(known());
    if (names.remove(name)) {
      store.setting(KEY, String.join(SEPARATOR, names));
    }
  }

  private List<String> known() {
    return store
        .setting(KEY)
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(SEPARATOR)))
        .orElse(List.of());
  }

  /** Names in their order; those of which it is not known when they were made come last. */
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
