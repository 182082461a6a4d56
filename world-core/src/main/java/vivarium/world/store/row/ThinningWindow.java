package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.TurnHead.Counts;
import vivarium.world.store.page.TurnHead.UndoPlace;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.turn.TurnSummary;

/**
 * Looks through a vat's turns for some that can become one: those between two moments that are
 * kept. What is found shares its rows of former versions with no other turn.
 */
public final class ThinningWindow {
  /** Enough turns at a time, if they are small, */
  private static final int HEADS_ENOUGH = 1000;

  /** enough rows, if there are also */
  private static final int ROWS_ENOUGH = 64;

  /** so many turns, that a long stretch is not written again and again. */
  private static final int HEADS_AT_LEAST = 16;

  /** How many blocks of turns are looked through in one slice. */
  private static final int BLOCKS_A_SLICE = 32;

  private final LogRows logs;
  private final KeptMoments kept;
  private final long upTo;
  private List<TurnHead> window = new ArrayList<>();
  private int rows;
  private long cursor;
  private boolean isAtEnd;

  /**
   * @param upTo the last turn that may be merged
   */
  public ThinningWindow(LogRows logs, KeptMoments kept, long upTo) {
    this.logs = logs;
    this.kept = kept;
    this.upTo = upTo;
  }

  /** Whether nothing is left to look through. */
  public boolean isAtEnd() {
    return isAtEnd;
  }

  /** Looks through some turns; answers what is to be written anew, or null if nothing yet. */
  public @Nullable List<Rewriting.Group> find() {
    for (int i = 0; i < BLOCKS_A_SLICE && !isAtEnd; i++) {
      for (var head : next()) {
        var found = add(head);
        if (found != null || isAtEnd) {
          return found == null ? end() : found;
        }
      }
    }
    return isAtEnd ? end() : null;
  }

  private List<TurnHead> next() {
    long seen = window.isEmpty() ? cursor : window.getLast().turn();
    var block = logs.blockAtOrBefore(seen);
    if (block == null || block.after(seen) == null) {
      var later = logs.blocksAfter(seen, 1);
      block = later.isEmpty() ? null : later.getFirst();
    }
    isAtEnd = block == null;
    return block == null
        ? List.of()
        : block.heads().stream().filter(head -> head.turn() > seen).toList();
  }

  /** Takes a turn; answers a window that ends before it and has something to be done. */
  private @Nullable List<Rewriting.Group> add(TurnHead head) {
    if (head.turn() > upTo && !sharesRows(head)) {
      isAtEnd = true; // those that do share rows are written anew with these, each for itself
      return null;
    }
    if (!sharesRows(head)) {
      if (isEnough(head)) {
        var found = take(head.turn());
        keep(head);
        return found;
      }
    }
    keep(head);
    return null;
  }

  private void keep(TurnHead head) {
    window.add(head);
    rows += head.undo().segments();
  }

  private boolean isEnough(TurnHead next) {
    if (window.isEmpty()) {
      return false;
    }
    return moment(window.getLast()) != moment(next)
        || window.size() >= HEADS_ENOUGH
        || rows >= ROWS_ENOUGH && window.size() >= HEADS_AT_LEAST;
  }

  /** One that has no rows belongs to those before it. */
  private boolean sharesRows(TurnHead head) {
    if (window.isEmpty()) {
      return false;
    }
    if (head.undo().segment() == 0) {
      return true;
    }
    for (var before : window.reversed()) {
      var undo = before.undo();
      if (undo.segment() != 0) {
        return undo.segment() + undo.segments() - 1 == head.undo().segment();
      }
    }
    return true;
  }

  private @Nullable List<Rewriting.Group> end() {
    return window.isEmpty() ? null : take(Long.MAX_VALUE);
  }

  /** Ends the window; answers its groups, or null if there is nothing to be done. */
  private @Nullable List<Rewriting.Group> take(long nextTurn) {
    var groups = new ArrayList<Rewriting.Group>();
    boolean isUseful = false;
    var heads = List.copyOf(window);
    for (int from = 0; from < heads.size(); ) {
      int to = from + 1;
      while (to < heads.size() && moment(heads.get(to)) == moment(heads.get(from))) {
        to++;
      }
      long next = to < heads.size() ? heads.get(to).turn() : nextTurn;
      var group = group(heads.subList(from, to), next);
      isUseful |= group.head() != group.heads().getFirst();
      groups.add(group);
      from = to;
    }
    cursor = heads.getLast().turn();
    window = new ArrayList<>();
    rows = 0;
    return isUseful ? groups : null;
  }

  private Rewriting.Group group(List<TurnHead> heads, long next) {
    var last = heads.getLast();
    long moment = moment(last);
    boolean isWhole = next > moment;
    long turn = isWhole ? moment : last.turn();
    boolean isRight =
        heads.size() == 1
            && (last.turn() > upTo
                || kept.isAlone(moment)
                || LogRows.isStretch(last) && last.turn() == turn);
    if (isRight) {
      return new Rewriting.Group(last, heads);
    }
    long atMillis = isWhole ? kept.millisOf(moment) : last.atMillis();
    var head =
        new TurnHead(turn, atMillis, TurnSummary.THINNED, "", null, sum(heads), UndoPlace.NOWHERE);
    return new Rewriting.Group(head, heads);
  }

  private static Counts sum(List<TurnHead> heads) {
    long created = 0;
    long changed = 0;
    long removed = 0;
    long entries = 0;
    for (var head : heads) {
      created += head.counts().created();
      changed += head.counts().changed();
      removed += head.counts().removed();
      entries += head.counts().entries();
    }
    return new Counts(cut(created), cut(changed), cut(removed), cut(entries));
  }

  private static int cut(long count) {
    return (int) Math.min(Integer.MAX_VALUE, count);
  }

  /** The end of the stretch that a turn is in. */
  private long moment(TurnHead head) {
    return head.turn() > upTo ? head.turn() : kept.ceiling(head.turn());
  }
}
