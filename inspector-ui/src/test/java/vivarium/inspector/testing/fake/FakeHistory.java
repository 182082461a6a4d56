package vivarium.inspector.testing.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.DiffView;
import vivarium.inspector.viewmodel.ForgetView;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectChange;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Overlap;
import vivarium.inspector.viewmodel.RetentionView;
import vivarium.inspector.viewmodel.RevertPreview;
import vivarium.inspector.viewmodel.SlotChange;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.TimelinePage;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.UndoView;

/** The fake world's history. */
final class FakeHistory implements HistoryWindow {
  private final FakeWorld world;
  private final FakeHeap heap;
  private final List<CheckpointView> checkpoints = new ArrayList<>();
  private final Deque<TurnView> undoable = new ArrayDeque<>();
  private final Deque<TurnView> redoable = new ArrayDeque<>();
  private final Map<ObjectRef, String> forgotten = new LinkedHashMap<>();
  private RetentionView retention = new RetentionView("1h", "2d", "30d", "forever", 0, 0);
  private long thinnedUpTo;

  FakeHistory(FakeWorld world, FakeHeap heap) {
    this.world = world;
    this.heap = heap;
  }

  /** Marks a checkpoint in the past. */
  void past(String name) {
    checkpoints.add(new CheckpointView(name, heap.position(), heap.clock()));
  }

  UndoView undoView() {
    return new UndoView(cause(undoable), cause(redoable));
  }

  /** A turn that can be undone was done. */
  void did(TurnView turn) {
    undoable.push(turn);
    redoable.clear();
  }

  @Override
  public CompletableFuture<Answer<TimelinePage>> turnsBefore(long position, int count) {
    return world.ask(() -> {
      var turns = lines().stream().filter(turn -> turn.position() < position).toList();
      int start = Math.max(0, turns.size() - count);
      return Answer.given(
          new TimelinePage(heap.position(), turns.subList(start, turns.size()), start > 0));
    });
  }

  /** The turns, those that were thinned as one line. */
  private List<TurnView> lines() {
    var lines = new ArrayList<TurnView>();
    for (var turn : heap.turns()) {
      if (turn.position() == thinnedUpTo) {
        lines.add(
            new TurnView(
                thinnedUpTo,
                turn.vat(),
                turn.number(),
                turn.at(),
                TurnView.Kind.THINNED,
                "Turns 1 to " + thinnedUpTo,
                turn.objectsChanged(),
                1));
      } else if (turn.position() > thinnedUpTo) {
        lines.add(turn);
      }
    }
    return lines;
  }

  @Override
  public CompletableFuture<Answer<RevertPreview>> previewRestore(
      ObjectRef ref, long position, boolean below) {
    return world.ask(() -> {
      var changes = changes(target(ref, position, below));
      return Answer.given(new RevertPreview(0, changes.size(), changes, List.of()));
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position, boolean below) {
    return world.turn(() -> {
      var turn =
          heap.turnTo(
              ref.vat(),
              TurnView.Kind.ROLLBACK,
              "bring back " + ref.label(),
              target(ref, position, below));
      did(turn);
      return world.done(turn);
    });
  }

  private Map<ObjectRef, Optional<FakeObject>> target(ObjectRef ref, long position, boolean below) {
    var former = heap.formerSince(position);
    var wanted = new ArrayDeque<>(List.of(ref));
    var seen = new LinkedHashSet<ObjectRef>();
    while (!wanted.isEmpty()) {
      var each = wanted.remove();
      if (seen.add(each) && below) {
        heap.asOf(each, position)
            .ifPresent(object ->
                object.slots().stream()
                    .filter(slot -> slot.kind() == SlotKind.DATA)
                    .map(slot -> slot.value().ref())
                    .filter(Objects::nonNull)
                    .forEach(wanted::add));
      }
    }
    var target = new LinkedHashMap<>(former);
    target.keySet().retainAll(seen);
    return target;
  }

  @Override
  public CompletableFuture<Answer<ForgetView>> previewForget(ObjectRef ref) {
    return world.ask(() ->
        heap.get(ref)
            .map(object -> Answer.given(forgetView(object)))
            .orElseGet(() -> Answer.refused("There never was " + ref.label() + ".")));
  }

  private ForgetView forgetView(FakeObject object) {
    var ref = object.ref();
    var holders =
        heap.all().stream()
            .flatMap(each ->
                each.slots().stream()
                    .filter(slot -> ref.equals(slot.value().ref()))
                    .map(slot -> new Holder(each.ref(), each.title(), each.kind(), slot.name())))
            .toList();
    long versions =
        heap.turns().stream().filter(turn -> heap.changedBy(turn.position()).contains(ref)).count();
    return new ForgetView(
        ref, object.title(), (int) versions, new Holders(holders.size(), holders), List.of());
  }

  @Override
  public CompletableFuture<Answer<Boolean>> forget(ObjectRef ref, String reason) {
    return world.ask(() -> {
      if (!heap.forget(ref)) {
        return Answer.refused("There never was " + ref.label() + ".");
      }
      forgotten.put(ref, reason);
      world.pastChanged();
      world.told(ref.vat(), "forget an object");
      return Answer.given(true);
    });
  }

  /** What was said in the place of what was forgotten. */
  Map<ObjectRef, String> forgotten() {
    return forgotten;
  }

  @Override
  public CompletableFuture<Answer<RetentionView>> retention() {
    return world.ask(() -> Answer.given(retention));
  }

  @Override
  public CompletableFuture<Answer<RetentionView>> keep(RetentionView ages) {
    return world.ask(() -> {
      if (!ages.every().matches("[0-9]+[smhdw]|forever")) {
        return Answer.refused("'%s' is no age.".formatted(ages.every()));
      }
      retention = ages;
      return Answer.given(retention);
    });
  }

  /** All but the last five turns become one. */
  @Override
  public CompletableFuture<Answer<RetentionView>> thin() {
    return world.ask(() -> {
      thinnedUpTo = Math.max(0, heap.position() - 5);
      retention =
          new RetentionView(
              retention.every(),
              retention.hourly(),
              retention.daily(),
              retention.weekly(),
              thinnedUpTo,
              1);
      return Answer.given(retention);
    });
  }

  @Override
  public CompletableFuture<Answer<Boolean>> deleteCheckpoint(String name) {
    return world.ask(() -> {
      checkpoints.removeIf(checkpoint -> checkpoint.name().equals(name));
      world.checkpointsChanged(checkpoints);
      return Answer.given(true);
    });
  }

  @Override
  public CompletableFuture<Answer<List<CheckpointView>>> checkpoints() {
    return world.ask(() -> Answer.given(List.copyOf(checkpoints)));
  }

  @Override
  public CompletableFuture<Answer<CheckpointView>> checkpoint(String name) {
    return world.ask(() -> {
      if (checkpoints.stream().anyMatch(there -> there.name().equals(name))) {
        return Answer.refused("There is a checkpoint named " + name + " already.");
      }
      past(name);
      world.checkpointsChanged(checkpoints);
      return Answer.given(checkpoints.getLast());
    });
  }

  @Override
  public CompletableFuture<Answer<DiffView>> diff(long from, long to) {
    return world.ask(() -> {
      var changes = new ArrayList<ObjectChange>();
      for (var ref : heap.formerSince(from).keySet()) {
        difference(heap.asOf(ref, from), heap.asOf(ref, to)).ifPresent(changes::add);
      }
      return Answer.given(new DiffView(label(from), label(to), changes.size(), changes));
    });
  }

  @Override
  public CompletableFuture<Answer<RevertPreview>> previewRollback(
      long position, @Nullable String vat) {
    return world.ask(() -> {
      var changes = changes(target(position, vat));
      return Answer.given(
          new RevertPreview(heap.position() - position, changes.size(), changes, List.of()));
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> rollback(long position, @Nullable String vat) {
    return world.turn(() -> {
      var turn =
          heap.turnTo(
              vat == null ? "home" : vat,
              TurnView.Kind.ROLLBACK,
              "roll back to " + label(position),
              target(position, vat));
      did(turn);
      return world.done(turn);
    });
  }

  @Override
  public CompletableFuture<Answer<RevertPreview>> previewTakeBack(TurnRange turns) {
    return world.ask(() -> {
      var former = heap.formerOf(turns);
      var changes = changes(former);
      return Answer.given(
          new RevertPreview(
              heap.turns().stream().filter(turns::contains).count(),
              changes.size(),
              changes,
              overlaps(turns, former)));
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> takeBack(
      TurnRange turns, Map<ObjectRef, Overlap.Choice> choices) {
    return world.turn(() -> {
      var former = new LinkedHashMap<>(heap.formerOf(turns));
      for (var overlap : overlaps(turns, former)) {
        if (choices.get(overlap.ref()) != Overlap.Choice.TAKE_BACK) {
          former.remove(overlap.ref());
        }
      }
      var turn =
          heap.turnTo(
              heap.turns().getLast().vat(),
              TurnView.Kind.UNDO,
              "take back turns %d to %d".formatted(turns.first(), turns.last()),
              former);
      did(turn);
      return world.done(turn);
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> undo() {
    return world.turn(() -> revert(undoable, redoable, "undo "));
  }

  @Override
  public CompletableFuture<TurnOutcome> redo() {
    return world.turn(() -> revert(redoable, undoable, "redo "));
  }

  private TurnOutcome revert(Deque<TurnView> from, Deque<TurnView> to, String word) {
    if (from.isEmpty()) {
      return new TurnOutcome.Refused("There is nothing to " + word.strip() + ".");
    }
    var last = from.pop();
    var turn =
        heap.turnTo(
            last.vat(),
            TurnView.Kind.UNDO,
            word + last.cause(),
            heap.formerOf(new TurnRange(last.position(), last.position(), null)));
    to.push(
        new TurnView(
            turn.position(),
            turn.vat(),
            turn.number(),
            turn.at(),
            turn.kind(),
            last.cause(),
            turn.objectsChanged()));
    return world.done(turn);
  }

  private Map<ObjectRef, Optional<FakeObject>> target(long position, @Nullable String vat) {
    var target = new LinkedHashMap<>(heap.formerSince(position));
    target.keySet().removeIf(ref -> vat != null && !ref.vat().equals(vat));
    return target;
  }

  private List<ObjectChange> changes(Map<ObjectRef, Optional<FakeObject>> target) {
    var changes = new ArrayList<ObjectChange>();
    target.forEach((ref, object) -> difference(heap.get(ref), object).ifPresent(changes::add));
    return changes;
  }

  private static Optional<ObjectChange> difference(
      Optional<FakeObject> before, Optional<FakeObject> after) {
    return before.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : FakeHeap.difference(before, after);
  }

  private List<Overlap> overlaps(TurnRange turns, Map<ObjectRef, Optional<FakeObject>> former) {
    var overlaps = new ArrayList<Overlap>();
    for (var ref : former.keySet()) {
      long later =
          heap.turns().stream()
              .filter(turn -> turn.position() > turns.last())
              .filter(turn -> heap.changedBy(turn.position()).contains(ref))
              .count();
      var after = heap.asOf(ref, turns.last());
      if (later > 0 && after.isPresent() && heap.get(ref).isPresent()) {
        var parts =
            FakeHeap.difference(after, heap.get(ref)).stream()
                .flatMap(change -> change.slots().stream())
                .map(slot -> part(slot, former.get(ref)))
                .toList();
        overlaps.add(new Overlap(ref, heap.get(ref).orElseThrow().title(), parts, later));
      }
    }
    return overlaps;
  }

  private static Overlap.Part part(SlotChange since, Optional<FakeObject> before) {
    var was = before.flatMap(object -> object.slot(since.name()));
    return new Overlap.Part(
        since.name(), was.map(slot -> slot.value().text()).orElse(""), since.former(), since.now());
  }

  private String label(long position) {
    if (position == heap.position()) {
      return "now";
    }
    var name = nameAt(position);
    return name.isEmpty() ? "turn " + position : name;
  }

  /** The name that a moment was given, or nothing. */
  String nameAt(long position) {
    return checkpoints.stream()
        .filter(checkpoint -> checkpoint.position() == position)
        .map(CheckpointView::name)
        .findFirst()
        .orElse("");
  }

  private static @Nullable String cause(Deque<TurnView> turns) {
    return turns.isEmpty() ? null : turns.getFirst().cause();
  }
}
