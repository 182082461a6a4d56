package vivarium.vat.turn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.PassableWords;
import vivarium.world.base.WorldException;
import vivarium.world.store.turn.EntryKey;

/**
 * The low-level store of a vat: texts under texts, in the order of the keys' UTF-8 bytes. Beside
 * the objects, for whoever builds something that is none; private to its vat, part of its turns,
 * gone with it.
 *
 * <p>For the vat's thread, within a turn.
 */
public final class KeyValueStore {
  private static final EntryKey PREFIX = EntryKey.of("kv/");

  /** The longest key, in UTF-8 bytes: keys of all sorts have to fit into a page. */
  public static final int KEY_BYTES_MAX = EntryKey.MAX_BYTES - PREFIX.length() - 1;

  private static final int SHOWN_CHARS_MAX = 40;

  private final TurnEntries entries;

  KeyValueStore(TurnEntries entries) {
    this.entries = entries;
  }

  /** One key that a turn has set. */
  public record Set(String key, String value) {}

  /** What the running turn has changed so far, by key; the last change of a key counts. */
  public record Changes(List<Set> sets, List<String> deletes) {}

  /** The key of this store that an entry of its vat is for, or null if it is another's. */
  public static @Nullable String keyIn(EntryKey key) {
    return key.startsWith(PREFIX) ? key.text().substring(PREFIX.length()) : null;
  }

  /** The value of a key, or null. */
  public @Nullable String get(String key) {
    if (isTooLong(key)) {
      return null;
    }
    var value = entries.get(entryKey(key));
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }

  /**
   * The value of a key.
   *
   * @throws WorldException if it has none
   */
  public String getRequired(String key) {
    var value = get(key);
    if (value == null) {
      throw new WorldException("There is no value under the key '%s'.".formatted(shown(key)));
    }
    return value;
  }

  /**
   * Sets the value of a key.
   *
   * @throws WorldException if the key is longer than {@link #KEY_BYTES_MAX}, or one of the two is
   *     no text that can be written, because half a character stands in it
   */
  public void set(String key, String value) {
    if (isTooLong(key)) {
      throw new WorldException(
          "A key of vatStore has at most %,d bytes, and '%s' has %,d. Keep a short key there, or use a map store, whose keys have no limit."
              .formatted(KEY_BYTES_MAX, shown(key), bytes(key).length));
    }
    requireText("key", key);
    requireText("value", value);
    entries.put(entryKey(key), value.getBytes(StandardCharsets.UTF_8));
  }

  /** Removes a key; nothing happens if it has no value. */
  public void delete(String key) {
    if (isTooLong(key)) {
      return;
    }
    entries.remove(entryKey(key));
  }

  /** The smallest key that has a value and is greater than another, or null; '' begins. */
  public @Nullable String getNextKey(String key) {
    var next = entries.nextKey(entryKeyUpTo(key));
    return next == null || !next.startsWith(PREFIX) ? null : next.text().substring(PREFIX.length());
  }

  /** What the running turn has set and deleted so far, by rising key. */
  public Changes changes() {
    var sets = new ArrayList<Set>();
    var deletes = new ArrayList<String>();
    for (var change : entries.changes()) {
      var value = change.value();
      if (change.key().startsWith(PREFIX)) {
        var key = change.key().text().substring(PREFIX.length());
        if (value == null) {
          deletes.add(key);
        } else {
          sets.add(new Set(key, new String(value, StandardCharsets.UTF_8)));
        }
      }
    }
    return new Changes(List.copyOf(sets), List.copyOf(deletes));
  }

  private static EntryKey entryKey(String key) {
    return EntryKey.of(PREFIX.text() + key);
  }

  /**
   * A key, or the greatest that could be before one that is too long: what comes after the one
   * comes after the other.
   */
  private static EntryKey entryKeyUpTo(String key) {
    var whole = bytes(PREFIX.text() + key);
    return EntryKey.of(
        Arrays.copyOf(whole, Math.min(whole.length, PREFIX.length() + KEY_BYTES_MAX)));
  }

  private static boolean isTooLong(String key) {
    return bytes(key).length > KEY_BYTES_MAX;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void requireText(String what, String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new WorldException(
          "The %s '%s' has half a character in it and cannot be kept in vatStore."
              .formatted(what, shown(text)));
    }
  }

  private static String shown(String text) {
    return PassableWords.shortened(text, SHOWN_CHARS_MAX);
  }
}
