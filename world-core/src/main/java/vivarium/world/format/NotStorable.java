package vivarium.world.format;

import vivarium.world.base.WorldException;

/** Something that lives only while code runs was about to be kept on disk. */
public final class NotStorable extends WorldException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what it is, where it was found, and what to do
   */
  public NotStorable(String message) {
    super(message);
  }
}
