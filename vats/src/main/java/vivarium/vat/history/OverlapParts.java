package vivarium.vat.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;

/**
 * Says of the parts of one object that turns and later ones changed what they were before the
 * turns, right after them, and now.
 *
 * <p>The turns changed each of them, and so did the later ones: it is found among what differs
 * between the first two moments, and among what differs between the last two.
 */
final class OverlapParts {
  private final String vat;
  private final Side before;
  private final Side after;
  private final Side now;
  private final SegmentOwners owners;

  OverlapParts(PastMoment before, PastMoment after, PastMoment now, SegmentOwners owners) {
    vat = now.vat();
    this.before = Side.of(before);
    this.after = Side.of(after);
    this.now = Side.of(now);
    this.owners = owners;
  }

  /** The parts with these names of an object. */
  List<Overlap.Part> of(VatPlan.Merge merge, List<String> names) {
    var made = differing(before, after, merge);
    var since = differing(after, now, merge);
    return names.stream().map(name -> part(name, made.get(name), since.get(name))).toList();
  }

  private Map<String, SlotChange> differing(Side from, Side to, VatPlan.Merge merge) {
    var changed = new ChangedObjects(owners);
    changed.add(merge.id(), merge.now());
    var byName = new HashMap<String, SlotChange>();
    new Describer(vat, from, to, owners)
        .describe(changed, 1)
        .forEach(object -> object.slots().forEach(slot -> byName.put(slot.name(), slot)));
    return byName;
  }

  /** Of an object with very many changed parts, not all are put into words. */
  private static Overlap.Part part(
      String name, @Nullable SlotChange made, @Nullable SlotChange since) {
    return new Overlap.Part(
        name,
        made == null ? "" : made.former(),
        made == null ? "" : made.now(),
        since == null ? "" : since.now());
  }
}
