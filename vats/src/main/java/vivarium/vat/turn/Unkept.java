package vivarium.vat.turn;

import vivarium.world.base.WorldException;

/**
 * Keeps nothing: what turns change is gone when they end. For looking at the past with code, which
 * may well make lists and count in them.
 */
public final class Unkept implements TurnSaver {
  private final String moment;
  private final Runnable stillThere;

  /**
   * @param moment what a person calls the moment at which the vat stands
   * @param stillThere throws a {@link WorldException} if that moment is not kept any more
   */
  public Unkept(String moment, Runnable stillThere) {
    this.moment = moment;
    this.stillThere = stillThere;
  }

  /**
   * @throws WorldException if the turn would send something, or if what it has read may be of
   *     another moment, because this one went meanwhile
   */
  @Override
  public long save(VatHeap heap, TurnRequest request) {
    if (!heap.mailbox().outgoing().isEmpty()) {
      throw new WorldException(
          "Nothing can be sent from the past: this is the vat '%s' as of %s. Send it from now."
              .formatted(heap.name(), moment));
    }
    stillThere.run();
    heap.abandonTurn();
    return 0;
  }

  /** Who asked hears of it; there is no history for it to stand in. */
  @Override
  public void failed(FailedTurn failure) {}
}
