package vivarium.vat.history;

import java.util.List;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Vats;
import vivarium.world.store.VatStore;

/** Makes one object what it was, and leaves everything else as it is. */
final class Restoration {
  private final Vats vats;
  private final Timeline timeline;
  private final Reverter reverter;

  Restoration(Vats vats, Timeline timeline, Reverter reverter) {
    this.vats = vats;
    this.timeline = timeline;
    this.reverter = reverter;
  }

  Reverted restore(ObjectAddress object, long position) {
    timeline.requireKnown(position);
    var store = vats.store().vat(object.vat());
    var moment = new PastMoment(store, position);
    var was = moment.find(object.id());
    if (was == null) {
      throw new UnknownMoment(
          "There was no object %s at %s.".formatted(object, timeline.label(position)));
    }
    var cause = "Restore %s as of %s".formatted(moment.title(was), timeline.label(position));
    return reverter.revert(
        List.of(object.vat()),
        () ->
            new Intent(
                History.RESTORE, cause, null, List.of(plan(store, object.id(), position)), false));
  }

  private static VatPlan plan(VatStore store, long id, long position) {
    var plan = new VatPlan(store);
    var record = store.readAsOf(id, position);
    plan.put(id, store.read(id), record);
    if (record != null) {
      for (long segment : SegmentOwners.segmentsIn(id, record)) {
        plan.put(segment, store.read(segment), store.readAsOf(segment, position));
      }
    }
    MissingReferences.complete(plan, position);
    return plan;
  }
}
