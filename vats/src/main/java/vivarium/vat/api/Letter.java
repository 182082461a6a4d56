package vivarium.vat.api;

import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.turn.OutboxEntry;
import vivarium.world.store.turn.EntryKey;

/**
 * A message with its place.
 *
 * @param vat in which it stands
 * @param place in that vat's queue, or in its outbox
 * @param address to whom it goes beyond this world, or null if it stands in a queue
 * @param returns how often records of the vat had changed behind its memory when it was given its
 *     place; negative if nobody knows
 */
record Letter(
    String vat, EntryKey place, Delivery delivery, @Nullable String address, int returns) {
  /** Nobody knows how often. */
  static final int UNKNOWN = -1;

  /** Whether it stands in the same queue as another. */
  boolean isBeside(Letter other) {
    return address == null && vat.equals(other.vat);
  }

  byte[] bytes() {
    return address == null
        ? DeliveryFormat.write(delivery)
        : new OutboxEntry(address, delivery).bytes();
  }
}
