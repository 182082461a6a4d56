package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;
import vivarium.world.base.WorldClock;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.UndoCursor;
import vivarium.world.store.page.UndoWriter;
import vivarium.world.store.page.Version;
import vivarium.world.store.row.Leftovers.Run;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.Table;

/**
 * Writes a part of a vat's history anew: some turns one after the other that share their rows of
 * former versions with no others. Of turns that become one, each thing keeps the oldest.
 *
 * <p>What is written is only found once the last slice has put the new heads in place of the old
 * ones, so a history is always the one or the other. Until then the new rows are noted as left
 * over, from then on the old ones are. That slice does nothing else. Only for its commit nobody may
 * walk over the past; if somebody does, it is done again.
 */
public final class Rewriting {
  /** A slice ends when it has written so much, */
  private static final int SLICE_BYTES = 128 * 1024;

  /** or has looked at so many versions, */
  private static final int SLICE_VERSIONS = 4000;

  /** or has gone on for so long; it ends at such a step. */
  private static final long SLICE_NANOS = 4_000_000;

  private static final int VERSIONS_A_STEP = 64;

  /** So many rows are deleted at once; more are left over. */
  private static final int ROWS_AT_ONCE = 64;

  /**
   * Turns that become one.
   *
   * @param head what is kept of them, but for where their former versions are
   * @param heads what there was of them
   */
  record Group(TurnHead head, List<TurnHead> heads) {}

  /** Decides which former versions are kept at all. */
  @FunctionalInterface
  public interface Filter {
    boolean keeps(Place place, Version former);
  }

  /** A turn that is being read; of two that have the same thing the older comes first. */
  private record Source(int age, UndoCursor cursor) {}

  private static final Comparator<Source> ORDER =
      Comparator.<Source, Place>comparing(source -> source.cursor().place())
          .thenComparingInt(Source::age);

  private final VatRows rows;
  private final List<Group> groups;
  private final Filter filter;
  private final LeftoverRows leftovers;
  private final WorldClock clock;
  private final List<TurnHead> newHeads = new ArrayList<>();
  private final List<Run> gone = new ArrayList<>();
  private HeadBlocks blocks;

  private @Nullable UndoWriter writer;
  private @Nullable PriorityQueue<Source> sources;
  private long noted;
  private int group;
  private boolean isMerged;
  private boolean isDone;

  private int sliceBytes;
  private int sliceVersions;
  private int nextStep;
  private long sliceSince;
  private @Nullable Editor editor;

  /**
   * @param groups turns by rising number; together they share no rows with others
   * @param clock the machine's
   */
  public Rewriting(
      VatRows rows, List<Group> groups, Filter filter, LeftoverRows leftovers, WorldClock clock) {
    this.rows = rows;
    this.groups = groups;
    this.filter = filter;
    this.leftovers = leftovers;
    this.clock = clock;
    this.blocks = new HeadBlocks(rows.logs());
  }

  /** Whether nothing is left to do but the last slice. */
  public boolean isMerged() {
    return isMerged;
  }

  public boolean isDone() {
    return isDone;
  }

  /** Whether the block in which the next turn would be put is among those that were replaced. */
  public boolean hasReplaced(long block) {
    return blocks.hasReplaced(block);
  }

  /** Does one slice in a transaction; answers the state of the vat after it. */
  public VatState step(Editor transaction, VatState before) {
    editor = transaction;
    sliceBytes = 0;
    sliceVersions = 0;
    nextStep = VERSIONS_A_STEP;
    sliceSince = clock.nanoTime();
    if (isMerged) {
      exchange();
      return before;
    }
    return writer == null ? begin(before) : goOn(before);
  }

  /** Keeps as many numbers free as can be needed; turns after that begin behind them. */
  private VatState begin(VatState before) {
    noted = before.nextUndo();
    writer = new UndoWriter(noted, this::put);
    leftovers.note(editor(), new Leftovers(List.of(new Run(Table.UNDO, noted, rowsMax()))), this);
    return goOn(before).withNextUndo(noted + rowsMax());
  }

  private VatState goOn(VatState before) {
    isMerged = merge();
    if (isMerged) {
      writer().finish();
      Invariant.require(writer().nextNumber() <= noted + rowsMax(), "rows were kept free for it");
    }
    return before;
  }

  /** Lets readers see what was committed; after the last slice, which is the end of it. */
  public void publish() {
    isDone = true;
    leftovers.forget(this);
    blocks.publish();
    oldRows().forEach(rows.logs()::forgetSegment);
  }

  /** Merging makes no more rows than there were, but for those that it ends early. */
  private long rowsMax() {
    return 2 * oldRows().size() + groups.size() + 2L;
  }

  private boolean merge() {
    while (group < groups.size()) {
      var current = groups.get(group);
      var open = sources;
      if (open == null) {
        open = begin(current);
        sources = open;
      }
      while (!open.isEmpty()) {
        if (isEnough()) {
          return false;
        }
        takeFrom(open);
      }
      newHeads.add(end(current));
      sources = null;
      group++;
    }
    return true;
  }

  private boolean isEnough() {
    boolean isStep = sliceVersions >= nextStep;
    nextStep += isStep ? VERSIONS_A_STEP : 0;
    return sliceBytes >= SLICE_BYTES
        || sliceVersions >= SLICE_VERSIONS
        || isStep && clock.nanoTime() - sliceSince >= SLICE_NANOS;
  }

  private PriorityQueue<Source> begin(Group current) {
    writer().begin(current.head().turn());
    var queue = new PriorityQueue<Source>(ORDER);
    for (var head : current.heads()) {
      goOn(queue, new Source(queue.size(), rows.logs().cursor(head)));
    }
    return queue;
  }

  private void takeFrom(PriorityQueue<Source> open) {
    var oldest = open.remove();
    var place = oldest.cursor().place();
    var former = oldest.cursor().former();
    if (filter.keeps(place, former)) {
      writer().add(place, former);
    } else {
      gone.addAll(Leftovers.of(former));
    }
    goOn(open, oldest);
    for (var next = open.peek(); next != null; next = open.peek()) {
      if (!next.cursor().place().equals(place)) {
        return;
      }
      open.remove();
      gone.addAll(Leftovers.of(next.cursor().former()));
      goOn(open, next);
    }
  }

  private void goOn(PriorityQueue<Source> open, Source source) {
    sliceVersions++;
    if (source.cursor().next()) {
      open.add(source);
    }
  }

  private TurnHead end(Group current) {
    var head = current.head();
    return new TurnHead(
        head.turn(),
        head.atMillis(),
        head.kind(),
        head.cause(),
        head.reverses(),
        head.counts(),
        writer().end());
  }

  /** It may be that this is not committed, and done once more. */
  private void exchange() {
    var transaction = editor();
    var old = groups.stream().flatMap(one -> one.heads().stream()).toList();
    blocks = new HeadBlocks(rows.logs());
    blocks.exchange(transaction, old, newHeads);
    leftovers.delete(transaction, this);
    var all = new ArrayList<>(gone);
    oldRows().forEach(number -> all.add(new Run(Table.UNDO, number, 1)));
    var rest = new Leftovers(all);
    if (rest.count() <= ROWS_AT_ONCE) {
      LeftoverRows.delete(transaction, rest);
    } else {
      leftovers.note(transaction, rest, null);
    }
  }

  private TreeSet<Long> oldRows() {
    var numbers = new TreeSet<Long>();
    for (var one : groups) {
      for (var head : one.heads()) {
        for (int part = 0; part < head.undo().segments(); part++) {
          numbers.add(head.undo().segment() + part);
        }
      }
    }
    return numbers;
  }

  private void put(long number, byte[] body) {
    editor().insert(Table.UNDO, number, body);
    sliceBytes += body.length;
  }

  private Editor editor() {
    return Objects.requireNonNull(editor, "a slice has begun");
  }

  private UndoWriter writer() {
    return Objects.requireNonNull(writer, "a slice has begun");
  }
}
