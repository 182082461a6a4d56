package vivarium.inspector.bridge.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.bridge.translate.Kinds;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.world.base.WorldException;
import vivarium.world.mirror.Mirror;
import vivarium.world.mirror.SlotMirror;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/**
 * How the objects of one vat are reached, as far as that is known without searching: by name, or
 * the way somebody at a window came to them.
 *
 * <p>What is remembered of a way is only believed if it still leads there.
 */
public final class Ways {
  private static final int KEPT = 20_000;
  private static final int STEPS_MAX = 24;

  private final Map<Long, Door> doors =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Door> eldest) {
          return size() > KEPT;
        }
      };

  /** Through what an object was seen: a slot of a holder, or an element if the slot is empty. */
  private record Door(long holder, String slot, long index) {
    String label() {
      return slot.isEmpty() ? "at: " + index : slot;
    }
  }

  /** An object was seen in a slot. */
  void seen(long object, long holder, String slot) {
    enter(object, new Door(holder, slot, -1));
  }

  /** An object was seen in a vector. */
  void seen(long object, long holder, long index) {
    enter(object, new Door(holder, "", index));
  }

  /** The first door counts: people go from the root outwards. */
  private void enter(long object, Door door) {
    if (object != door.holder()) {
      doors.putIfAbsent(object, door);
    }
  }

  /** The way to an object from its gatekeeper; empty if none is known. */
  List<PathStep> to(VatSight sight, WorldObject object) {
    var later = new ArrayDeque<PathStep>();
    WorldObject at = object;
    for (int steps = 0; steps < STEPS_MAX; steps++) {
      var known = byName(sight, at);
      if (known != null) {
        known.addAll(later);
        return known;
      }
      var folder = Folders.around(sight, at);
      if (folder != null) {
        later.addFirst(new PathStep(label(sight, at), sight.ref(at)));
        at = folder;
        continue;
      }
      long id = at.id();
      var door = doors.get(id);
      var holder = door == null ? null : sight.memory().find(door.holder());
      if (door == null || holder == null || !leadsTo(sight, holder, door, at)) {
        doors.remove(id);
        return List.of();
      }
      later.addFirst(new PathStep(door.label(), sight.ref(at)));
      at = holder;
    }
    return List.of();
  }

  private static String label(VatSight sight, WorldObject file) {
    return Folders.nameOf(sight.mirrors().on(file)).orElseThrow();
  }

  /**
   * The object that a name such as {@code traits list} leads to from the lobby.
   *
   * @throws WorldException if none does
   */
  public static ObjectRef named(VatSight sight, String name) {
    var steps = new ArrayList<PathStep>();
    if (!follow(sight, name, steps)) {
      throw new WorldException("There is no '%s' in vat '%s'.".formatted(name, sight.vat()));
    }
    return steps.getLast().ref();
  }

  /** The slot that a path from the lobby ends with, if it holds a value rather than a method. */
  public static Optional<SearchHit> slot(VatSight sight, String path) {
    var words = path.strip().split("\\s+");
    var name = words[words.length - 1];
    var holder = String.join(" ", Arrays.copyOf(words, words.length - 1));
    var steps = new ArrayList<PathStep>();
    if (!follow(sight, holder, steps)) {
      return Optional.empty();
    }
    var ref = steps.getLast().ref();
    return sight
        .mirrors()
        .on(sight.object(ref.id()))
        .slot(name)
        .filter(slot -> slot.kind() != SlotMirror.Kind.METHOD)
        .map(slot ->
            new SearchHit(
                SearchHit.Category.SLOTS,
                name,
                "lobby " + holder,
                Kinds.of(slot.contents().kind()),
                ref,
                name));
  }

  private static boolean leadsTo(
      VatSight sight, WorldObject holder, Door door, WorldObject object) {
    if (door.slot().isEmpty()) {
      return holder instanceof ObjectVector vector
          && door.index() < vector.size()
          && vector.at(door.index()) == object;
    }
    return sight.mirrors().on(holder).slot(door.slot()).stream()
        .anyMatch(slot -> slot.contents().reflectee() == object);
  }

  private static @Nullable List<PathStep> byName(VatSight sight, WorldObject object) {
    var known = sight.memory().wellKnown();
    var steps = new ArrayList<PathStep>();
    steps.add(new PathStep(sight.vat(), sight.ref(known.gatekeeper)));
    if (object == known.gatekeeper) {
      return steps;
    }
    var name = sight.naming().nameOf(object);
    if (name == null) {
      return null;
    }
    steps.add(new PathStep("lobby", sight.ref(known.lobby)));
    return object == known.lobby || follow(sight, name, steps) ? steps : null;
  }

  /** Follows a name such as {@code traits list}, of which the first word may be inherited. */
  private static boolean follow(VatSight sight, String name, List<PathStep> steps) {
    var mirrors = sight.mirrors();
    var at = mirrors.on(sight.memory().wellKnown().lobby);
    for (var word : name.split(" ")) {
      var holders = at.holdersOf(word);
      if (holders.size() != 1
          || !(contents(holders.getFirst(), word) instanceof WorldObject next)) {
        return false;
      }
      steps.add(new PathStep(word, sight.ref(next)));
      at = mirrors.on(next);
    }
    return true;
  }

  private static @Nullable Object contents(Mirror holder, String slot) {
    return holder.slot(slot).map(found -> found.contents().reflectee()).orElse(null);
  }
}
