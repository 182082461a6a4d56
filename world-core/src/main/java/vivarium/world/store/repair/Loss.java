package vivarium.world.store.repair;

import vivarium.world.store.page.Place;

/**
 * An object or entry whose newest contents could not be found.
 *
 * @param vat the vat it is in
 * @param place the object or entry
 * @param turn the turn whose contents are lost
 * @param restored the turn whose contents it has now, or 0 if it has none
 */
public record Loss(String vat, Place place, long turn, long restored) {
  /** Says it in a sentence. */
  @Override
  public String toString() {
    var lost = "%s of the vat '%s', as turn %d left it, is lost".formatted(place, vat, turn);
    return restored == 0 ? lost + "." : lost + "; it is as turn %d left it.".formatted(restored);
  }
}
