package vivarium.vat.history;

import vivarium.vat.search.ObjectAddress;

/**
 * Something that another vat holds and that will be broken.
 *
 * @param holder the vat that holds a reference
 * @param object what it refers to, which will not be there; number 0 for a promise
 * @param title what it is now, in a few words
 */
public record Breakage(String holder, ObjectAddress object, String title) {
  /** A promise that another vat waits for, and that was made since. */
  static Breakage ofPromise(String holder, String vat) {
    return new Breakage(holder, new ObjectAddress(vat, 0), "a promise that is still open");
  }

  @Override
  public String toString() {
    return object.id() == 0
        ? "Vat '%s' waits for %s of vat '%s'.".formatted(holder, title, object.vat())
        : "Vat '%s' holds %s (%s #%d)."
            .formatted(holder, title.isEmpty() ? "an object" : title, object.vat(), object.id());
  }
}
