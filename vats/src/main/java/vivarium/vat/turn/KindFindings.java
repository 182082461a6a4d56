package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import vivarium.vat.turn.UpgradeReport.Failure;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/**
 * What the registry of kinds says about an upgrade that is tried.
 *
 * @param instances how many durable instances there are
 * @param migrating how many of them would get another shape
 * @param missing the tags of durable kinds without code
 * @param failures instances that could not follow, the first of them
 * @param failureCount how many could not
 */
record KindFindings(
    long instances,
    long migrating,
    List<String> missing,
    List<Failure> failures,
    long failureCount) {
  /** Where there is no registry, or the upgrade fails before it can be asked. */
  static final KindFindings NONE = new KindFindings(0, 0, List.of(), List.of(), 0);

  private static final String REHEARSAL = "rehearsal";

  /** Asks a registry of kinds. */
  static KindFindings of(VatHeap heap, Object registry) {
    if (!heap.interpreter().understands(registry, REHEARSAL)
        || !(heap.interpreter().send(registry, REHEARSAL) instanceof ObjectVector told)) {
      return NONE;
    }
    var failures = new ArrayList<Failure>();
    var troubles = (ObjectVector) told.at(3);
    for (long i = 0; i < Math.min(troubles.size(), UpgradeReport.FAILURES_MAX); i++) {
      failures.add(failure(heap, (ObjectVector) troubles.at(i)));
    }
    return new KindFindings(
        (long) told.at(0),
        (long) told.at(1),
        texts((ObjectVector) told.at(2)),
        failures,
        troubles.size());
  }

  private static Failure failure(VatHeap heap, ObjectVector told) {
    var instance = told.at(1);
    long id = instance instanceof WorldObject object ? object.id() : 0;
    var title = heap.summarise(instance, true).printString();
    return new Failure(String.valueOf(told.at(0)), id, title, "", String.valueOf(told.at(2)));
  }

  private static List<String> texts(ObjectVector vector) {
    var texts = new ArrayList<String>();
    for (long i = 0; i < vector.size(); i++) {
      texts.add(String.valueOf(vector.at(i)));
    }
    return texts;
  }
}
