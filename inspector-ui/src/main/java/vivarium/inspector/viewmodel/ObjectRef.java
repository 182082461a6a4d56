package vivarium.inspector.viewmodel;

import java.util.Locale;

/**
 * Names one object: the vat it lives in, its id there, and the moment at which it is looked at.
 *
 * <p>A reference says nothing about the object's contents and stays valid as a name when the object
 * is evicted, changed or collected. The same object now and at a moment of the past are two: what
 * is reached from one of them is of the same moment.
 *
 * @param moment the turn right after which it is seen, or {@link #NOW}
 */
public record ObjectRef(String vat, long id, long moment) {
  /** As {@link #moment}: as it is, whatever happens. */
  public static final long NOW = -1;

  /** An object as it is now. */
  public ObjectRef(String vat, long id) {
    this(vat, id, NOW);
  }

  /** Whether it is looked at as it was at a moment of the past. */
  public boolean isPast() {
    return moment != NOW;
  }

  /** The same object at another moment. */
  public ObjectRef at(long otherMoment) {
    return new ObjectRef(vat, id, otherMoment);
  }

  /** The same object as it is now. */
  public ObjectRef now() {
    return at(NOW);
  }

  /** Short text for people, such as {@code home #4,211}; the moment is not in it. */
  public String label() {
    return String.format(Locale.ROOT, "%s #%,d", vat, id);
  }
}
