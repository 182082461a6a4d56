package vivarium.vat.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;

/**
 * A vat as plain maps: by object its parts by name, each with its value as text. An element and a
 * byte are parts, too, and {@code #12} is a reference.
 */
record VatState(Map<Long, Map<String, String>> objects, Map<String, String> entries) {
  VatState() {
    this(new TreeMap<>(), new TreeMap<>());
  }

  VatState copy() {
    var copy = new VatState();
    objects.forEach((id, parts) -> copy.objects.put(id, new TreeMap<>(parts)));
    copy.entries.putAll(entries);
    return copy;
  }

  // ---- reading

  /** What a vat holds: which objects there are says the disk, what is in them says the heap. */
  static VatState of(VatStore store, VatMemory memory) {
    var state = new VatState();
    store.scan((id, unused) -> {
      var object = memory.find(id);
      if (object != null) {
        state.objects.put(id, parts(object));
      }
    });
    store
        .entries()
        .range(
            EntryKey.FIRST,
            null,
            (key, value) -> {
              state.entries.put(key.text(), EntryKey.of(value).text());
              return true;
            });
    return state;
  }

  private static Map<String, String> parts(WorldObject object) {
    var parts = new TreeMap<String, String>();
    for (var slot : object.map().slots()) {
      parts.put(
          slot.name(),
          switch (slot) {
            case Slot.Constant constant -> text(constant.value());
            case Slot.Data data -> text(object.field(data.fieldIndex()));
            case Slot.Assignment assignment -> throw new AssertionError(assignment);
          });
    }
    switch (object) {
      case ObjectVector vector -> {
        for (long i = 0; i < vector.size(); i++) {
          parts.put("at: " + i, text(vector.at(i)));
        }
      }
      case ByteVector bytes -> {
        for (long i = 0; i < bytes.size(); i++) {
          parts.put("byte " + i, Integer.toString(bytes.at(i)));
        }
      }
      default -> {}
    }
    return parts;
  }

  private static String text(Object value) {
    return value instanceof WorldObject object ? "#" + object.id() : value.toString();
  }

  // ---- what can be reached

  /** The same without the objects to which nothing leads. */
  VatState reachable() {
    var seen = new HashSet<Long>();
    var waiting = new ArrayList<>(List.of(WellKnown.LOBBY_ID, WellKnown.GATEKEEPER_ID));
    while (!waiting.isEmpty()) {
      long id = waiting.removeLast();
      if (seen.add(id)) {
        waiting.addAll(referredBy(id));
      }
    }
    var state = copy();
    state.objects.keySet().retainAll(seen);
    return state;
  }

  private Set<Long> referredBy(long id) {
    var referred = new HashSet<Long>();
    for (var value : objects.getOrDefault(id, Map.of()).values()) {
      if (value.startsWith("#")) {
        referred.add(Long.parseLong(value.substring(1)));
      }
    }
    return referred;
  }

  // ---- taking back

  /**
   * Takes out what led from one state to another; where later turns differ, {@code lose} decides.
   */
  void takeBack(VatState before, VatState after, boolean lose) {
    before.objects.forEach((id, was) -> {
      var became = after.objects.get(id);
      var is = objects.get(id);
      if (became == null && is == null) {
        objects.put(id, new TreeMap<>(was));
      } else if (became != null && is != null) {
        takeBack(is, was, became, lose);
      }
    });
    bringBackWhatIsMissing(before);
  }

  private static void takeBack(
      Map<String, String> is, Map<String, String> was, Map<String, String> became, boolean lose) {
    var names = new HashSet<>(was.keySet());
    names.addAll(became.keySet());
    for (var name : names) {
      var former = was.get(name);
      boolean touched = !same(former, became.get(name));
      boolean latest = same(is.get(name), became.get(name));
      if (touched && (latest || lose)) {
        put(is, name, former);
      }
    }
  }

  private void bringBackWhatIsMissing(VatState before) {
    boolean found = true;
    while (found) {
      var missing = new HashMap<Long, Map<String, String>>();
      for (long id : reachable().objects.keySet()) {
        for (long to : referredBy(id)) {
          var was = before.objects.get(to);
          if (!objects.containsKey(to) && was != null) {
            missing.put(to, new TreeMap<>(was));
          }
        }
      }
      objects.putAll(missing);
      found = !missing.isEmpty();
    }
  }

  /** Takes entries back that are as the turns left them. */
  void takeBackEntries(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
    before.forEach((key, former) -> {
      if (same(entries.get(key), after.get(key))) {
        put(entries, key, former);
      }
    });
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }

  static void put(Map<String, String> map, String key, @Nullable String value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
