package vivarium.world.store.crypt;

/**
 * What trying one passphrase costs.
 *
 * @param memoryKib how much memory it takes, in KiB
 * @param passes how often it goes over that memory
 */
public record KeyCost(int memoryKib, int passes) {
  /** About half a second and 64 MiB: once for a person, too much for whoever tries millions. */
  public static final KeyCost STANDARD = new KeyCost(64 * 1024, 3);

  /** More than any of ours; a damaged file must not keep the machine busy. */
  private static final int MEMORY_KIB_MAX = 1024 * 1024;

  private static final int MEMORY_KIB_MIN = 8;
  private static final int PASSES_MAX = 100;

  public KeyCost {
    if (memoryKib < MEMORY_KIB_MIN
        || memoryKib > MEMORY_KIB_MAX
        || passes < 1
        || passes > PASSES_MAX) {
      throw new IllegalArgumentException("no cost of ours: " + memoryKib + " KiB, " + passes);
    }
  }
}
