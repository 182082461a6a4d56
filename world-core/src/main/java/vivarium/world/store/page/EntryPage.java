package vivarium.world.store.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.turn.EntryKey;

/**
 * The current versions of all entries from one key to before another. The pages of a vat cover all
 * keys without gaps; the first begins at the empty key, the last has no end. A page that has grown
 * too long is cut into several. Immutable.
 */
public final class EntryPage implements Weighted {
  /** A page longer than this is cut. */
  static final int BYTES_MAX = 16 * 1024;

  /** How long the pieces are: room is left, since entries are often added next to each other. */
  static final int CUT_BYTES = 10 * 1024;

  private static final int ENTRY_OVERHEAD_BYTES = 80;

  private final EntryKey low;
  private final @Nullable EntryKey high;
  private final EntryKey[] keys;
  private final Version[] versions;
  private final byte[] body;

  private EntryPage(
      EntryKey low, @Nullable EntryKey high, EntryKey[] keys, Version[] versions, byte[] body) {
    this.low = low;
    this.high = high;
    this.keys = keys;
    this.versions = versions;
    this.body = body;
  }

  /** The page of a vat that never had an entry. */
  public static EntryPage empty() {
    return page(EntryKey.FIRST, null, List.of(), List.of());
  }

  /**
   * Takes the body of a row.
   *
   * @throws Malformed if it is not what was written under this key
   */
  public static EntryPage read(byte[] lowKey, byte[] body) {
    var in = Checksum.open(body, BlockIdentity.ofEntryPage(lowKey));
    var low = EntryKey.of(lowKey);
    var high = in.takeByte() == 0 ? null : EntryKey.of(in.takeBytes());
    int count = in.takeCount();
    if (count > body.length) {
      throw new Malformed("more entries than bytes");
    }
    var keys = new EntryKey[count];
    var versions = new Version[count];
    var previous = low;
    for (int i = 0; i < count; i++) {
      keys[i] = EntryKey.of(in.takeBytes());
      versions[i] = Version.read(in);
      boolean ordered = i == 0 ? keys[i].compareTo(low) >= 0 : keys[i].compareTo(previous) > 0;
      if (!ordered || high != null && keys[i].compareTo(high) >= 0) {
        throw new Malformed("a key out of order");
      }
      previous = keys[i];
    }
    if (!in.atEnd()) {
      throw new Malformed("more bytes than entries");
    }
    return new EntryPage(low, high, keys, versions, body);
  }

  /** Receives versions out of a page that is damaged. */
  @FunctionalInterface
  public interface Salvage {
    void found(EntryKey key, Version version);
  }

  /** Hands over what can still be read of a damaged page, as {@link ObjectPage#salvage} does. */
  public static void salvage(byte[] body, Salvage salvage) {
    try {
      var in = new ByteReader(body);
      if (in.takeByte() != 0) {
        in.takeBytes();
      }
      for (int count = in.takeCount(); count > 0; count--) {
        var key = in.takeBytes();
        if (key.length > EntryKey.MAX_BYTES) {
          return;
        }
        salvage.found(EntryKey.of(key), Version.read(in));
      }
    } catch (Malformed e) {
      // from here on there is no telling where anything begins
    }
  }

  /** Makes one page or, if there is too much for one, several of what is to be in place of this. */
  public List<EntryPage> with(SortedMap<EntryKey, Version> changes) {
    var all = new TreeMap<EntryKey, Version>();
    for (int i = 0; i < keys.length; i++) {
      all.put(keys[i], versions[i]);
    }
    all.putAll(changes);
    return cut(all);
  }

  /** The first possible key. */
  public EntryKey low() {
    return low;
  }

  /** The first key that is on the next page, or null if this is the last. */
  public @Nullable EntryKey high() {
    return high;
  }

  /** Whether a key's place is here. */
  public boolean covers(EntryKey key) {
    return low.compareTo(key) <= 0 && (high == null || key.compareTo(high) < 0);
  }

  /** The version of an entry. */
  public Version version(EntryKey key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? Version.NEVER : versions[at];
  }

  /** How many entries there are, removed ones included. */
  public int size() {
    return keys.length;
  }

  /** The place of the first entry whose key is not smaller; {@link #size} if there is none. */
  public int ceiling(EntryKey key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -at - 1 : at;
  }

  /** The key at a place. */
  public EntryKey keyAt(int place) {
    return keys[place];
  }

  /** The version at a place. */
  public Version versionAt(int place) {
    return versions[place];
  }

  /** The bytes for its row. */
  public byte[] body() {
    return body;
  }

  @Override
  public int weight() {
    return 2 * body.length + ENTRY_OVERHEAD_BYTES * (keys.length + 1);
  }

  private List<EntryPage> cut(SortedMap<EntryKey, Version> all) {
    int length = all.entrySet().stream().mapToInt(e -> lengthOf(e.getKey(), e.getValue())).sum();
    int target = length <= BYTES_MAX ? Integer.MAX_VALUE : CUT_BYTES;
    var pages = new ArrayList<EntryPage>();
    var pageLow = low;
    var pageKeys = new ArrayList<EntryKey>();
    var pageVersions = new ArrayList<Version>();
    int pageLength = 0;
    for (var entry : all.entrySet()) {
      int entryLength = lengthOf(entry.getKey(), entry.getValue());
      if (!pageKeys.isEmpty() && pageLength + entryLength > target) {
        pages.add(page(pageLow, entry.getKey(), pageKeys, pageVersions));
        pageLow = entry.getKey();
        pageKeys.clear();
        pageVersions.clear();
        pageLength = 0;
      }
      pageKeys.add(entry.getKey());
      pageVersions.add(entry.getValue());
      pageLength += entryLength;
    }
    pages.add(page(pageLow, high, pageKeys, pageVersions));
    return pages;
  }

  private static int lengthOf(EntryKey key, Version version) {
    int inline = version instanceof Version.Inline ? version.length() : 0;
    return key.length() + inline + 16;
  }

  private static EntryPage page(
      EntryKey low, @Nullable EntryKey high, List<EntryKey> keys, List<Version> versions) {
    var out = new ByteWriter(4096);
    if (high == null) {
      out.putByte(0);
    } else {
      out.putByte(1).putBytes(high.bytes());
    }
    out.putNumber(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      out.putBytes(keys.get(i).bytes());
      versions.get(i).write(out);
    }
    var body = Checksum.seal(out, BlockIdentity.ofEntryPage(low.bytes()));
    return new EntryPage(
        low, high, keys.toArray(EntryKey[]::new), versions.toArray(Version[]::new), body);
  }
}
