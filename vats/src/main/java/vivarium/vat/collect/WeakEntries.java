package vivarium.vat.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.store.VatStore;

/**
 * The entries of weak stores of one vat: what lies behind them is in use only if their keys are.
 *
 * <p>The library makes such an entry of an object with two hidden slots, {@code _weakKey}, which
 * holds the number of an object, and {@code _weakValue}. So it is known by its map.
 */
final class WeakEntries {
  private static final String KEY = "_weakKey";

  /** The slot that is emptied when the key is gone. */
  static final String VALUE = "_weakValue";

  /** Which fields of an object with such a map are key and value. */
  record Shape(int key, int value) {}

  /** An entry whose key has not been met. */
  private record Waiting(long entry, long value) {}

  private final VatStore store;
  private final Map<Long, Optional<Shape>> shapes = new HashMap<>();
  private final Map<Long, List<Waiting>> byKey = new HashMap<>();

  WeakEntries(VatStore store) {
    this.store = store;
  }

  /** How entries with this map are laid out; null if objects with it are no weak entries. */
  @Nullable Shape shape(long map) {
    return shapes.computeIfAbsent(map, this::read).orElse(null);
  }

  private Optional<Shape> read(long map) {
    var record = store.read(map);
    if (record == null) {
      return Optional.empty();
    }
    var reader = new ShapeReader();
    var _ = RecordScan.scan(map, record, reader);
    return reader.key < 0 || reader.value < 0
        ? Optional.empty()
        : Optional.of(new Shape(reader.key, reader.value));
  }

  /** Keeps in mind what is to be marked when a key is met. */
  void await(long key, long entry, long value) {
    byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Waiting(entry, value));
  }

  /** Tells what lies behind the entries of a key that has been met. */
  void met(long key, LongConsumer values) {
    var waiting = byKey.remove(key);
    if (waiting != null) {
      waiting.forEach(some -> values.accept(some.value()));
    }
  }

  /** The entries whose keys have not been met. */
  List<Long> dead() {
    return byKey.values().stream().flatMap(List::stream).map(Waiting::entry).distinct().toList();
  }

  private static final class ShapeReader implements RecordVisitor {
    private int fields;
    private int key = -1;
    private int value = -1;

    @Override
    public void slot(int index, String name, boolean assignable) {
      if (assignable) {
        if (name.equals(KEY)) {
          key = fields;
        } else if (name.equals(VALUE)) {
          value = fields;
        }
        fields++;
      }
    }
  }
}
