package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.PageCache;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.Version;
import vivarium.world.store.page.Weighted;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryKey;

/**
 * The committed rows of a vat, decoded, checked and cached. Whatever is wrong with one is reported
 * with the vat, the thing and the file.
 *
 * <p>Here and in {@link LogRows}, what leads to a current or a former state does without lambdas
 * and switches over patterns: each costs milliseconds the first time in a process (decision 0039).
 */
public final class VatRows {
  private final int cacheNumber;
  private final PageCache cache;
  private final EntryPageCache entryPages;
  private final VatTables tables;
  private final RowCheck check;
  private final LogRows logs;
  private final Pages pages = new Pages();

  /**
   * @param cacheNumber tells the rows of this vat from others' in the cache
   */
  public VatRows(
      RowCheck check,
      int cacheNumber,
      PageCache cache,
      EntryPageCache entryPages,
      VatTables tables) {
    this.check = check;
    this.cacheNumber = cacheNumber;
    this.cache = cache;
    this.entryPages = entryPages;
    this.tables = tables;
    this.logs = new LogRows(cacheNumber, cache, tables, check);
  }

  public VatTables tables() {
    return tables;
  }

  /** The rows of its logs. */
  public LogRows logs() {
    return logs;
  }

  // objects

  /** The page with a number, or null if none of its objects was ever heard of. */
  @Nullable ObjectPage objectPage(long number) {
    return cache.get(cacheNumber, Table.OBJECT_PAGE, number, pages);
  }

  /** The version of an object that was committed last. */
  public Version version(long id) {
    var page = objectPage(ObjectPage.numberFor(id));
    return page == null ? Version.NEVER : page.version(ObjectPage.slotOf(id));
  }

  /** Some rows of pages by rising number, not decoded yet. */
  public List<VatTables.NumberedRow> objectRowsFrom(long number, int limit) {
    return tables.rowsFrom(Table.OBJECT_PAGE, number, limit);
  }

  /** Some pages by rising number, without putting them into the cache. */
  public List<NumberedPage> objectPagesFrom(long number, int limit) {
    var pages = new ArrayList<NumberedPage>();
    for (var row : objectRowsFrom(number, limit)) {
      pages.add(new NumberedPage(row.number(), decodeObjectPage(row.number(), row.body())));
    }
    return pages;
  }

  /** A page and its number. */
  public record NumberedPage(long number, ObjectPage page) {}

  public ObjectPage decodeObjectPage(long number, byte[] body) {
    try {
      return ObjectPage.read(number, body);
    } catch (Malformed e) {
      throw check.damaged(
          "page %d with the objects %d to %d"
              .formatted(
                  number,
                  ObjectPage.idAt(number, 0),
                  ObjectPage.idAt(number, ObjectPage.SLOTS - 1)),
          e);
    }
  }

  // entries

  /** The page that covers a key; an empty one that covers all if there never was an entry. */
  public EntryPage entryPage(EntryKey key) {
    var page = entryPages.get(key, this::loadEntryPage);
    return page == null ? EntryPage.empty() : page;
  }

  /** The version of an entry that was committed last. */
  public Version version(EntryKey key) {
    return entryPage(key).version(key);
  }

  public @Nullable EntryPage decodeEntryPage(VatTables.@Nullable EntryRow row) {
    return row == null
        ? null
        : check.decoded(
            () -> EntryPage.read(row.low(), row.body()),
            "the page of entries from '%s'".formatted(EntryKey.of(row.low())));
  }

  // contents

  /** The version of an object or entry that was committed last. */
  public Version version(Place place) {
    return place instanceof Place.OfObject(long id)
        ? version(id)
        : version(((Place.OfEntry) place).key());
  }

  /** What an object holds, as it was committed last, or null. The bytes belong to the caller. */
  public byte @Nullable [] contents(long id) {
    var place = new Place.OfObject(id);
    var version = version(id);
    return version instanceof Version.Inline(long turn, int checksum, var bytes)
        ? checked(place, turn, checksum, bytes) // a page answers a copy each time
        : contents(place, version);
  }

  /** The contents of a version, or null if there are none. They belong to the caller. */
  public byte @Nullable [] contents(Place place, Version version) {
    if (version instanceof Version.Inline(long turn, int checksum, var bytes)) {
      return checked(place, turn, checksum, bytes.clone());
    }
    return version instanceof Version.Remote remote
        ? checked(place, remote.turn(), remote.checksum(), remoteBytes(place, remote))
        : null;
  }

  // what was committed

  void replace(Table table, long number, Weighted row) {
    cache.replace(cacheNumber, table, number, row);
  }

  void forget(Table table, long number) {
    cache.forget(cacheNumber, table, number);
  }

  void replace(List<EntryPage> pages) {
    entryPages.replace(pages);
  }

  void forgetEntryPages() {
    entryPages.clear();
  }

  private final class Pages implements PageCache.Loader<ObjectPage> {
    @Override
    public @Nullable ObjectPage load(long number) {
      var body = tables.row(Table.OBJECT_PAGE, number);
      return body == null ? null : decodeObjectPage(number, body);
    }
  }

  private @Nullable EntryPage loadEntryPage(EntryKey key) {
    return decodeEntryPage(tables.entryPageFor(key.bytes()));
  }

  private byte[] remoteBytes(Place place, Version.Remote remote) {
    var bytes = new byte[remote.length()];
    int done = 0;
    for (long number = remote.content(); done < bytes.length; number++) {
      var part = tables.row(Table.CONTENT, number);
      if (part == null || part.length == 0 || part.length > bytes.length - done) {
        throw check.damaged("%s: its contents are incomplete".formatted(place));
      }
      System.arraycopy(part, 0, bytes, done, part.length);
      done += part.length;
    }
    return bytes;
  }

  private byte[] checked(Place place, long turn, int checksum, byte[] bytes) {
    int actual = place.checksum(bytes);
    if (actual != checksum) {
      throw check.damaged(
          "%s as of turn %d has checksum %08x, expected %08x"
              .formatted(place, turn, actual, checksum));
    }
    return bytes;
  }
}
