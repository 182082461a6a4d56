package vivarium.vat.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.PastObject.PastSlot;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Vats;
import vivarium.world.object.ByteVector;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;
import vivarium.world.store.VatStore;

/** Looks at one object through time. */
final class Versions {
  private final Vats vats;
  private final Timeline timeline;
  private final Differences differences;

  Versions(Vats vats, Timeline timeline, Differences differences) {
    this.vats = vats;
    this.timeline = timeline;
    this.differences = differences;
  }

  /** Answers which turns changed something, newest first. */
  private interface TurnsOf {
    List<Long> find(long id, int limit);
  }

  /** The turns that changed an object, newest first, with what each did. */
  List<ObjectVersion> of(ObjectAddress object, int limit) {
    var store = vats.store().vat(object.vat());
    return in(store, object, store::historyOf, limit);
  }

  /** The same, as far as a position. */
  List<ObjectVersion> upTo(ObjectAddress object, long position, int limit) {
    var store = vats.store().vat(object.vat());
    return in(store, object, new PastMoment(store, position)::turnsOf, limit);
  }

  private List<ObjectVersion> in(VatStore store, ObjectAddress object, TurnsOf turnsOf, int limit) {
    var versions = new ArrayList<ObjectVersion>();
    turns(store, object.id(), turnsOf, limit)
        .forEach((turn, parts) -> {
          if (versions.size() < limit) {
            versions.add(version(store, turn, parts));
          }
        });
    return versions;
  }

  /** The turns, newest first, each with what of the object it changed: itself, or segments. */
  private static SortedMap<Long, List<Long>> turns(
      VatStore store, long id, TurnsOf turnsOf, int limit) {
    SortedMap<Long, List<Long>> turns = new TreeMap<>(Collections.reverseOrder());
    addTurns(turnsOf, id, limit, turns);
    var segments = turns.isEmpty() ? List.<Long>of() : segmentsAt(store, id, turns.firstKey());
    if (!segments.isEmpty()) {
      long made = store.historyOf(id, Integer.MAX_VALUE).getLast();
      segments.stream()
          .filter(segment -> store.lastTurnOf(segment) > made)
          .forEach(segment -> addTurns(turnsOf, segment, limit, turns));
    }
    return turns;
  }

  private static void addTurns(
      TurnsOf turnsOf, long id, int limit, SortedMap<Long, List<Long>> turns) {
    for (long turn : turnsOf.find(id, limit)) {
      turns.computeIfAbsent(turn, unused -> new ArrayList<>()).add(id);
    }
  }

  /** A vector keeps its segments as long as it lives, so any of its records names them. */
  private static List<Long> segmentsAt(VatStore store, long id, long turn) {
    var record = store.readAsOf(id, turn);
    var older = record == null ? store.readAsOf(id, turn - 1) : record;
    return older == null ? List.of() : SegmentOwners.segmentsIn(id, older);
  }

  private ObjectVersion version(VatStore store, long turn, List<Long> parts) {
    var changed = new ChangedObjects(differences.ownersIn(store));
    for (long part : parts) {
      var after = store.readAsOf(part, turn);
      var either = after == null ? store.readAsOf(part, turn - 1) : after;
      if (either != null) {
        changed.add(part, either);
      }
    }
    var describer =
        new Describer(
            store.name(),
            Side.of(new PastMoment(store, turn - 1)),
            Side.of(new PastMoment(store, turn)),
            differences.ownersIn(store));
    var described = describer.describe(changed, 1).getFirst();
    return new ObjectVersion(timeline.turn(turn), described.change(), described.slots());
  }

  /** An object as it was, or null if it did not exist. */
  @Nullable PastObject at(ObjectAddress object, long position) {
    timeline.requireKnown(position);
    var moment = new PastMoment(vats.store().vat(object.vat()), position);
    var found = moment.find(object.id());
    var contents = moment.contentsOf(object.id());
    if (found == null || contents == null) {
      return null;
    }
    return new PastObject(
        object, position, moment.title(found), found.kind(), slots(contents, moment), size(found));
  }

  private static List<PastSlot> slots(Contents contents, PastMoment moment) {
    return SlotState.of(contents).values().stream()
        .map(slot -> new PastSlot(slot.name(), slot.kind(), moment.title(slot.value())))
        .toList();
  }

  private static long size(WorldObject object) {
    return switch (object) {
      case ObjectVector vector -> vector.size();
      case ByteVector bytes -> bytes.size();
      default -> 0;
    };
  }
}
