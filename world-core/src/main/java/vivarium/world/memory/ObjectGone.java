package vivarium.world.memory;

import vivarium.world.base.WorldException;

/** An object was made after the moment that its vat went back to. */
public final class ObjectGone extends WorldException {
  private static final long serialVersionUID = 1L;

  ObjectGone(long id) {
    super(
        "Object #%d is not in the world any more: it was made after the moment the world went back"
                .formatted(id)
            + " to. Undo the rollback to have it again.");
  }
}
