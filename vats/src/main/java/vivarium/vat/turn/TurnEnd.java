package vivarium.vat.turn;

import java.util.List;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.ObjectChange;

/**
 * What a turn that ran to its end leaves: for the disk, and for other vats.
 *
 * @param objects new records of this vat
 * @param entries changed entries of this vat
 * @param outgoing messages that leave with it
 */
public record TurnEnd(
    List<ObjectChange> objects, List<EntryChange> entries, List<Outgoing> outgoing) {
  public TurnEnd {
    objects = List.copyOf(objects);
    entries = List.copyOf(entries);
    outgoing = List.copyOf(outgoing);
  }

  /** Whether there is nothing to keep and nothing to send. */
  public boolean isEmpty() {
    return objects.isEmpty() && entries.isEmpty() && outgoing.isEmpty();
  }
}
