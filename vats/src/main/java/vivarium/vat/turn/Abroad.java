package vivarium.vat.turn;

import java.util.List;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Trouble;
import vivarium.world.store.turn.VatChanges;

/**
 * Where messages to other worlds go. Another world is named like a vat, with a sign before it that
 * no vat's name begins with; so a vat knows objects of other worlds by the same list, and in the
 * same way, as those of its neighbours.
 */
public interface Abroad {
  /** What the name of another world begins with. */
  String SIGN = "@";

  /** Whether a name is that of another world. */
  static boolean isAbroad(String vat) {
    return vat.startsWith(SIGN);
  }

  /**
   * Takes messages to other worlds that leave with a turn.
   *
   * @param messages each to a name that {@link #isAbroad}
   * @param saving is called once, with what has to be saved in the same record
   * @return what {@code saving} answered
   */
  long send(List<Outgoing> messages, Saving saving);

  /** Tells other worlds what is not needed of them any more. */
  default void letGo(List<Dropped> things) {}

  /** Saves a turn together with what leaves this world with it. */
  @FunctionalInterface
  interface Saving {
    /**
     * @param more changes to be saved in the same record
     * @param returned messages to vats of this world, that go out with it instead
     * @return the number of the turn
     */
    long save(List<VatChanges> more, List<Outgoing> returned);
  }

  /** For a world that has no others: whoever sends something hears that it goes nowhere. */
  Abroad NOWHERE =
      (messages, saving) ->
          saving.save(
              List.of(),
              Returned.all(
                  messages,
                  Trouble.ENDPOINT_UNREACHABLE.reason(
                      "This world is not connected to any other.")));
}
