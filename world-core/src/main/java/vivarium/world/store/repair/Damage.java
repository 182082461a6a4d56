package vivarium.world.store.repair;

/**
 * Something wrong with a file of a world.
 *
 * @param file its path within the world's folder
 * @param what is wrong, in a few words
 */
public record Damage(String file, String what) {
  @Override
  public String toString() {
    return file + ": " + what;
  }
}
