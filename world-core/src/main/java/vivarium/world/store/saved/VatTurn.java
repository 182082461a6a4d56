package vivarium.world.store.saved;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnSummary;
import vivarium.world.store.turn.VatChanges;

/** One vat's share of a saved turn, until it is in the vat's database. */
public record VatTurn(
    long turn,
    long atMillis,
    String kind,
    String cause,
    @Nullable Reversal reverses,
    VatChanges changes) {
  /** What the objects around the bytes of one change take in memory, roughly. */
  private static final int CHANGE_OVERHEAD_BYTES = 96;

  private static final int TURN_OVERHEAD_BYTES = 200;

  /** How much memory it takes, roughly. */
  public long weight() {
    long bytes = TURN_OVERHEAD_BYTES;
    for (var change : changes.objects()) {
      bytes += CHANGE_OVERHEAD_BYTES + lengthOf(change.contents());
    }
    for (var change : changes.entries()) {
      bytes += 2 * CHANGE_OVERHEAD_BYTES + change.key().length() + lengthOf(change.value());
    }
    return bytes;
  }

  /** How many objects and entries it changes. */
  public int changeCount() {
    return changes.objects().size() + changes.entries().size();
  }

  /** How much it changes, according to the draft. */
  public TurnHead.Counts counts(Predicate<byte[]> isPart) {
    return tally(isPart).counts(changes.entries().size());
  }

  /** By how much it makes the number of objects grow, according to the draft. */
  public int growth(Predicate<byte[]> isPart) {
    return tally(isPart).growth();
  }

  private Tally tally(Predicate<byte[]> isPart) {
    var tally = new Tally(isPart);
    for (var change : changes.objects()) {
      var contents = change.contents();
      if (contents == null) {
        tally.removed(null);
      } else if (change.created()) {
        tally.created(contents);
      } else {
        tally.changed(contents);
      }
    }
    return tally;
  }

  /**
   * Its line in the timeline.
   *
   * @param vat the vat of which this is the share
   * @param takenBackBy the newest turn that takes it back, or 0
   */
  public TurnSummary summary(String vat, TurnHead.Counts counts, long takenBackBy) {
    return new TurnSummary(
        turn,
        Instant.ofEpochMilli(atMillis),
        kind,
        cause,
        List.of(vat),
        counts.created(),
        counts.changed(),
        counts.removed(),
        counts.entries(),
        reverses,
        takenBackBy);
  }

  /** The greatest id in it, or 0. */
  public long greatestId() {
    long greatest = 0;
    for (ObjectChange change : changes.objects()) {
      greatest = Math.max(greatest, change.id());
    }
    return greatest;
  }

  private static int lengthOf(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
