package vivarium.vat.history;

import java.util.List;
import vivarium.vat.search.ObjectAddress;
import vivarium.world.object.ObjectKind;

/**
 * An object that differs between two moments.
 *
 * @param change how it differs
 * @param object which it is
 * @param title what it is, in a few words
 * @param kind what sort of object it is
 * @param slots the parts that differ, the first {@value Differences#PARTS_MAX} of them
 * @param parts how many parts differ
 */
public record ObjectDifference(
    ChangeKind change,
    ObjectAddress object,
    String title,
    ObjectKind kind,
    List<SlotChange> slots,
    long parts) {
  public ObjectDifference {
    slots = List.copyOf(slots);
  }
}
