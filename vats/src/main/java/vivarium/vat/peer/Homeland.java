package vivarium.vat.peer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import vivarium.vat.turn.Outgoing;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;

/** This world, as the part of it that speaks with others needs it. Any thread may call it. */
public interface Homeland {
  /** What is remembered about other worlds. */
  EntryStore entries();

  /**
   * Saves what is remembered, and hands messages to vats, in one record.
   *
   * @param cause one line for the timeline
   * @return the number of the turn
   * @throws vivarium.world.base.WorldException if nothing of it could be saved
   */
  long save(String cause, List<EntryChange> own, List<Outgoing> deliveries);

  /** When everything that is saved so far survives a power cut. */
  CompletableFuture<Void> safe();

  /** How many requests wait in the vat in which the most do. */
  int waiting();

  /** What this world calls itself to others. */
  String name();
}
