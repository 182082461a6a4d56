package vivarium.vat.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Trouble;
import vivarium.vat.turn.Unheard;
import vivarium.vat.turn.Vats;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.Reversal;

/**
 * Brings back what was, of one vat or of all.
 *
 * <p>Each object changed since gets its oldest former record again. Objects made since are removed;
 * maps made since stay, because nobody sees a map that no object has.
 */
final class Rollback {
  /** How many records are read at once. */
  private static final int BATCH = 4096;

  private final Vats vats;
  private final Timeline timeline;
  private final Differences differences;
  private final Reverter reverter;

  Rollback(Vats vats, Timeline timeline, Differences differences, Reverter reverter) {
    this.vats = vats;
    this.timeline = timeline;
    this.differences = differences;
    this.reverter = reverter;
  }

  RevertPreview preview(long position, @Nullable String vat, int limit) {
    var names = names(position, vat);
    long now = vats.store().savedTurn();
    long objects = 0;
    var changes = new ArrayList<ObjectDifference>();
    for (var name : names) {
      long target = Math.max(position, birth(vats.store().vat(name)));
      var difference = differences.between(now, target, List.of(name), limit - changes.size());
      objects += difference.total();
      changes.addAll(difference.objects());
    }
    return new RevertPreview(
        timeline.countAfter(position, vat),
        objects,
        changes,
        List.of(),
        breakages(position, vat, limit));
  }

  private List<Breakage> breakages(long position, @Nullable String vat, int limit) {
    if (vat == null) {
      return List.of();
    }
    var store = vats.store().vat(vat);
    long target = Math.max(position, birth(store));
    return new VatAlone(store, target, madeSince(Former.since(store, target)))
        .breakages(vats, limit);
  }

  private static Set<Long> madeSince(Former former) {
    return former.objects().stream()
        .filter(object -> object.contents() == null)
        .map(Former.OfObject::id)
        .collect(Collectors.toSet());
  }

  Reverted rollback(long position, @Nullable String vat) {
    var names = names(position, vat);
    var unheard = vat == null ? null : new Unheard(vat);
    if (vat != null) {
      tellThoseWhoWait(position, vat);
    }
    var reverted =
        reverter.revert(
            names,
            () ->
                new Intent(
                    History.ROLLBACK,
                    cause(position, vat),
                    new Reversal(position, vats.store().savedTurn()),
                    names.stream().map(name -> plan(name, position, unheard)).toList(),
                    false));
    for (var name : names) {
      if (Unheard.isIn(vats.store().vat(name).entries())) {
        vats.tellAgain(name);
      }
    }
    return reverted;
  }

  /**
   * Nobody will settle a promise that is forgotten. This is a turn before the other: who dies in
   * between has broken promises too early, and leaves nobody waiting for ever.
   */
  private void tellThoseWhoWait(long position, String vat) {
    var store = vats.store().vat(vat);
    var awaited =
        new VatAlone(store, Math.max(position, birth(store)), Set.of()).awaited().keySet();
    if (!awaited.isEmpty()) {
      var reason =
          Trouble.OBJECT_DELETED.reason(
              "The vat '%s' goes back to before this promise was made.".formatted(vat));
      vats.breakPromises(vat, awaited, reason);
    }
  }

  private String cause(long position, @Nullable String vat) {
    var label = timeline.label(position);
    return vat == null ? "Roll back to " + label : "Roll back %s to %s".formatted(vat, label);
  }

  private List<String> names(long position, @Nullable String vat) {
    timeline.requireKnown(position);
    var names = vat == null ? vats.names() : List.of(vat);
    if (names.stream().allMatch(name -> position < birth(vats.store().vat(name)))) {
      throw new UnknownMoment(
          "There was nothing yet at %s, so one cannot go back to it."
              .formatted(timeline.label(position)));
    }
    return names;
  }

  /** The turn in which a vat was made: the earliest that it can go back to. */
  private static long birth(VatStore store) {
    var turns = store.historyOf(WellKnown.LOBBY_ID, Integer.MAX_VALUE);
    return turns.isEmpty() ? 0 : turns.getLast();
  }

  /**
   * @param unheard what the vat would wait for in vain, if it goes back alone
   */
  private VatPlan plan(String name, long position, @Nullable Unheard unheard) {
    var store = vats.store().vat(name);
    var plan = new VatPlan(store);
    long target = Math.max(position, birth(store));
    var former = Former.since(store, target);
    var rules = new VatAlone(store, target, madeSince(former));
    for (int from = 0; from < former.objects().size(); from += BATCH) {
      int to = Math.min(former.objects().size(), from + BATCH);
      putBack(plan, former.objects().subList(from, to));
    }
    for (var entry : former.entries()) {
      boolean goesBack =
          unheard == null ? EntryRules.goesBackWithWorld(entry.key()) : rules.goesBack(entry.key());
      if (goesBack) {
        plan.put(new EntryChange(entry.key(), entry.value()));
      }
      if (unheard != null) {
        unheard.note(entry.key(), entry.value(), store.entries().get(entry.key()), goesBack);
      }
    }
    if (unheard != null && !unheard.isEmpty()) {
      plan.put(new EntryChange(Unheard.PLACE, unheard.bytes()));
    }
    return plan;
  }

  private static void putBack(VatPlan plan, List<Former.OfObject> batch) {
    var current = new HashMap<Long, byte[]>();
    plan.store()
        .readAll(
            batch.stream().mapToLong(Former.OfObject::id).toArray(),
            (id, contents) -> {
              if (contents != null) {
                current.put(id, contents);
              }
            });
    for (var object : batch) {
      var now = current.get(object.id());
      boolean isNewMap =
          object.contents() == null
              && now != null
              && ObjectRecords.kindOf(object.id(), now) == null;
      if (!isNewMap) {
        plan.put(object.id(), now, object.contents());
      }
    }
  }
}
