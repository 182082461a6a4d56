package vivarium.inspector.viewmodel;

import java.util.Locale;

/**
 * Names one object: the vat it lives in and its id there.
 *
 * <p>A reference says nothing about the object's contents and stays valid as a name when the object
 * is evicted, changed or collected.
 */
public record ObjectRef(String vat, long id) {
  /** Short text for people, such as {@code home #4,211}. */
  public String label() {
    return String.format(Locale.ROOT, "%s #%,d", vat, id);
  }
}
