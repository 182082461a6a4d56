package vivarium.world.mirror;

import vivarium.world.base.WorldException;

/** A mirror cannot do what it was asked; nothing has changed. */
public final class MirrorRefusal extends WorldException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no slot of that name, or no slot can have it. */
    SLOT_NAME,
    /** The slot holds something that is not replaced by assigning. */
    UNASSIGNABLE,
    /** There is no element or byte there. */
    INDEX,
    /** The value is of another kind. */
    KIND
  }

  private final Reason reason;

  MirrorRefusal(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  static MirrorRefusal noSlot(String title, String name) {
    return new MirrorRefusal(
        Reason.SLOT_NAME, "There is no slot '%s' in %s.".formatted(name, title));
  }

  static MirrorRefusal badName(String name) {
    return new MirrorRefusal(
        Reason.SLOT_NAME,
        "'%s' cannot name this slot; a name begins with a small letter, and the selector of a"
                .formatted(name)
            + " method fits its arguments.");
  }

  static MirrorRefusal notA(String title, String wanted) {
    return new MirrorRefusal(Reason.KIND, "%s is not %s.".formatted(title, wanted));
  }

  static MirrorRefusal index(String title, long index, long size) {
    return new MirrorRefusal(
        Reason.INDEX,
        "There is nothing at %,d in %s; its size is %,d.".formatted(index, title, size));
  }
}
