package vivarium.vat.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vivarium.vat.past.PastMoment;
import vivarium.vat.turn.Vats;
import vivarium.world.store.VatStore;

/** Finds what differs between two moments. The cost depends on how much was changed since. */
final class Differences {
  /** More parts of one object than anybody looks at in a list. */
  static final int PARTS_MAX = 100;

  /** Of a turn that changed more records than this, no more are looked at. */
  private static final int RECORDS_MAX = 5_000;

  private final Vats vats;
  private final Map<String, SegmentOwners> owners = new ConcurrentHashMap<>();

  Differences(Vats vats) {
    this.vats = vats;
  }

  /** The owners of segments in a vat; what was found once stays known. */
  SegmentOwners ownersIn(VatStore store) {
    return owners.computeIfAbsent(store.name(), unused -> new SegmentOwners(store));
  }

  /**
   * What differs between two positions.
   *
   * @param names the vats that count
   * @param limit how many objects to describe
   */
  Difference between(long from, long to, List<String> names, int limit) {
    var described = new ArrayList<ObjectDifference>();
    long total = 0;
    for (var name : names) {
      var store = vats.store().vat(name);
      var changed = changed(store, Math.min(from, to), Math.max(from, to));
      total += changed.size();
      var describer =
          new Describer(
              name,
              Side.of(new PastMoment(store, from)),
              Side.of(new PastMoment(store, to)),
              ownersIn(store));
      described.addAll(describer.describe(changed, limit - described.size()));
    }
    return new Difference(from, to, total, described);
  }

  /**
   * What one turn did to the objects of a vat.
   *
   * @param limit how many to describe
   */
  List<ObjectDifference> ofTurn(VatStore store, long turn, int limit) {
    var changed = new ChangedObjects(ownersIn(store));
    for (var object : store.changesOf(turn, RECORDS_MAX).objects()) {
      var either = object.after() != null ? object.after() : object.before();
      if (either != null) {
        changed.add(object.id(), either);
      }
    }
    return new Describer(
            store.name(),
            Side.of(new PastMoment(store, turn - 1)),
            Side.of(new PastMoment(store, turn)),
            ownersIn(store))
        .describe(changed, limit);
  }

  private ChangedObjects changed(VatStore store, long earlier, long later) {
    var changed = new ChangedObjects(ownersIn(store));
    for (var object : Former.since(store, earlier).objects()) {
      if (object.first() > later) {
        continue;
      }
      var after = store.readAsOf(object.id(), later);
      if (!Arrays.equals(object.contents(), after)) {
        var either = after != null ? after : object.contents();
        if (either != null) {
          changed.add(object.id(), either);
        }
      }
    }
    return changed;
  }
}
