package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.page.PageCache;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.UndoCursor;
import vivarium.world.store.page.UndoSegment;
import vivarium.world.store.page.Version;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.TurnSummary;

/** The committed rows of a vat's two logs: the heads of turns, and what things were before them. */
public final class LogRows {
  /** Turn blocks are small and found by search; this many keep the recent past at hand. */
  private static final int TURN_BLOCKS_MAX = 512;

  private final int cacheNumber;
  private final PageCache cache;
  private final VatTables tables;
  private final RowCheck check;
  private final Segments segments = new Segments();
  private final NavigableMap<Long, TurnBlock> turnBlocks = new ConcurrentSkipListMap<>();

  /**
   * @param cacheNumber tells the rows of this vat from others' in the cache
   */
  LogRows(int cacheNumber, PageCache cache, VatTables tables, RowCheck check) {
    this.cacheNumber = cacheNumber;
    this.cache = cache;
    this.tables = tables;
    this.check = check;
  }

  /** What is kept of a turn, or null if it did not touch this vat. */
  @Nullable TurnHead head(long turn) {
    var block = blockAtOrBefore(turn);
    return block == null ? null : block.find(turn);
  }

  /**
   * What is kept of the turn in which a thing got a version: of that turn itself or, where history
   * is thinned, of the stretch of turns that it is in; null if there is none.
   */
  @Nullable TurnHead headFrom(long turn) {
    var found = headAfter(turn - 1);
    return found != null && (found.turn() == turn || isStretch(found)) ? found : null;
  }

  /** What is kept of the first turn after one that touched this vat, or null if there is none. */
  @Nullable TurnHead headAfter(long turn) {
    var block = blockAtOrBefore(turn + 1);
    var next = block == null ? null : block.after(turn);
    if (next != null) {
      return next;
    }
    var later = blocksAfter(turn, 1);
    return later.isEmpty() ? null : later.getFirst().heads().getFirst();
  }

  /** Whether a head is of a stretch of turns that history has as one. */
  public static boolean isStretch(TurnHead head) {
    return head.kind().equals(TurnSummary.THINNED);
  }

  /** A cursor over what everything that a turn changed was before it. */
  public UndoCursor cursor(TurnHead head) {
    return new UndoCursor(
        head,
        part -> check.decoded(() -> segment(head.undo().segment() + part), "former contents"));
  }

  /** The block that has a turn, or else the last turn before it; null if there is none. */
  public @Nullable TurnBlock blockAtOrBefore(long turn) {
    var near = turnBlocks.floorEntry(turn);
    if (near != null && near.getValue().heads().getLast().turn() >= turn) {
      return near.getValue();
    }
    var row = tables.rowAtOrBefore(Table.TURN_BLOCK, turn);
    return row == null ? null : keep(decodeBlock(row));
  }

  /** Blocks of turns by rising number, from the first that begins after a turn. */
  public List<TurnBlock> blocksAfter(long turn, int limit) {
    var blocks = new ArrayList<TurnBlock>();
    for (var row : tables.rowsFrom(Table.TURN_BLOCK, turn + 1, limit)) {
      blocks.add(decodeBlock(row));
    }
    return blocks;
  }

  /** What a place was before a turn that changed it. */
  Version former(long turn, Place place) {
    var head = headFrom(turn);
    if (head == null) {
      throw check.damaged("turn %d, which changed %s, is missing".formatted(turn, place));
    }
    var found = formerIn(head, place);
    if (found == null) {
      throw check.damaged("turn %d does not have what %s was before".formatted(turn, place));
    }
    return found;
  }

  /** What a place was before a turn, or null if the turn did not change it. */
  @Nullable Version formerIn(TurnHead head, Place place) {
    var undo = head.undo();
    if (undo.segments() == 0) {
      return null;
    }
    int part = undo.partWith(place);
    int position = part == 0 ? undo.position() : 0;
    long number = undo.segment() + part;
    try {
      return segment(number).find(head.turn(), position, place);
    } catch (Malformed e) {
      return foundAnew(number, segment -> segment.find(head.turn(), position, place));
    }
  }

  /** Hands over what everything that a turn changed was before it, in one of its segments. */
  public void formers(TurnHead head, int part, UndoSegment.Visitor visitor) {
    long number = head.undo().segment() + part;
    int position = part == 0 ? head.undo().position() : 0;
    try {
      segment(number).forEach(head.turn(), position, visitor);
    } catch (Malformed e) {
      var _ =
          foundAnew(
              number,
              segment -> {
                segment.forEach(head.turn(), position, visitor);
                return null;
              });
    }
  }

  // what was committed

  void replace(TurnBlock block) {
    keep(block);
  }

  /** Forgets blocks that were replaced by others. */
  void forgetBlocks(List<Long> numbers) {
    numbers.forEach(turnBlocks::remove);
  }

  void forgetSegment(long number) {
    cache.forget(cacheNumber, Table.UNDO, number);
  }

  /** Something that is looked for in a segment. */
  @FunctionalInterface
  private interface InSegment {
    @Nullable Version from(UndoSegment segment);
  }

  /**
   * The last segment grows: one from the cache may be a little older than the turn that is looked
   * for. So what does not fit is looked at once more without the cache.
   */
  private @Nullable Version foundAnew(long number, InSegment search) {
    cache.forget(cacheNumber, Table.UNDO, number);
    try {
      return search.from(segment(number));
    } catch (Malformed e) {
      throw check.damaged("former contents " + number, e);
    }
  }

  private UndoSegment segment(long number) {
    var segment = cache.get(cacheNumber, Table.UNDO, number, segments);
    if (segment == null) {
      throw check.damaged("former contents %d are missing".formatted(number));
    }
    return segment;
  }

  private final class Segments implements PageCache.Loader<UndoSegment> {
    @Override
    public @Nullable UndoSegment load(long number) {
      var body = tables.row(Table.UNDO, number);
      return body == null ? null : UndoSegment.read(number, body);
    }
  }

  private TurnBlock decodeBlock(VatTables.NumberedRow row) {
    try {
      return TurnBlock.read(row.number(), row.body());
    } catch (Malformed e) {
      throw check.damaged("the turns from %d".formatted(row.number()), e);
    }
  }

  private TurnBlock keep(TurnBlock block) {
    if (turnBlocks.size() >= TURN_BLOCKS_MAX) {
      turnBlocks.clear();
    }
    turnBlocks.put(block.number(), block);
    return block;
  }
}
