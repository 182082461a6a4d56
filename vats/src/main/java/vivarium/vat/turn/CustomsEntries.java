package vivarium.vat.turn;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.CustomsView.Imported;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/** The c-list of a vat as its entries: what stands under which key. */
public final class CustomsEntries {
  /**
   * An object that others may name.
   *
   * @param id its number in this vat
   * @param revoked whether messages to it are answered with a reason only
   */
  public record Export(long id, boolean revoked) {}

  static final EntryKey EXPORT = EntryKey.of("export/");
  static final EntryKey IMPORT = EntryKey.of("import/");
  static final EntryKey ALIAS = EntryKey.of("alias/");
  static final EntryKey PIN = EntryKey.of("pin/");

  private static final byte HANDED_OUT = 1;
  private static final byte REVOKED = 2;

  private final TurnEntries entries;

  CustomsEntries(TurnEntries entries) {
    this.entries = entries;
  }

  private static EntryKey key(EntryKey prefix, long number) {
    return prefix.numbered(number);
  }

  private static long number(EntryKey prefix, EntryKey key) {
    return key.numberAfter(prefix);
  }

  static EntryKey exportKey(long number) {
    return key(EXPORT, number);
  }

  static EntryKey aliasKey(long id) {
    return key(ALIAS, id);
  }

  static EntryKey importKey(String address) {
    return EntryKey.of(IMPORT.text() + address);
  }

  /** What others name by a number, or null if nothing. */
  @Nullable Export export(long number) {
    var value = entries.getSteady(key(EXPORT, number));
    return value == null ? null : export(number, value);
  }

  /** What an entry says of what others name by a number. */
  public static Export export(long number, byte[] value) {
    long id = value.length == 1 ? number : ByteBuffer.wrap(value).getLong(1);
    return new Export(id, value[0] == REVOKED);
  }

  void put(long number, Export export) {
    byte state = export.revoked() ? REVOKED : HANDED_OUT;
    var value =
        export.id() == number
            ? new byte[] {state}
            : ByteBuffer.allocate(1 + Long.BYTES).put(state).putLong(export.id()).array();
    entries.put(key(EXPORT, number), value);
  }

  /** The number by which others know an object that hides its own; 0 if it does not. */
  long aliasOf(long id) {
    var value = entries.getSteady(key(ALIAS, id));
    return value == null ? 0 : ByteBuffer.wrap(value).getLong();
  }

  void putAlias(long id, long alias) {
    entries.put(key(ALIAS, id), ByteBuffer.allocate(Long.BYTES).putLong(0, alias).array());
  }

  int pins(long id) {
    var value = entries.get(key(PIN, id));
    return value == null ? 0 : ByteBuffer.wrap(value).getInt();
  }

  void pin(long id, int more) {
    int count = Math.max(0, pins(id) + more);
    if (count == 0) {
      entries.remove(key(PIN, id));
    } else {
      entries.put(key(PIN, id), ByteBuffer.allocate(Integer.BYTES).putInt(0, count).array());
    }
  }

  // ---- as it is on disk

  /**
   * What an entry has to become so that a change of it by which an object was revoked, or was no
   * longer, is taken back; null if it was no such change.
   */
  public static byte @Nullable [] beforeRevocation(
      EntryKey key, byte @Nullable [] before, byte @Nullable [] after) {
    if (!key.startsWith(EXPORT) || after == null) {
      return null;
    }
    byte was = before == null ? HANDED_OUT : before[0];
    if (was == after[0]) {
      return null;
    }
    var value = after.clone();
    value[0] = was;
    return value;
  }

  /** How often an object is kept for its own sake. */
  static int pinsOf(long id, EntryStore entries) {
    var value = entries.get(key(PIN, id));
    return value == null ? 0 : ByteBuffer.wrap(value).getInt();
  }

  /** What an entry says of something that another vat owns. */
  static Imported imported(EntryKey key, byte[] value) {
    return CustomsView.imported(
        key.text().substring(IMPORT.length()), ByteBuffer.wrap(value).getLong());
  }

  /** What others may name or is pinned, by its own numbers, as the running turn has it. */
  SortedSet<Long> held() {
    var ids = new TreeSet<Long>();
    for (var key : entries.keysWithPrefix(PIN)) {
      ids.add(number(PIN, key));
    }
    for (var key : entries.keysWithPrefix(EXPORT)) {
      var value = Objects.requireNonNull(entries.get(key), "a key that is there has a value");
      ids.add(export(number(EXPORT, key), value).id());
    }
    return ids;
  }

  /** What others may name, by the number they name it by. */
  public static Map<Long, Export> exportsIn(EntryStore entries) {
    var exports = new LinkedHashMap<Long, Export>();
    entries.range(
        EXPORT,
        EXPORT.afterPrefix(),
        (key, value) -> {
          long number = number(EXPORT, key);
          exports.put(number, export(number, value));
          return true;
        });
    return exports;
  }

  /** The far references of a vat: each address, and the number of the object that stands for it. */
  public static Map<String, Long> importsIn(EntryStore entries) {
    var imports = new LinkedHashMap<String, Long>();
    entries.range(
        IMPORT,
        IMPORT.afterPrefix(),
        (key, value) -> {
          imports.put(key.text().substring(IMPORT.length()), ByteBuffer.wrap(value).getLong());
          return true;
        });
    return imports;
  }

  /** The objects that are kept though nothing refers to them, with the number of their pins. */
  public static Map<Long, Integer> pinsIn(EntryStore entries) {
    var pins = new LinkedHashMap<Long, Integer>();
    entries.range(
        PIN,
        PIN.afterPrefix(),
        (key, value) -> {
          pins.put(number(PIN, key), ByteBuffer.wrap(value).getInt());
          return true;
        });
    return pins;
  }
}
