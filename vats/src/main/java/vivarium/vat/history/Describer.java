package vivarium.vat.history;

import java.util.ArrayList;
import java.util.List;
import vivarium.vat.history.ChangedObjects.Changed;
import vivarium.vat.search.ObjectAddress;
import vivarium.world.object.ObjectKind;

/** Puts into words in what the objects of one vat differ between two states. */
final class Describer {
  private final String vat;
  private final Side former;
  private final Side now;
  private final SegmentOwners owners;

  Describer(String vat, Side former, Side now, SegmentOwners owners) {
    this.vat = vat;
    this.former = former;
    this.now = now;
    this.owners = owners;
  }

  /** Describes the first {@code limit} objects. */
  List<ObjectDifference> describe(ChangedObjects changed, int limit) {
    var described = new ArrayList<ObjectDifference>();
    for (var object : changed.all()) {
      if (described.size() >= limit) {
        break;
      }
      described.add(describe(object));
    }
    return described;
  }

  private ObjectDifference describe(Changed object) {
    var was = former.contentsOf(object.id());
    var is = now.contentsOf(object.id());
    var parts = new PartList(former, now);
    var diff = new ContentsDiff(parts);
    diff.compare(was, is, 0);
    var change =
        was == null ? ChangeKind.ADDED : is == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
    if (change == ChangeKind.CHANGED) {
      object.segments().forEach(segment -> compareSegment(segment, diff));
    }
    var shown = is == null ? former : now;
    return new ObjectDifference(
        change,
        new ObjectAddress(vat, object.id()),
        shown.title(object.kind(), object.id()),
        object.kind(),
        parts.described(),
        parts.count());
  }

  private void compareSegment(long segment, ContentsDiff diff) {
    diff.compare(
        former.contentsOf(segment),
        now.contentsOf(segment),
        owners.firstIndex(segment, ObjectKind.VECTOR_SEGMENT));
  }
}
