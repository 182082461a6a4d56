package vivarium.world.store.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.MomentForgotten;
import vivarium.world.store.memory.MemoryNow.Contents;
import vivarium.world.store.page.Place;
import vivarium.world.store.row.Reversals;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;

/**
 * What was before in a vat that is held in memory only: its latest turns, each with the former
 * contents of what it changed. The oldest are forgotten when there is no more room.
 *
 * <p>Any thread may ask. What is asked of the past walks over the turns since.
 */
final class MemoryPast {
  /**
   * Something that was changed after some turn.
   *
   * @param former what it was before, or null if it was not there
   * @param first the first turn that changed it
   * @param last the last one
   */
  record Changed(byte @Nullable [] former, long first, long last) {}

  private final String vat;
  private final MemoryNow now;
  private final PastBlocks steps;
  private final Reversals reversals = new Reversals(null);

  /**
   * @param isPart tells contents that are only a part of an object
   * @param now what is true now, which turns are added to here
   * @param bytesMax how much memory this may take, roughly
   */
  MemoryPast(String vat, Predicate<byte[]> isPart, MemoryNow now, long bytesMax) {
    this.vat = vat;
    this.now = now;
    this.steps = new PastBlocks(isPart, now, bytesMax);
  }

  /** Adds the newest turn, also to what is true now. */
  synchronized MemoryGrowth add(VatTurn turn) {
    var reverses = turn.reverses();
    if (reverses != null) {
      reversals.add(turn.turn(), reverses);
    }
    return steps.add(turn);
  }

  /** How many turns are remembered. */
  synchronized int turnCount() {
    return steps.turnCount();
  }

  /** How many changes of objects and entries are remembered. */
  synchronized long changeCount() {
    return steps.changeCount();
  }

  /** What something was after a turn. */
  synchronized byte @Nullable [] asOf(Place place, long turn) {
    var contents = contents(place, turn);
    return contents == null ? null : contents.bytes().clone();
  }

  private @Nullable Contents contents(Place place, long turn) {
    var contents = now.get(place);
    if (contents != null && contents.turn() <= turn) {
      return contents;
    }
    requireRemembered(turn);
    var next =
        steps
            .newestFirst(place)
            .takeWhile(step -> step.turn() > turn)
            .reduce((later, earlier) -> earlier);
    return next.isPresent() ? next.get().former(place) : contents;
  }

  /** The turn that brought about what something was after a turn; 0 if none is remembered. */
  synchronized long lastTurnOf(Place place, long turn) {
    var contents = contents(place, turn);
    return contents != null
        ? contents.turn()
        : steps
            .newestFirst(place)
            .mapToLong(PastBlocks.Step::turn)
            .filter(changed -> changed <= turn)
            .findFirst()
            .orElse(0);
  }

  private void requireRemembered(long turn) {
    long forgottenUpTo = steps.forgottenUpTo();
    if (turn < forgottenUpTo) {
      throw new MomentForgotten(
          ("This world is held in memory only, and of the vat '%s' it remembers what was after"
                  + " turn %d. What was before, as after turn %d, is forgotten.")
              .formatted(vat, forgottenUpTo, turn));
    }
  }

  /** Everything that was changed after a turn, with what it was before. */
  synchronized Map<Place, Changed> changedSince(long turn) {
    requireRemembered(turn);
    var changed = new LinkedHashMap<Place, Changed>();
    steps
        .oldestFirst()
        .filter(step -> step.turn() > turn)
        .forEach(step ->
            step.forEach((place, former) ->
                changed.merge(
                    place,
                    new Changed(bytes(former), step.turn(), step.turn()),
                    (first, last) -> new Changed(first.former(), first.first(), last.last()))));
    return changed;
  }

  /** What one turn did, and who changed the same things again later. */
  synchronized TurnChanges changesOf(long turn, int objectsMax) {
    var objects = new ArrayList<TurnChanges.OfObject>();
    var entries = new ArrayList<TurnChanges.OfEntry>();
    steps
        .oldestFirst()
        .filter(step -> step.turn() == turn)
        .forEach(step ->
            step.forEach((place, former) -> {
              var before = bytes(former);
              switch (place) {
                case Place.OfObject(long id) -> {
                  if (objects.size() < objectsMax) {
                    objects.add(
                        new TurnChanges.OfObject(
                            id, before, asOf(place, turn), turnsAfter(place, turn)));
                  }
                }
                case Place.OfEntry(var key) ->
                    entries.add(
                        new TurnChanges.OfEntry(
                            key, before, asOf(place, turn), turnsAfter(place, turn)));
              }
            }));
    return new TurnChanges(turn, objects, entries);
  }

  /** Bytes that came out of the past are nobody else's. */
  private static byte @Nullable [] bytes(@Nullable Contents former) {
    return former == null ? null : former.bytes();
  }

  /** The turns after one that changed something, oldest first. */
  private List<Long> turnsAfter(Place place, long turn) {
    return steps
        .newestFirst(place)
        .map(PastBlocks.Step::turn)
        .takeWhile(changed -> changed > turn)
        .toList()
        .reversed();
  }

  /** The turns that changed something, newest first, as far as they are remembered. */
  synchronized List<Long> turnsOf(Place place, int limit) {
    return steps.newestFirst(place).limit(limit).map(PastBlocks.Step::turn).toList();
  }

  /** The turns with smaller numbers, newest first, as far as they are remembered. */
  synchronized List<TurnSummary> turns(long before, int limit) {
    return steps
        .newestFirst()
        .filter(step -> step.turn() < before)
        .limit(limit)
        .map(step -> step.summary(vat, reversals::takingBack))
        .toList();
  }
}
