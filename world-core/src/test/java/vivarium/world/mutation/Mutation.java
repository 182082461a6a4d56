package vivarium.world.mutation;

import java.util.List;

/**
 * One safeguard taken out of one source file.
 *
 * @param name what is taken away, in a few words
 * @param file the source file, below {@code vivarium/world/store}
 * @param text the whole file without it
 * @param tests the test classes that are asked, one after the other, until one goes red
 * @param isEncrypted whether they have to live in worlds with a passphrase to notice
 */
record Mutation(String name, String file, String text, List<String> tests, boolean isEncrypted) {
  @Override
  public String toString() {
    return file + ": " + name;
  }
}
