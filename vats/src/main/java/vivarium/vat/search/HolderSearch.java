package vivarium.vat.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vivarium.vat.past.PastMoment;
import vivarium.world.format.ObjectRecords;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.store.VatStore;

/**
 * One search for everything that refers to an object.
 *
 * <p>The first walk finds records that name it. Where that record is a map or a segment, nobody
 * sees it: a second walk finds the objects that have the map, and the vector of the segment. A
 * segment has one vector, and that is mostly older; so if there are only segments, the second walk
 * ends with the last of their vectors.
 */
final class HolderSearch {
  private record Found(long holder, ObjectKind kind, Place place) {}

  private final VatStore store;
  private final NamingIndex index;
  private final long target;
  private final int limit;
  private final RecordWalk walk;
  private final List<Found> first = new ArrayList<>();
  private final Map<Long, List<Place>> inMaps = new HashMap<>();
  private final Map<Long, List<Place>> inSegments = new HashMap<>();
  private long total;

  HolderSearch(VatStore store, NamingIndex index, long target, int limit, RecordWalk walk) {
    this.store = store;
    this.index = index;
    this.target = target;
    this.limit = limit;
    this.walk = walk;
  }

  /** Searches; holders are named as they were at a moment. */
  Holders search(PastMoment moment) {
    index.over(List.of(target), walk, this::lookDirectly);
    if (!inMaps.isEmpty() || !inSegments.isEmpty()) {
      var between = new HashSet<>(inMaps.keySet());
      between.addAll(inSegments.keySet());
      index.over(between, walk, new Between());
    }
    return new Holders(total, first.stream().map(found -> describe(found, moment)).toList());
  }

  private Holder describe(Found found, PastMoment moment) {
    return new Holder(
        new ObjectAddress(store.name(), found.holder()),
        moment.title(found.kind(), found.holder()),
        found.kind(),
        found.place().label(Place.mapOf(moment, found.holder())));
  }

  private void add(long holder, ObjectKind kind, Place place) {
    if (total++ < limit) {
      first.add(new Found(holder, kind, place));
    }
  }

  private void lookDirectly(long id, byte[] record) {
    var places = Place.allOf(target, id, record);
    if (places.isEmpty()) {
      return;
    }
    var kind = ObjectRecords.kindOf(id, record);
    if (kind == null) {
      inMaps.put(id, places);
    } else if (kind == ObjectKind.VECTOR_SEGMENT) {
      inSegments.put(id, places);
    } else {
      places.forEach(place -> add(id, kind, place));
    }
  }

  /** The second walk. */
  private final class Between implements RecordWalk.Visitor {
    private final Set<Long> withoutVector = new HashSet<>(inSegments.keySet());

    @Override
    public void visit(long id, byte[] record) {
      lookThrough(id, record, withoutVector);
    }

    @Override
    public boolean isDone() {
      return inMaps.isEmpty() && withoutVector.isEmpty();
    }
  }

  private void lookThrough(long id, byte[] record, Set<Long> withoutVector) {
    var places = new ArrayList<Place>(0);
    var kind =
        RecordScan.scan(
            id,
            record,
            new RecordVisitor() {
              @Override
              public void map(long map) {
                places.addAll(inMaps.getOrDefault(map, List.of()));
              }

              @Override
              public void reference(Part part, int index, ObjectKind unused, long to) {
                if (part == Part.SEGMENT) {
                  withoutVector.remove(to);
                  for (var place : inSegments.getOrDefault(to, List.of())) {
                    places.add(place.inSegment(index));
                  }
                }
              }
            });
    if (kind != null) {
      places.forEach(place -> add(id, kind, place));
    }
  }
}
