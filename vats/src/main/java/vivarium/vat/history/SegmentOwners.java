package vivarium.vat.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.format.ObjectRecords;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.ObjectChange;

/**
 * Knows which vector a segment is a part of.
 *
 * <p>A segment does not say so itself. But it becomes persistent in the turn in which its vector
 * first refers to it, so that turn's records say it; and it never moves. What was found out is
 * kept; not safe for several threads but where said.
 */
public final class SegmentOwners {
  /**
   * Where a segment belongs.
   *
   * @param vector the number of the vector
   * @param index which segment of it this is, counted from 0
   */
  record Owner(long vector, int index) {
    /** Which element of the vector is the first of the segment. */
    long firstIndex() {
      return (long) index * ObjectVector.SEGMENT_SIZE;
    }
  }

  private final VatStore store;
  private final Map<Long, Owner> owners = new HashMap<>();
  private final Set<Long> turnsRead = new HashSet<>();

  /**
   * @param store the vat
   */
  public SegmentOwners(VatStore store) {
    this.store = store;
  }

  /** The owner of a segment, or null if no vector ever referred to it. */
  @Nullable Owner ownerOf(long segment) {
    if (!owners.containsKey(segment)) {
      var history = store.historyOf(segment, Integer.MAX_VALUE);
      if (!history.isEmpty() && turnsRead.add(history.getLast())) {
        readVectorsOf(history.getLast());
      }
    }
    return owners.get(segment);
  }

  /** The objects that a person sees changed by a turn: vectors in place of their segments. */
  public synchronized Set<Long> seen(List<ObjectChange> changes) {
    Set<Long> seen = new HashSet<>();
    for (var change : changes) {
      var record = change.contents();
      var kind = record == null ? null : ObjectRecords.kindOf(change.id(), record);
      if (kind == null) {
        seen.add(change.id());
      } else {
        seen.add(seenAs(change.id(), kind));
      }
    }
    return seen;
  }

  /** The object that a person sees changed when this one is: for a segment, its vector. */
  long seenAs(long id, ObjectKind kind) {
    var owner = kind == ObjectKind.VECTOR_SEGMENT ? ownerOf(id) : null;
    return owner == null ? id : owner.vector();
  }

  /** Which element of its vector is the first of a segment; 0 for anything else. */
  long firstIndex(long id, ObjectKind kind) {
    var owner = kind == ObjectKind.VECTOR_SEGMENT ? ownerOf(id) : null;
    return owner == null ? 0 : owner.firstIndex();
  }

  private void readVectorsOf(long turn) {
    for (var object : store.changesOf(turn).objects()) {
      var record = object.after();
      if (record != null) {
        var segments = segmentsIn(object.id(), record);
        for (int i = 0; i < segments.size(); i++) {
          owners.put(segments.get(i), new Owner(object.id(), i));
        }
      }
    }
  }

  /** The segments that a record names; none unless it is that of a large vector. */
  static List<Long> segmentsIn(long id, byte[] record) {
    if (ObjectRecords.kindOf(id, record) != ObjectKind.VECTOR) {
      return List.of();
    }
    List<Long> segments = new ArrayList<>();
    RecordScan.scan(
        id,
        record,
        new RecordVisitor() {
          @Override
          public void reference(Part part, int index, ObjectKind kind, long target) {
            if (part == Part.SEGMENT) {
              segments.add(target);
            }
          }
        });
    return segments;
  }
}
