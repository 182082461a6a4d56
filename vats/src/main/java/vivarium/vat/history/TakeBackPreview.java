package vivarium.vat.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.ContentsMerge.Merged;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.ObjectAddress;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WorldObject;

/** Works out what a plan would do, without doing it. */
final class TakeBackPreview {
  private final long now;
  private final int limit;
  private final List<ObjectDifference> changes = new ArrayList<>();
  private final List<Overlap> overlaps = new ArrayList<>();
  private long objects;

  /**
   * @param now the newest turn
   * @param limit how many objects to describe
   */
  TakeBackPreview(long now, int limit) {
    this.now = now;
    this.limit = limit;
  }

  /**
   * Adds what a plan does to its vat.
   *
   * @param position the moment of the records that are put back
   * @param last the last of the turns that are taken back
   */
  void add(VatPlan plan, SegmentOwners owners, long position, long last) {
    var present = new PastMoment(plan.store(), now);
    var merger = new Merger(present.memory());
    Map<Long, Merged> merged = new TreeMap<>();
    plan.merges().forEach((id, merge) -> merged.put(id, merger.merge(merge)));
    var past = new PastMoment(plan.store(), position);
    addChanges(plan, merged, owners, present, past);
    addOverlaps(plan, merged, owners, present, past, new PastMoment(plan.store(), last));
  }

  private void addChanges(
      VatPlan plan,
      Map<Long, Merged> merged,
      SegmentOwners owners,
      PastMoment present,
      PastMoment past) {
    var changed = new ChangedObjects(owners);
    plan.targets()
        .forEach((id, target) -> {
          if (target.record() != null) {
            changed.add(id, target.record());
          }
        });
    merged.forEach((id, result) -> {
      if (result.changed()) {
        changed.add(id, requireNonNull(plan.merges().get(id)).now());
      }
    });
    objects += changed.size();
    var describer =
        new Describer(
            present.vat(), Side.of(present), new Planned(plan, merged, present, past), owners);
    changes.addAll(describer.describe(changed, limit - changes.size()));
  }

  private void addOverlaps(
      VatPlan plan,
      Map<Long, Merged> merged,
      SegmentOwners owners,
      PastMoment present,
      PastMoment past,
      PastMoment after) {
    var words = new OverlapParts(past, after, present, owners);
    var slotsById = new LinkedHashMap<Long, Overlap>();
    plan.merges()
        .forEach((id, merge) -> {
          var slots = requireNonNull(merged.get(id)).overlaps();
          if (!slots.isEmpty()) {
            long owner = owners.seenAs(id, merge.kind());
            var overlap = overlap(owner, words.of(merge, slots), merge, present);
            slotsById.merge(owner, overlap, TakeBackPreview::together);
          }
        });
    overlaps.addAll(slotsById.values());
  }

  private static Overlap overlap(
      long id, List<Overlap.Part> parts, VatPlan.Merge merge, PastMoment present) {
    var kind = merge.kind() == ObjectKind.VECTOR_SEGMENT ? ObjectKind.VECTOR : merge.kind();
    return new Overlap(
        new ObjectAddress(present.vat(), id), present.title(kind, id), parts, merge.laterTurns());
  }

  private static Overlap together(Overlap one, Overlap other) {
    var parts = new ArrayList<>(one.parts());
    parts.addAll(other.parts());
    return new Overlap(
        one.object(), one.title(), parts, Math.max(one.laterTurns(), other.laterTurns()));
  }

  RevertPreview result(long turns) {
    return new RevertPreview(turns, objects, changes, overlaps);
  }

  /** The state that the plan leads to. */
  private record Planned(
      VatPlan plan, Map<Long, Merged> merged, PastMoment present, PastMoment past) implements Side {
    @Override
    public @Nullable Contents contentsOf(long id) {
      var target = plan.targets().get(id);
      if (target != null) {
        var record = target.record();
        return record == null ? null : past.contentsIn(id, record);
      }
      var result = merged.get(id);
      return result != null ? result.contents() : present.contentsOf(id);
    }

    @Override
    public String title(Object value) {
      return value instanceof WorldObject object
          ? title(object.kind(), object.id())
          : present.title(value);
    }

    /** Objects that the plan brings back have a name in the past only. */
    @Override
    public String title(ObjectKind kind, long id) {
      return (present.has(id) ? present : past).title(kind, id);
    }
  }
}
