package vivarium.vat.history;

import java.util.List;
import vivarium.vat.search.ObjectAddress;
import vivarium.world.object.ObjectKind;

/**
 * An object as it was after some turn.
 *
 * @param object which it is
 * @param turn the moment
 * @param title what it was, in a few words
 * @param kind what sort of object it is
 * @param slots its slots in their order
 * @param size number of elements or bytes it had beside its slots
 */
public record PastObject(
    ObjectAddress object,
    long turn,
    String title,
    ObjectKind kind,
    List<PastSlot> slots,
    long size) {
  public PastObject {
    slots = List.copyOf(slots);
  }

  /**
   * One slot.
   *
   * @param name its name
   * @param kind what sort it was
   * @param value what it held, in a few words
   */
  public record PastSlot(String name, PartKind kind, String value) {}
}
