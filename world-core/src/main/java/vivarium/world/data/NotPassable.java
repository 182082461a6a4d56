package vivarium.world.data;

import vivarium.world.base.WorldException;

/** A value that was to be kept holds something that cannot be; the message says where. */
public final class NotPassable extends WorldException {
  private static final long serialVersionUID = 1L;

  NotPassable(String message) {
    super(message);
  }

  /**
   * @param path where it was found in the value, empty for the value itself
   */
  static NotPassable at(String path, String why) {
    return new NotPassable(
        (path.isEmpty() ? "It cannot be kept: " : "What is at %s cannot be kept: ".formatted(path))
            + why);
  }
}
