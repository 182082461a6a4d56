package vivarium.vat.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.ObjectKind;

/**
 * The objects that differ between two moments, as a person counts them: a large vector is one
 * object with its segments, and maps are no objects.
 */
final class ChangedObjects {
  /** One object. */
  static final class Changed {
    private final long id;
    private final ObjectKind kind;
    private final List<Long> segments = new ArrayList<>();

    private Changed(long id, ObjectKind kind) {
      this.id = id;
      this.kind = kind;
    }

    long id() {
      return id;
    }

    ObjectKind kind() {
      return kind;
    }

    /** Those of its segments that differ. */
    List<Long> segments() {
      return segments;
    }
  }

  private final SegmentOwners owners;
  private final SortedMap<Long, Changed> byId = new TreeMap<>();

  ChangedObjects(SegmentOwners owners) {
    this.owners = owners;
  }

  /**
   * Adds something that differs.
   *
   * @param record one of its records, from either moment
   */
  void add(long id, byte[] record) {
    var kind = ObjectRecords.kindOf(id, record);
    if (kind == null) {
      return;
    }
    if (kind != ObjectKind.VECTOR_SEGMENT) {
      byId.computeIfAbsent(id, unused -> new Changed(id, kind));
      return;
    }
    var owner = owners.ownerOf(id);
    if (owner != null) {
      byId.computeIfAbsent(owner.vector(), vector -> new Changed(vector, ObjectKind.VECTOR))
          .segments
          .add(id);
    }
  }

  /** The objects by rising id. */
  Collection<Changed> all() {
    return byId.values();
  }

  int size() {
    return byId.size();
  }
}
