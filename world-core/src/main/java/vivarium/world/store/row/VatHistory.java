package vivarium.world.store.row;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.Version;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;

/**
 * The past of a vat, as far as it is applied.
 *
 * <p>Everything rests on one chain: the current version of a thing names the turn that wrote it,
 * and that turn's undo has the version before.
 */
public final class VatHistory {

  private final String vat;
  private final VatRows rows;
  private final Reversals reversals;
  private final Supplier<KeptMoments> kept;

  /**
   * @param kept which moments are left; others answer like the last one before them that is
   */
  public VatHistory(String vat, VatRows rows, Reversals reversals, Supplier<KeptMoments> kept) {
    this.kept = kept;
    this.vat = vat;
    this.rows = rows;
    this.reversals = reversals;
  }

  /** The version that a place had after a turn. */
  public Version asOf(Place place, long turn) {
    return new MomentSearch(rows, place, kept.get().floor(turn)).find();
  }

  /** The turns that changed a place, newest first. */
  public List<Long> turnsOf(Place place, int limit) {
    var turns = new ArrayList<Long>();
    var version = rows.version(place);
    while (version.turn() > 0 && turns.size() < limit) {
      turns.add(lineOf(version.turn()));
      version = rows.logs().former(version.turn(), place);
    }
    return turns;
  }

  /** The line of the timeline that a turn is in, as it stands on disk. */
  private long lineOf(long turn) {
    var head = turn > kept.get().thinnedUpTo() ? null : rows.logs().headFrom(turn);
    return head == null ? turn : head.turn();
  }

  /** What one turn did, and who changed the same things again later. */
  public TurnChanges changesOf(long turn, int objectsMax) {
    var objects = new ArrayList<TurnChanges.OfObject>();
    var entries = new ArrayList<TurnChanges.OfEntry>();
    var head = rows.logs().head(turn);
    if (head != null) {
      for (int part = 0; part < head.undo().segments(); part++) {
        rows.logs()
            .formers(
                head,
                part,
                (place, former) -> {
                  if (place instanceof Place.OfObject && objects.size() >= objectsMax) {
                    return;
                  }
                  var later = new ArrayDeque<Long>();
                  var after = rows.contents(place, versionBy(turn, place, later));
                  var before = rows.contents(place, former);
                  switch (place) {
                    case Place.OfObject(long id) ->
                        objects.add(
                            new TurnChanges.OfObject(id, before, after, List.copyOf(later)));
                    case Place.OfEntry(var key) ->
                        entries.add(
                            new TurnChanges.OfEntry(key, before, after, List.copyOf(later)));
                  }
                });
      }
    }
    return new TurnChanges(turn, objects, entries);
  }

  /** The version that a turn brought about; collects the turns after it, oldest first. */
  private Version versionBy(long turn, Place place, Deque<Long> later) {
    var version = rows.version(place);
    while (version.turn() > turn) {
      later.addFirst(lineOf(version.turn()));
      version = rows.logs().former(version.turn(), place);
    }
    return version;
  }

  /** A thing that was changed after some turn. */
  public record Changed(Place place, byte @Nullable [] former, long first, long last) {}

  /**
   * A part of what was changed.
   *
   * @param changed the things in it
   * @param turn the turn it is from
   * @param part which part of that turn
   */
  public record Part(List<Changed> changed, long turn, int part) {
    /** Before the first part of the turns after one. */
    public static Part before(long turn) {
      return new Part(List.of(), turn, Integer.MAX_VALUE);
    }
  }

  /**
   * What is asked for about changes.
   *
   * @param after a moment that is left; the turns after it count
   * @param upTo the last turn that counts
   * @param wantsLast whether for each thing the last turn that changed it is to be found
   */
  public record Since(long after, long upTo, boolean wantsLast) {}

  /**
   * The next part of everything changed by some turns; null at the end.
   *
   * <p>An undo item is a thing's oldest former version exactly if the turn that wrote that version
   * does not count any more. So each thing comes once, and nothing has to be remembered.
   */
  public @Nullable Part changedNext(Part previous, Since since) {
    var head = rows.logs().head(previous.turn());
    int part = previous.part() == Integer.MAX_VALUE ? Integer.MAX_VALUE : previous.part() + 1;
    while (head == null || part >= head.undo().segments()) {
      head = rows.logs().headAfter(head == null ? previous.turn() : head.turn());
      if (head == null || head.turn() > since.upTo()) {
        return null;
      }
      part = 0;
    }
    return new Part(oldestFormers(head, part, since), head.turn(), part);
  }

  private List<Changed> oldestFormers(TurnHead head, int part, Since since) {
    var found = new ArrayList<Changed>();
    rows.logs()
        .formers(
            head,
            part,
            (place, former) -> {
              if (former.turn() <= since.after()) {
                long last = since.wantsLast() ? lineOf(rows.version(place).turn()) : head.turn();
                found.add(new Changed(place, rows.contents(place, former), head.turn(), last));
              }
            });
    return found;
  }

  /** The turns with smaller numbers, newest first. */
  public List<TurnSummary> turns(long before, int limit) {
    var turns = new ArrayList<TurnSummary>();
    long next = before - 1;
    while (turns.size() < limit && next > 0) {
      var block = rows.logs().blockAtOrBefore(next);
      if (block == null) {
        break;
      }
      for (var head : block.heads().reversed()) {
        if (head.turn() <= next && turns.size() < limit) {
          turns.add(summary(head));
        }
      }
      next = block.number() - 1;
    }
    return turns;
  }

  private TurnSummary summary(TurnHead head) {
    return new TurnSummary(
        head.turn(),
        Instant.ofEpochMilli(head.atMillis()),
        head.kind(),
        LogRows.isStretch(head) ? causeOf(head) : head.cause(),
        List.of(vat),
        head.counts().created(),
        head.counts().changed(),
        head.counts().removed(),
        head.counts().entries(),
        head.reverses(),
        reversals.takingBack(head.turn()));
  }

  private String causeOf(TurnHead head) {
    long first = kept.get().before(head.turn()) + 1;
    return first == head.turn()
        ? "Turn %d".formatted(first)
        : "Turns %d to %d".formatted(first, head.turn());
  }
}
