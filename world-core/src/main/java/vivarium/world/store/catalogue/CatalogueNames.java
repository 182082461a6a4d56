package vivarium.world.store.catalogue;

import vivarium.world.base.WorldException;

/** Which names of checkpoints, and which settings, a catalogue takes. */
public final class CatalogueNames {
  private static final int NAME_LENGTH_MAX = 200;
  private static final int SETTING_LENGTH_MAX = 1_000_000;

  /** Refuses a name that no checkpoint can have. */
  public static void requireCheckpoint(String name) {
    if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
      throw new WorldException(
          "A checkpoint needs a name of 1 to %d characters.".formatted(NAME_LENGTH_MAX));
    }
  }

  /** Refuses a setting that is not one. */
  public static void requireSetting(String key, String value) {
    if (key.length() > NAME_LENGTH_MAX || value.length() > SETTING_LENGTH_MAX) {
      throw new WorldException("The setting '%s' is too long to be kept.".formatted(key));
    }
  }

  private CatalogueNames() {}
}
