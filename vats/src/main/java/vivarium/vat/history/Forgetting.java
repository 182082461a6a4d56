package vivarium.vat.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.search.References;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.format.ChunkNames;
import vivarium.world.format.ObjectRecords;
import vivarium.world.format.RecordMaker;
import vivarium.world.format.RecordMaker.ConstantSlot;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.VatStore;

/**
 * Forgets an object for good. In its place there is, now and at every moment of the past, one that
 * only says that it was forgotten; so whatever referred to it refers to that.
 *
 * <p>What its own is goes with it: the parts of a large vector, and the shapes that no other object
 * has. Values that were copied to other objects are theirs, and stay.
 */
final class Forgetting {
  private static final String SLOT = "forgotten";

  private final Vats vats;
  private final Timeline timeline;
  private final Reverter reverter;

  Forgetting(Vats vats, Timeline timeline, Reverter reverter) {
    this.vats = vats;
    this.timeline = timeline;
    this.reverter = reverter;
  }

  ForgetPreview preview(ObjectAddress object, int limit) {
    var store = store(object);
    var now = new PastMoment(store, vats.store().savedTurn());
    var found = now.find(object.id());
    var holders = new References(vats).holdersOf(object, limit, Progress.NONE);
    var held =
        new VatAlone(store, vats.store().savedTurn(), Set.of(object.id())).breakages(vats, limit);
    return new ForgetPreview(
        object,
        found == null ? object.toString() : now.title(found),
        store.historyOf(object.id(), Integer.MAX_VALUE).size(),
        holders,
        held);
  }

  void forget(ObjectAddress object, String reason) {
    var store = store(object);
    vats.store().tidy(); // so that no state is left that history does not show
    var all = List.of(object.vat());
    var instead = new TreeMap<Long, byte[]>();
    reverter.revert(
        all,
        () -> {
          instead.clear();
          instead.putAll(instead(store, object, reason));
          var plan = new VatPlan(store);
          instead.forEach((id, record) -> plan.put(id, store.read(id), record));
          plan.targets().entrySet().removeIf(target -> isGone(store, object, target.getKey()));
          return new Intent(
              History.FORGET,
              "Forget object %s for good".formatted(object),
              null,
              List.of(plan),
              true);
        });
    // The vats go on meanwhile: what code makes of the object until then is forgotten with it.
    vats.store()
        .forget(
            new ForgetRequest(object.vat(), instead, MessagingEntries::isMessage, ChunkNames::in));
    vats.holding(
        all,
        () -> {
          vats.heap(object.vat()).reload(instead.keySet(), List.of());
          return object;
        });
  }

  /** What was removed before stays removed; its past is forgotten all the same. */
  private static boolean isGone(VatStore store, ObjectAddress object, long id) {
    boolean isNew = store.historyOf(id, 1).isEmpty();
    return !isNew && store.read(id) == null;
  }

  private VatStore store(ObjectAddress object) {
    if (object.id() < WellKnown.FIRST_FREE_ID) {
      throw new WorldException(
          "Object %s is one that every vat needs. It cannot be forgotten.".formatted(object));
    }
    var store = vats.store().vat(object.vat());
    if (store.historyOf(object.id(), 1).isEmpty()) {
      throw new UnknownMoment("There never was an object %s.".formatted(object));
    }
    return store;
  }

  // ---- what is its own

  /** By id, what is to be there in place of it and of all that is its own. */
  private Map<Long, byte[]> instead(VatStore store, ObjectAddress object, String reason) {
    var instead = new TreeMap<Long, byte[]>();
    var maps = new TreeMap<Long, Integer>();
    ObjectKind kind = null;
    for (var record : versions(store, object.id())) {
      kind = ObjectRecords.kindOf(object.id(), record);
      maps.merge(RecordMaker.mapOf(object.id(), record), fieldsIn(object.id(), record), Math::max);
      for (long segment : SegmentOwners.segmentsIn(object.id(), record)) {
        addSegment(store, segment, instead);
      }
    }
    if (kind == null) {
      throw new UnknownMoment("There never was an object %s.".formatted(object));
    }
    maps.keySet().removeAll(sharedMaps(store, object.id(), maps.keySet()));
    maps.forEach((map, fields) -> instead.put(map, RecordMaker.mapOfFields(names(fields))));
    long map = vats.heap(object.vat()).memory().newId();
    instead.put(map, RecordMaker.map(List.of(new ConstantSlot(SLOT, reason))));
    instead.put(object.id(), RecordMaker.empty(kind, map, 0, ""));
    return instead;
  }

  private List<byte[]> versions(VatStore store, long id) {
    var versions = new ArrayList<byte[]>();
    for (long turn : store.historyOf(id, Integer.MAX_VALUE)) {
      addTo(versions, store.readAsOf(id, turn));
      addTo(versions, store.readAsOf(id, timeline.before(turn)));
    }
    addTo(versions, store.read(id));
    return versions;
  }

  private static void addTo(List<byte[]> versions, byte @Nullable [] record) {
    if (record != null) {
      versions.add(record);
    }
  }

  private void addSegment(VatStore store, long segment, Map<Long, byte[]> instead) {
    var versions = versions(store, segment);
    if (!versions.isEmpty()) {
      var record = versions.getLast();
      long map = RecordMaker.mapOf(segment, record);
      var elements = new long[1];
      RecordScan.scan(
          segment,
          record,
          new RecordVisitor() {
            @Override
            public void elements(long count) {
              elements[0] = count;
            }
          });
      instead.put(segment, RecordMaker.empty(ObjectKind.VECTOR_SEGMENT, map, elements[0], ""));
    }
  }

  private static int fieldsIn(long id, byte[] record) {
    var count = new int[1];
    RecordScan.scan(
        id,
        record,
        new RecordVisitor() {
          @Override
          public void fields(int fields) {
            count[0] = fields;
          }
        });
    return count[0];
  }

  /** Those of some maps that other objects have. */
  private static Set<Long> sharedMaps(VatStore store, long id, Set<Long> maps) {
    var shared = new HashSet<Long>();
    maps.stream().filter(map -> map < WellKnown.FIRST_FREE_ID).forEach(shared::add);
    store.scan((other, record) -> {
      if (record != null && other != id && ObjectRecords.kindOf(other, record) != null) {
        long map = RecordMaker.mapOf(other, record);
        if (maps.contains(map)) {
          shared.add(map);
        }
      }
    });
    return shared;
  }

  private static List<String> names(int count) {
    var names = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      names.add(SLOT + i);
    }
    return names;
  }
}
