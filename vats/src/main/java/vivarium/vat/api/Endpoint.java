package vivarium.vat.api;

import java.util.List;
import vivarium.vat.message.Delivery;
import vivarium.world.store.turn.EntryKey;

/**
 * Takes messages that are for nobody in this world: a service of the program, or another world.
 *
 * <p>An address is a name with a colon, which no vat has; what stands before the colon says which
 * endpoint it is. Messages wait in the outbox of their sender, on its disk, and are handed over
 * here after the turn that sent them is saved, in the order they were sent, and once more after the
 * world was opened again: until the endpoint says that it has dealt with them. So it gets each at
 * least once; it has to know by the place which it has had.
 */
public interface Endpoint {
  /**
   * Takes a message. Called on the sender's thread, so it must not wait.
   *
   * @param letter the message, to be dealt with at any time on any thread
   */
  void take(OutboxLetter letter);

  /**
   * Takes a message that was sent before the world was opened, or before this endpoint was
   * connected. Called as {@link #take}.
   */
  default void takeAgain(OutboxLetter letter) {
    take(letter);
  }

  /**
   * A message on its way out of this world.
   *
   * @param sender the vat that sent it
   * @param place in the sender's outbox; larger for later ones
   * @param address whom it is for
   */
  record OutboxLetter(String sender, EntryKey place, String address, Delivery delivery) {}

  /** What an endpoint can do in the world. */
  interface Post {
    /**
     * Takes a letter out of its outbox and has its sender hear some news, as one turn.
     *
     * @param answers news for the letter's sender; usually that the promise of the answer is
     *     settled
     */
    void done(OutboxLetter letter, List<Delivery.Settlement> answers);
  }
}
