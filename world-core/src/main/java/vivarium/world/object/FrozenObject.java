package vivarium.world.object;

import vivarium.world.base.WorldException;

/** Something tried to change an object that never changes: data that was copied into a store. */
public final class FrozenObject extends WorldException {
  private static final long serialVersionUID = 1L;

  FrozenObject(ObjectKind kind) {
    super(
        "This %s is frozen: it is kept as data and never changes. Change a copy of it, and put the"
                .formatted(kind == ObjectKind.SLOTS ? "record" : "vector")
            + " copy in its place.");
  }
}
