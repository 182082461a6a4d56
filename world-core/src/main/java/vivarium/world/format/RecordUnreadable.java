package vivarium.world.format;

import vivarium.world.base.WorldException;

/** A record does not follow the format, though its checksum was right. */
public final class RecordUnreadable extends WorldException {
  private static final long serialVersionUID = 1L;

  RecordUnreadable(long id, String what) {
    super(
        "The record of object #%d cannot be read: %s. Run 'vivarium check' on the world."
            .formatted(id, what));
  }
}
