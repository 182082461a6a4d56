package vivarium.inspector.testing.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vivarium.inspector.viewmodel.ChangeKind;
import vivarium.inspector.viewmodel.ObjectChange;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.SlotChange;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.TurnView;

/** All objects with all their former states. Used on the fake world's one thread only. */
final class FakeHeap {
  private final Map<ObjectRef, FakeObject> now = new LinkedHashMap<>();
  private final List<TurnView> turns = new ArrayList<>();
  private final Map<Long, Map<ObjectRef, Optional<FakeObject>>> formerByTurn = new TreeMap<>();
  private Instant clock = Instant.parse("2026-03-14T12:00:00Z");

  /** Puts an object there outside of any turn. */
  FakeObject found(FakeObject object) {
    now.put(object.ref(), object);
    return object;
  }

  Optional<FakeObject> get(ObjectRef ref) {
    return Optional.ofNullable(now.get(ref));
  }

  List<FakeObject> all() {
    return List.copyOf(now.values());
  }

  List<TurnView> turns() {
    return turns;
  }

  long position() {
    return turns.size();
  }

  Instant clock() {
    return clock;
  }

  void passed(Duration time) {
    clock = clock.plus(time);
  }

  /** One turn that changed nothing we know of, as history. */
  void pastTurn(String vat, TurnView.Kind kind, String cause, int objectsChanged) {
    turns.add(turn(vat, kind, cause, objectsChanged));
  }

  /** One turn that leaves these states. */
  TurnView turn(String vat, TurnView.Kind kind, String cause, List<FakeObject> changed) {
    return turnTo(vat, kind, cause, mapOf(changed));
  }

  TurnView turnTo(
      String vat, TurnView.Kind kind, String cause, Map<ObjectRef, Optional<FakeObject>> changed) {
    passed(Duration.ofSeconds(7));
    var turn = turn(vat, kind, cause, changed.size());
    var former = new LinkedHashMap<ObjectRef, Optional<FakeObject>>();
    changed.forEach((ref, object) -> {
      former.put(ref, get(ref));
      object.ifPresentOrElse(there -> now.put(ref, there), () -> now.remove(ref));
    });
    turns.add(turn);
    formerByTurn.put(turn.position(), former);
    return turn;
  }

  /** Takes it out of now and out of every former state. */
  boolean forget(ObjectRef ref) {
    formerByTurn.values().forEach(former -> former.remove(ref));
    return now.remove(ref) != null;
  }

  Set<ObjectRef> changedBy(long position) {
    return formerByTurn.getOrDefault(position, Map.of()).keySet();
  }

  /** What each object was right after the turn at this position, if later turns changed it. */
  Map<ObjectRef, Optional<FakeObject>> formerSince(long position) {
    var oldest = new LinkedHashMap<ObjectRef, Optional<FakeObject>>();
    formerByTurn.forEach((turn, former) -> {
      if (turn > position) {
        former.forEach(oldest::putIfAbsent);
      }
    });
    return oldest;
  }

  Optional<FakeObject> asOf(ObjectRef ref, long position) {
    return formerSince(position).getOrDefault(ref, get(ref));
  }

  /** Everything that was there right after the turn at this position. */
  List<FakeObject> allAsOf(long position) {
    var then = new LinkedHashMap<ObjectRef, FakeObject>(now);
    formerSince(position)
        .forEach((ref, object) ->
            object.ifPresentOrElse(there -> then.put(ref, there), () -> then.remove(ref)));
    return List.copyOf(then.values());
  }

  /** What turns did to an object, the latest first. */
  List<ObjectVersion> versions(ObjectRef ref, int limit) {
    var versions = new ArrayList<ObjectVersion>();
    for (var turn : turns.reversed()) {
      if (changedBy(turn.position()).contains(ref) && versions.size() < limit) {
        difference(asOf(ref, turn.position() - 1), asOf(ref, turn.position()))
            .ifPresent(change -> versions.add(new ObjectVersion(turn, change.slots())));
      }
    }
    return versions;
  }

  /** What differs between two moments. */
  List<ObjectChange> changes(long from, long to) {
    var changes = new ArrayList<ObjectChange>();
    for (var ref : formerSince(from).keySet()) {
      var before = asOf(ref, from);
      var after = asOf(ref, to);
      if (before.isPresent() || after.isPresent()) {
        difference(before, after).ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** What each object changed by these turns was before them. */
  Map<ObjectRef, Optional<FakeObject>> formerOf(TurnRange range) {
    var oldest = new LinkedHashMap<ObjectRef, Optional<FakeObject>>();
    for (var turn : turns) {
      if (range.contains(turn)) {
        formerByTurn.getOrDefault(turn.position(), Map.of()).forEach(oldest::putIfAbsent);
      }
    }
    return oldest;
  }

  /** The differences between two states of one object, none if there are none. */
  static Optional<ObjectChange> difference(
      Optional<FakeObject> before, Optional<FakeObject> after) {
    var any = before.or(() -> after).orElseThrow();
    var kind =
        before.isEmpty()
            ? ChangeKind.ADDED
            : after.isEmpty() ? ChangeKind.REMOVED : ChangeKind.CHANGED;
    var slots = slotChanges(before, after);
    return slots.isEmpty() && kind == ChangeKind.CHANGED
        ? Optional.empty()
        : Optional.of(new ObjectChange(kind, any.ref(), any.title(), any.kind(), slots));
  }

  private static List<SlotChange> slotChanges(
      Optional<FakeObject> before, Optional<FakeObject> after) {
    var old = byName(before);
    var young = byName(after);
    var changes = new ArrayList<SlotChange>();
    old.forEach((name, slot) -> {
      var other = young.get(name);
      if (other == null) {
        changes.add(change(ChangeKind.REMOVED, slot, text(slot), ""));
      } else if (!Objects.equals(text(slot), text(other))) {
        changes.add(change(ChangeKind.CHANGED, other, text(slot), text(other)));
      }
    });
    young.forEach((name, slot) -> {
      if (!old.containsKey(name)) {
        changes.add(change(ChangeKind.ADDED, slot, "", text(slot)));
      }
    });
    return changes;
  }

  private static SlotChange change(ChangeKind kind, SlotView slot, String former, String now) {
    return new SlotChange(kind, slot.label(), slot.kind(), former, now);
  }

  private static String text(SlotView slot) {
    return slot.kind() == SlotKind.METHOD ? String.valueOf(slot.source()) : slot.value().text();
  }

  private static Map<String, SlotView> byName(Optional<FakeObject> object) {
    var slots = new LinkedHashMap<String, SlotView>();
    object.ifPresent(there -> there.slots().forEach(slot -> slots.put(slot.name(), slot)));
    return slots;
  }

  private TurnView turn(String vat, TurnView.Kind kind, String cause, int objectsChanged) {
    long number = turns.stream().filter(turn -> turn.vat().equals(vat)).count() + 1;
    return new TurnView(turns.size() + 1L, vat, number, clock, kind, cause, objectsChanged);
  }

  private static Map<ObjectRef, Optional<FakeObject>> mapOf(List<FakeObject> objects) {
    var map = new LinkedHashMap<ObjectRef, Optional<FakeObject>>();
    objects.forEach(object -> map.put(object.ref(), Optional.of(object)));
    return map;
  }
}
