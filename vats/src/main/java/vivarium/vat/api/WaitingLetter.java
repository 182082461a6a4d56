package vivarium.vat.api;

import java.util.Set;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.turn.Receipt;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.store.turn.EntryKey;

/** A letter that waits for its vat's thread. */
final class WaitingLetter implements Receipt {
  private final Letter letter;
  private final Set<EntryKey> places;
  private boolean mayBeGone;

  WaitingLetter(Letter letter, Set<EntryKey> places) {
    this.letter = letter;
    this.places = places;
  }

  @Override
  public TurnRequest request() {
    return new TurnRequest(
        letter.delivery() instanceof Upgrade ? "upgrade" : "message",
        letter.delivery().brief(),
        heap -> heap.receive(letter.place(), letter.delivery(), isThere(heap)),
        false);
  }

  private boolean isThere(VatHeap heap) {
    return !mayBeGone && letter.returns() == heap.mailbox().returns();
  }

  @Override
  public TurnRequest refusal(String reason) {
    return new TurnRequest(
        "message",
        REFUSED + letter.delivery().brief() + REASON + reason,
        heap -> heap.refuse(letter.place(), letter.delivery(), reason),
        false);
  }

  @Override
  public void mayBeGone() {
    mayBeGone = true;
  }

  @Override
  public void done() {
    places.remove(letter.place());
  }
}
