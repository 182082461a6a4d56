package vivarium.vat.history;

import java.util.List;
import vivarium.vat.search.Holders;
import vivarium.vat.search.ObjectAddress;

/**
 * What would be lost if an object were forgotten for good.
 *
 * @param object the object
 * @param title what it is called
 * @param versions how many turns changed it
 * @param holders who in its vat refers to it
 * @param breakages what other vats hold of it
 */
public record ForgetPreview(
    ObjectAddress object, String title, int versions, Holders holders, List<Breakage> breakages) {
  public ForgetPreview {
    breakages = List.copyOf(breakages);
  }
}
