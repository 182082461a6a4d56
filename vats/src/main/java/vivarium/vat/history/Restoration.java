package vivarium.vat.history;

import java.util.ArrayList;
import java.util.List;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Vats;
import vivarium.world.store.VatStore;

/** Makes one object, or it and what is below it, what it was; leaves all else as it is. */
final class Restoration {
  private final Vats vats;
  private final Timeline timeline;
  private final Differences differences;
  private final Reverter reverter;

  Restoration(Vats vats, Timeline timeline, Differences differences, Reverter reverter) {
    this.vats = vats;
    this.timeline = timeline;
    this.differences = differences;
    this.reverter = reverter;
  }

  RevertPreview preview(ObjectAddress object, long position, Reaching reaching, int limit) {
    titleOf(object, position);
    var store = vats.store().vat(object.vat());
    long now = vats.store().savedTurn();
    var preview = new TakeBackPreview(now, limit);
    var plan = plan(store, object.id(), position, reaching);
    preview.add(plan, differences.ownersIn(store), position, now);
    return preview.result(timeline.countAfter(position, object.vat()));
  }

  Reverted restore(ObjectAddress object, long position, Reaching reaching) {
    var title = titleOf(object, position);
    var what = reaching == Reaching.ALONE ? title : title + " and what was below it";
    var cause = "Restore %s as of %s".formatted(what, timeline.label(position));
    var store = vats.store().vat(object.vat());
    return reverter.revert(
        List.of(object.vat()),
        () ->
            new Intent(
                History.RESTORE,
                cause,
                null,
                List.of(plan(store, object.id(), position, reaching)),
                false));
  }

  private String titleOf(ObjectAddress object, long position) {
    timeline.requireKnown(position);
    var moment = new PastMoment(vats.store().vat(object.vat()), position);
    var was = moment.find(object.id());
    if (was == null) {
      throw new UnknownMoment(
          "There was no object %s at %s.".formatted(object, timeline.label(position)));
    }
    return moment.title(was);
  }

  private static VatPlan plan(VatStore store, long id, long position, Reaching reaching) {
    var plan = new VatPlan(store);
    var ids =
        switch (reaching) {
          case ALONE -> alone(store, id, position);
          case AND_BELOW -> Below.of(store, id, position);
        };
    for (long one : ids) {
      var record = store.readAsOf(one, position);
      if (record != null) {
        plan.put(one, store.read(one), record);
      }
    }
    MissingReferences.complete(plan, position);
    return plan;
  }

  private static List<Long> alone(VatStore store, long id, long position) {
    var ids = new ArrayList<>(List.of(id));
    var record = store.readAsOf(id, position);
    if (record != null) {
      ids.addAll(SegmentOwners.segmentsIn(id, record));
    }
    return ids;
  }
}
