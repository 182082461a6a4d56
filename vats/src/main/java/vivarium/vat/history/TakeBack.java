package vivarium.vat.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vivarium.vat.history.Overlap.Choice;
import vivarium.vat.history.TurnSpan.Touched;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.ObjectKind;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.Reversal;

/**
 * Takes some turns back and keeps what later turns did.
 *
 * <p>An object that no later turn changed gets its former record again. One that was changed again
 * is merged part by part. Objects that the turns made stay, since later work may refer to them;
 * objects that they removed come back.
 */
final class TakeBack {
  private final Vats vats;
  private final Timeline timeline;
  private final Differences differences;
  private final Reverter reverter;

  TakeBack(Vats vats, Timeline timeline, Differences differences, Reverter reverter) {
    this.vats = vats;
    this.timeline = timeline;
    this.differences = differences;
    this.reverter = reverter;
  }

  RevertPreview preview(TurnRange range, int limit) {
    var preview = new TakeBackPreview(vats.store().savedTurn(), limit);
    for (var name : names(range)) {
      var store = vats.store().vat(name);
      preview.add(
          plan(store, range, Map.of()),
          differences.ownersIn(store),
          timeline.before(range.first()),
          range.last());
    }
    return preview.result(countTurns(range));
  }

  private long countTurns(TurnRange range) {
    var vat = range.vat();
    if (vat == null) {
      return range.last() - range.first() + 1;
    }
    var count = new long[1];
    timeline.inRange(vats.store().vat(vat), range.first(), range.last(), unused -> count[0]++);
    return count[0];
  }

  /**
   * Takes turns back.
   *
   * @param kind the word for programs
   * @param cause the line for people
   * @param evenIfNothing whether to save a turn even if it changes nothing
   */
  Reverted takeBack(
      TurnRange range,
      Map<ObjectAddress, Choice> choices,
      String kind,
      String cause,
      boolean evenIfNothing) {
    var names = names(range);
    refuseBeginning(range);
    return reverter.revert(
        names,
        () ->
            new Intent(
                kind,
                cause,
                new Reversal(timeline.before(range.first()), range.last()),
                names.stream().map(name -> plan(vats.store().vat(name), range, choices)).toList(),
                evenIfNothing));
  }

  /** What a vat has from its beginning stays; to say that nothing changed would explain nothing. */
  private void refuseBeginning(TurnRange range) {
    if (range.first() != range.last()) {
      return;
    }
    var turn = timeline.turn(range.first());
    if (turn.kind().equals(History.BEGIN)) {
      throw new WorldException(
          "Turn %d is the beginning of vat '%s'. Only what came after it can be taken back."
              .formatted(turn.turn(), turn.vats().getFirst()));
    }
  }

  /** The line for people. */
  String cause(TurnRange range) {
    var turns =
        range.first() == range.last()
            ? "turn %d: %s".formatted(range.first(), timeline.turn(range.first()).cause())
            : "turns %d to %d".formatted(range.first(), range.last());
    return range.vat() == null
        ? "Take back " + turns
        : "Take back %s in %s".formatted(turns, range.vat());
  }

  /** The vats in which the turns did something. */
  private List<String> names(TurnRange range) {
    timeline.requireKnown(range.last());
    if (range.vat() != null) {
      return List.of(range.vat());
    }
    if (range.first() == range.last()) {
      return timeline.turn(range.first()).vats();
    }
    var names = new TreeSet<String>();
    for (var name : vats.names()) {
      timeline.inRange(
          vats.store().vat(name), range.first(), range.last(), unused -> names.add(name));
    }
    return List.copyOf(names);
  }

  // ---- the plan

  private VatPlan plan(VatStore store, TurnRange range, Map<ObjectAddress, Choice> choices) {
    var plan = new VatPlan(store);
    var span = TurnSpan.of(store, timeline, range);
    for (var touched : span.objects()) {
      plan(touched, plan, choices);
    }
    for (var entry : span.entries()) {
      if (Arrays.equals(store.entries().get(entry.key()), entry.after())) {
        plan.put(new EntryChange(entry.key(), entry.before()));
      }
    }
    MissingReferences.complete(plan, timeline.before(range.first()));
    return plan;
  }

  private void plan(Touched touched, VatPlan plan, Map<ObjectAddress, Choice> choices) {
    var before = touched.before();
    var after = touched.after();
    if (before == null) {
      return;
    }
    var now = plan.store().read(touched.id());
    var kind = ObjectRecords.kindOf(touched.id(), before);
    if (kind == null || Arrays.equals(now, after)) {
      plan.put(touched.id(), now, before);
    } else if (now != null && after != null && !Arrays.equals(now, before)) {
      plan.merge(merge(plan.store(), touched, kind, before, after, now, choices));
    }
  }

  private VatPlan.Merge merge(
      VatStore store,
      Touched touched,
      ObjectKind kind,
      byte[] before,
      byte[] after,
      byte[] now,
      Map<ObjectAddress, Choice> choices) {
    var owners = differences.ownersIn(store);
    var seen = new ObjectAddress(store.name(), owners.seenAs(touched.id(), kind));
    return new VatPlan.Merge(
        touched.id(),
        kind,
        before,
        after,
        now,
        touched.laterTurns(),
        choices.getOrDefault(seen, Choice.KEEP_LATER),
        owners.firstIndex(touched.id(), kind));
  }
}
