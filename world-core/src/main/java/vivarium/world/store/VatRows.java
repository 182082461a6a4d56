package vivarium.world.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.PageCache;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.UndoSegment;
import vivarium.world.store.page.Version;
import vivarium.world.store.page.Weighted;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryKey;

/**
 * The committed rows of a vat, decoded, checked and cached. Whatever is wrong with one is reported
 * with the vat, the thing and the file.
 */
final class VatRows {
  /** Turn blocks are small and found by search; this many keep the recent past at hand. */
  private static final int TURN_BLOCKS_MAX = 512;

  private final String vat;
  private final Path folder;
  private final int cacheNumber;
  private final PageCache cache;
  private final EntryPageCache entryPages;
  private final NavigableMap<Long, TurnBlock> turnBlocks = new ConcurrentSkipListMap<>();
  private final VatTables tables;

  /**
   * @param cacheNumber tells the rows of this vat from others' in the cache
   */
  VatRows(
      String vat,
      Path folder,
      int cacheNumber,
      PageCache cache,
      EntryPageCache entryPages,
      VatTables tables) {
    this.vat = vat;
    this.folder = folder;
    this.cacheNumber = cacheNumber;
    this.cache = cache;
    this.entryPages = entryPages;
    this.tables = tables;
  }

  VatTables tables() {
    return tables;
  }

  // objects

  /** The page with a number, or null if none of its objects was ever heard of. */
  @Nullable ObjectPage objectPage(long number) {
    return cache.<ObjectPage>get(
        cacheNumber, Table.OBJECT_PAGE, number, () -> loadObjectPage(number));
  }

  /** The version of an object that was committed last. */
  Version version(long id) {
    var page = objectPage(ObjectPage.numberFor(id));
    return page == null ? Version.NEVER : page.version(ObjectPage.slotOf(id));
  }

  /** Some rows of pages by rising number, not decoded yet. */
  List<VatTables.NumberedRow> objectRowsFrom(long number, int limit) {
    return tables.rowsFrom(Table.OBJECT_PAGE, number, limit);
  }

  /** Some pages by rising number, without putting them into the cache. */
  List<NumberedPage> objectPagesFrom(long number, int limit) {
    var pages = new ArrayList<NumberedPage>();
    for (var row : objectRowsFrom(number, limit)) {
      pages.add(new NumberedPage(row.number(), decodeObjectPage(row.number(), row.body())));
    }
    return pages;
  }

  /** A page and its number. */
  record NumberedPage(long number, ObjectPage page) {}

  ObjectPage decodeObjectPage(long number, byte[] body) {
    try {
      return ObjectPage.read(number, body);
    } catch (Malformed e) {
      throw damaged(
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
  EntryPage entryPage(EntryKey key) {
    var page = entryPages.get(key, this::loadEntryPage);
    return page == null ? EntryPage.empty() : page;
  }

  /** The version of an entry that was committed last. */
  Version version(EntryKey key) {
    return entryPage(key).version(key);
  }

  @Nullable EntryPage decodeEntryPage(VatTables.@Nullable EntryRow row) {
    return row == null
        ? null
        : decoded(
            () -> EntryPage.read(row.low(), row.body()),
            "the page of entries from '%s'".formatted(EntryKey.of(row.low())));
  }

  // contents

  /** The version of an object or entry that was committed last. */
  Version version(Place place) {
    return switch (place) {
      case Place.OfObject(long id) -> version(id);
      case Place.OfEntry(var key) -> version(key);
    };
  }

  /** The contents of a version, or null if there are none. They belong to the caller. */
  byte @Nullable [] contents(Place place, Version version) {
    return switch (version) {
      case Version.Absent _ -> null;
      case Version.Inline(long turn, int checksum, var bytes) ->
          checked(place, turn, checksum, bytes.clone());
      case Version.Remote remote ->
          checked(place, remote.turn(), remote.checksum(), remoteBytes(place, remote));
    };
  }

  // history

  /** What is kept of a turn, or null if it did not touch this vat. */
  @Nullable TurnHead head(long turn) {
    var block = blockAtOrBefore(turn);
    return block == null ? null : block.find(turn);
  }

  /** The block that has a turn, or else the last turn before it; null if there is none. */
  @Nullable TurnBlock blockAtOrBefore(long turn) {
    var near = turnBlocks.floorEntry(turn);
    if (near != null && near.getValue().heads().getLast().turn() >= turn) {
      return near.getValue();
    }
    var row = tables.rowAtOrBefore(Table.TURN_BLOCK, turn);
    return row == null ? null : keep(decodeBlock(row));
  }

  /** Blocks of turns by rising number, from the first that begins after a turn. */
  List<TurnBlock> blocksAfter(long turn, int limit) {
    return tables.rowsFrom(Table.TURN_BLOCK, turn + 1, limit).stream()
        .map(this::decodeBlock)
        .toList();
  }

  /** What a place was before a turn that changed it. */
  @SuppressWarnings(
      "NullAway") // the reading may answer null, which NullAway does not see in generics
  Version former(long turn, Place place) {
    var head = head(turn);
    if (head == null) {
      throw damaged("turn %d, which changed %s, is missing".formatted(turn, place));
    }
    var undo = head.undo();
    int part = undo.partWith(place);
    long number = undo.segment() + part;
    int position = part == 0 ? undo.position() : 0;
    var found = inSegment(number, segment -> segment.find(turn, position, place));
    if (found == null) {
      throw damaged("turn %d does not have what %s was before".formatted(turn, place));
    }
    return found;
  }

  /** Hands over what everything that a turn changed was before it, in one of its segments. */
  void formers(TurnHead head, int part, UndoSegment.Visitor visitor) {
    inSegment(
        head.undo().segment() + part,
        segment -> {
          segment.forEach(head.turn(), part == 0 ? head.undo().position() : 0, visitor);
          return segment;
        });
  }

  // what was committed

  void replace(Table table, long number, Weighted row) {
    cache.replace(cacheNumber, table, number, row);
  }

  void forget(Table table, long number) {
    cache.forget(cacheNumber, table, number);
  }

  void replace(TurnBlock block) {
    keep(block);
  }

  void replace(List<EntryPage> pages) {
    entryPages.replace(pages);
  }

  void forgetEntryPages() {
    entryPages.clear();
  }

  /** Something that knows what to do with a segment. */
  @FunctionalInterface
  private interface InSegment<T extends @Nullable Object> {
    T from(UndoSegment segment);
  }

  /**
   * The last segment grows: one from the cache may be a little older than the turn that is looked
   * for. So what does not fit is looked at once more without the cache.
   */
  private <T extends @Nullable Object> T inSegment(long number, InSegment<T> reading) {
    try {
      return reading.from(segment(number));
    } catch (Malformed e) {
      cache.forget(cacheNumber, Table.UNDO, number);
    }
    return decoded(() -> reading.from(segment(number)), "former contents " + number);
  }

  private UndoSegment segment(long number) {
    var segment =
        cache.<UndoSegment>get(cacheNumber, Table.UNDO, number, () -> loadSegment(number));
    if (segment == null) {
      throw damaged("former contents %d are missing".formatted(number));
    }
    return segment;
  }

  private @Nullable UndoSegment loadSegment(long number) {
    var body = tables.row(Table.UNDO, number);
    return body == null ? null : UndoSegment.read(number, body);
  }

  private @Nullable ObjectPage loadObjectPage(long number) {
    var body = tables.row(Table.OBJECT_PAGE, number);
    return body == null ? null : decodeObjectPage(number, body);
  }

  private @Nullable EntryPage loadEntryPage(EntryKey key) {
    return decodeEntryPage(tables.entryPageFor(key.bytes()));
  }

  private TurnBlock decodeBlock(VatTables.NumberedRow row) {
    return decoded(
        () -> TurnBlock.read(row.number(), row.body()),
        "the turns from %d".formatted(row.number()));
  }

  private TurnBlock keep(TurnBlock block) {
    if (turnBlocks.size() >= TURN_BLOCKS_MAX) {
      turnBlocks.clear();
    }
    turnBlocks.put(block.number(), block);
    return block;
  }

  private byte[] remoteBytes(Place place, Version.Remote remote) {
    var bytes = new byte[remote.length()];
    int done = 0;
    for (long number = remote.content(); done < bytes.length; number++) {
      var part = tables.row(Table.CONTENT, number);
      if (part == null || part.length == 0 || part.length > bytes.length - done) {
        throw damaged("%s: its contents are incomplete".formatted(place));
      }
      System.arraycopy(part, 0, bytes, done, part.length);
      done += part.length;
    }
    return bytes;
  }

  private byte[] checked(Place place, long turn, int checksum, byte[] bytes) {
    int actual = place.checksum(bytes);
    if (actual != checksum) {
      throw damaged(
          "%s as of turn %d has checksum %08x, expected %08x"
              .formatted(place, turn, actual, checksum));
    }
    return bytes;
  }

  private <T extends @Nullable Object> T decoded(Supplier<T> decoding, String what) {
    try {
      return decoding.get();
    } catch (Malformed e) {
      throw damaged(what, e);
    }
  }

  private WorldDamaged damaged(String what, Malformed cause) {
    return new WorldDamaged(message("%s: %s".formatted(what, cause.getMessage())), cause);
  }

  private WorldDamaged damaged(String what) {
    return new WorldDamaged(message(what));
  }

  private String message(String what) {
    return "The vat '%s' is damaged in %s: %s. Restore the folder from a backup, or run 'vivarium check --repair'."
        .formatted(vat, folder, what);
  }
}
