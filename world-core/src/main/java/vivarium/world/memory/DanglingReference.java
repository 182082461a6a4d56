package vivarium.world.memory;

import vivarium.world.base.WorldException;

/** Something refers to an object that is not on disk: the world is damaged. */
public final class DanglingReference extends WorldException {
  private static final long serialVersionUID = 1L;

  DanglingReference(long id) {
    super(
        "Object #%d is referred to but is not on disk. Run 'vivarium check' on the world."
            .formatted(id));
  }
}
