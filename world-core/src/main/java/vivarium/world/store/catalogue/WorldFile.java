package vivarium.world.store.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * <p>A world that uses nothing that came later is of format 1, and any version opens it. One that
 * does says so, and is of format 2, which versions of before refuse.
 *
 * @param format the number of its format
 * @param identity the 16 bytes that name the world
 * @param uses what whoever reads it has to know
 * @param box its key, locked by the passphrase; null if it has none
 */
public record WorldFile(int format, byte[] identity, Set<Feature> uses, @Nullable KeyBox box) {
  /** What came after the first format. */
  public enum Feature {
    /** Turns of its history were merged. */
    THINNED,
    /** It has a passphrase. */
    PASSPHRASE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Set<Feature> of(String words, Path file) {
      var found = EnumSet.noneOf(Feature.class);
      for (var word : words.split(" ", -1)) {
        var named = Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        found.add(named.orElseThrow(() -> tooNew(file, "it uses '%s'".formatted(word))));
      }
      return found;
    }
  }

  /** A second file that says the same, in a world with a passphrase. */
  public static final String COPY = "vivarium.keys";

  private static final int OLDEST = 1;
  private static final String USES = "uses";
  private static final String CHECK = "check ";

  static final String COPY_NEW = "vivarium.keys.new";
  private static final String DAMAGED =
      "The file %s is damaged. Restore it from a backup, or run 'vivarium check --repair'.";

  public WorldFile {
    uses = Set.copyOf(uses);
  }

  /** Of a world without a passphrase that uses nothing. */
  public WorldFile(byte[] identity) {
    this(OLDEST, identity, Set.of(), null);
  }

  /** What a text says that stands in a file. */
  static WorldFile of(String text, Path file) {
    var facts = facts(text);
    try {
      int format = Integer.parseInt(facts.getOrDefault("format", ""));
      if (format > WorldFolder.FORMAT) {
        throw tooNew(
            file, "format %d; this one reads up to %d".formatted(format, WorldFolder.FORMAT));
      }
      var identity = HexFormat.of().parseHex(facts.getOrDefault("id", ""));
      if (format < OLDEST || identity.length != 16) {
        throw new IllegalArgumentException("not a world");
      }
      var box = KeyBox.of(facts);
      boolean isChecked = format > OLDEST || box != null;
      if (isChecked && !text.equals(checked(text.substring(0, Math.max(0, text.indexOf(CHECK)))))) {
        throw new IllegalArgumentException("the checksum is wrong");
      }
      var uses =
          format == OLDEST ? Set.<Feature>of() : Feature.of(facts.getOrDefault(USES, ""), file);
      return new WorldFile(format, identity, uses, box);
    } catch (IllegalArgumentException e) {
      throw new WorldDamaged(DAMAGED.formatted(file), e);
    }
  }

  private static WorldTooNew tooNew(Path file, String what) {
    return new WorldTooNew(
        ("The world %s was written by a newer Vivarium (%s). Open it with that version; nothing was"
                + " changed.")
            .formatted(file.getParent(), what));
  }

  /** Whether it says that it uses something. */
  public boolean uses(Feature feature) {
    return uses.contains(feature);
  }

  /** The same world, which uses something more. */
  public WorldFile using(Feature feature) {
    var more = EnumSet.of(feature);
    more.addAll(uses);
    if (box != null) {
      more.add(Feature.PASSPHRASE);
    }
    return new WorldFile(WorldFolder.FORMAT, identity, more, box);
  }

  /** The same world without a passphrase. */
  public WorldFile unlocked() {
    var rest = new TreeSet<>(uses);
    rest.remove(Feature.PASSPHRASE);
    return new WorldFile(rest.isEmpty() ? OLDEST : WorldFolder.FORMAT, identity, rest, null);
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

  public String text() {
    var text =
        "vivarium world\nformat %d\nid %s\n".formatted(format, HexFormat.of().formatHex(identity));
    if (!uses.isEmpty()) {
      var words = uses.stream().sorted().map(Feature::word).collect(Collectors.joining(" "));
      text += USES + " " + words + "\n";
    }
    text += box == null ? "" : box.text();
    return format > OLDEST || box != null ? checked(text) : text;
  }

  /** A key that has decayed must not be taken for one that has another passphrase. */
  private static String checked(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return text + CHECK + "%08x\n".formatted(Checksum.of(bytes, 0, bytes.length));
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
      var locked = new WorldFile(format, identity, uses, KeyBox.lock(keys, typed, cost, identity));
      return locked.using(Feature.PASSPHRASE);
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
