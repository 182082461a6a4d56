package vivarium.world.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.crypt.KeyBox;
import vivarium.world.store.crypt.KeyCost;
import vivarium.world.store.crypt.Passphrase;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.error.WorldNotRecoded;
import vivarium.world.store.error.WorldTooNew;

/**
 * What the file says that makes a folder a world.
 *
 * @param identity the 16 bytes that name the world
 * @param box its key, locked by the passphrase; null if it has none
 */
public record WorldFile(byte[] identity, @Nullable KeyBox box) {
  /** A second file that says the same, in a world with a passphrase. */
  public static final String COPY = "vivarium.keys";

  static final String COPY_NEW = "vivarium.keys.new";
  private static final String DAMAGED =
      "The file %s is damaged. Restore it from a backup, or run 'vivarium check --repair'.";

  /** What a text says that stands in a file. */
  static WorldFile of(String text, Path file) {
    var facts = facts(text);
    try {
      int format = Integer.parseInt(facts.getOrDefault("format", ""));
      if (format > WorldFolder.FORMAT) {
        throw new WorldTooNew(
            ("The world %s was written by a newer Vivarium (format %d; this one reads up to %d)."
                    + " Open it with that version; nothing was changed.")
                .formatted(file.getParent(), format, WorldFolder.FORMAT));
      }
      var identity = HexFormat.of().parseHex(facts.getOrDefault("id", ""));
      if (format < 1 || identity.length != 16) {
        throw new IllegalArgumentException("not a world");
      }
      var box = KeyBox.of(facts);
      if (box != null && !text.equals(new WorldFile(identity, box).text())) {
        throw new IllegalArgumentException("the checksum is wrong");
      }
      return new WorldFile(identity, box);
    } catch (IllegalArgumentException e) {
      throw new WorldDamaged(DAMAGED.formatted(file), e);
    }
  }

  private static Map<String, String> facts(String text) {
    var facts = new TreeMap<String, String>();
    for (var line : text.lines().toList()) {
      int blank = line.indexOf(' ');
      if (blank > 0) {
        facts.put(line.substring(0, blank), line.substring(blank + 1).strip());
      }
    }
    return facts;
  }

  /** Whether both say the same. */
  public boolean isSameAs(WorldFile other) {
    return text().equals(other.text());
  }

  String text() {
    var text =
        "vivarium world\nformat %d\nid %s\n"
            .formatted(WorldFolder.FORMAT, HexFormat.of().formatHex(identity));
    return box == null ? text : checked(text + box.text());
  }

  /** A key that has decayed must not be taken for one that has another passphrase. */
  private static String checked(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return text + "check %08x\n".formatted(Checksum.of(bytes, 0, bytes.length));
  }

  /**
   * The same world under a passphrase.
   *
   * @throws WorldNotRecoded if that is empty
   */
  public WorldFile locked(WorldKeys keys, Path folder, Passphrase passphrase, KeyCost cost) {
    var typed = passphrase.of(folder);
    if (typed.length == 0) {
      throw new WorldNotRecoded(
          "A passphrase has at least one character. Nothing was changed; choose another.");
    }
    try {
      return new WorldFile(identity, KeyBox.lock(keys, typed, cost, identity));
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /**
   * The keys of the world, or null if it has no passphrase.
   *
   * @param folder where it is
   * @throws vivarium.world.store.error.WorldLocked if nobody knows the passphrase
   * @throws vivarium.world.store.error.WrongPassphrase if it is another
   */
  public @Nullable WorldKeys unlock(Path folder, Passphrase passphrase) {
    if (box == null) {
      return null;
    }
    var typed = passphrase.of(folder);
    try {
      return box.unlock(typed, identity);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
