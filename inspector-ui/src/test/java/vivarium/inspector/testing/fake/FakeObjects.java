package vivarium.inspector.testing.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.PendingOutcome;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.ValueView;

/**
 * The fake world's objects. Understands a handful of expressions: {@code self}, a slot's name, sums
 * such as {@code 3 + 4}, assignments such as {@code x: 7}, and {@code forever}, which runs until it
 * is interrupted. A method whose source has the word {@code lenght} fails when it is run.
 */
final class FakeObjects implements ObjectWindow {
  private final FakeWorld world;
  private final FakeHeap heap;
  private final FakeEdits edits;
  private final FakeEvaluation evaluation;
  private final FakeSlotSource sources;
  private volatile Set<ObjectRef> claimed = Set.of();

  FakeObjects(FakeWorld world, FakeHeap heap) {
    this.world = world;
    this.heap = heap;
    edits = new FakeEdits(world, heap);
    evaluation = new FakeEvaluation(world, heap, edits);
    sources = new FakeSlotSource(edits, evaluation);
  }

  @Override
  public CompletableFuture<Answer<ObjectView>> view(ObjectRef ref) {
    return ask(ref, object -> Answer.given(copy(object)));
  }

  @Override
  public CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count) {
    return ask(
        ref,
        object -> {
          int start = (int) Math.min(from, object.elements().size());
          int end = Math.min(start + count, object.elements().size());
          return Answer.given(new ElementWindow(from, object.elements().subList(start, end)));
        });
  }

  @Override
  public CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count) {
    return ask(
        ref,
        object -> {
          int start = (int) Math.min(from, object.bytes().length);
          int end = Math.min(start + count, object.bytes().length);
          return Answer.given(
              new ByteWindow(from, java.util.Arrays.copyOfRange(object.bytes(), start, end)));
        });
  }

  @Override
  public CompletableFuture<TurnOutcome> print(ObjectRef ref) {
    return change(
        ref,
        object ->
            new TurnOutcome.Done(
                heap.position(), new ValueView(object.title(), object.kind(), object.ref())));
  }

  @Override
  public PendingOutcome evaluate(ObjectRef self, String source) {
    return source.strip().equals("forever")
        ? new PendingOutcome(
            evaluation.runForever(self.vat()), () -> evaluation.interrupt(self.vat()))
        : new PendingOutcome(
            change(self, object -> evaluation.run(object, source.strip())), () -> {});
  }

  @Override
  public CompletableFuture<TurnOutcome> retry(long failedTurn) {
    return evaluation
        .failed(failedTurn)
        .<CompletableFuture<TurnOutcome>>map(attempt -> evaluate(attempt.self(), attempt.source()))
        .orElseGet(() ->
            CompletableFuture.completedFuture(
                new TurnOutcome.Refused("That turn is no longer known.")));
  }

  @Override
  public CompletableFuture<TurnOutcome> addSlot(ObjectRef ref, String source, String category) {
    return change(ref, object -> sources.withSlot(object, source, category));
  }

  @Override
  public CompletableFuture<TurnOutcome> changeSlot(ObjectRef ref, String name, String source) {
    return change(
        ref,
        object -> {
          var slot = object.slot(name);
          return slot.isEmpty()
              ? FakeEdits.refused(object, name)
              : sources.withSlot(object, source, slot.orElseThrow().category());
        });
  }

  @Override
  public CompletableFuture<TurnOutcome> assign(ObjectRef ref, String name, String expression) {
    return change(ref, object -> evaluation.assigned(object, name, expression));
  }

  @Override
  public CompletableFuture<TurnOutcome> assignRef(ObjectRef ref, String name, ObjectRef value) {
    return change(
        ref,
        object ->
            heap.get(value)
                .map(target ->
                    edits.edit(
                        object.changed(name, s -> FakeSlots.holding(s, FakeObject.value(target))),
                        name))
                .orElseGet(() -> new TurnOutcome.Refused(gone(value))));
  }

  @Override
  public CompletableFuture<TurnOutcome> removeSlot(ObjectRef ref, String name) {
    return change(ref, object -> edits.edit(object.without(name), "remove " + name));
  }

  @Override
  public CompletableFuture<TurnOutcome> renameSlot(ObjectRef ref, String name, String newName) {
    return change(
        ref,
        object ->
            edits.edit(object.changed(name, s -> FakeSlots.renamed(s, newName)), "rename " + name));
  }

  @Override
  public CompletableFuture<TurnOutcome> copySlot(ObjectRef from, String name, ObjectRef to) {
    return change(from, object -> edits.give(object, name, to, List.of()));
  }

  @Override
  public CompletableFuture<TurnOutcome> moveSlot(ObjectRef from, String name, ObjectRef to) {
    return change(from, object -> edits.give(object, name, to, List.of(object.without(name))));
  }

  @Override
  public CompletableFuture<TurnOutcome> setCategory(ObjectRef ref, String name, String category) {
    return change(
        ref,
        object ->
            edits.edit(
                object.changed(name, s -> FakeSlots.inCategory(s, category)),
                "category of " + name));
  }

  @Override
  public CompletableFuture<TurnOutcome> setComment(ObjectRef ref, String name, String comment) {
    return change(
        ref,
        object ->
            name.isEmpty()
                ? edits.edit(object.comment(comment), "comment")
                : edits.edit(
                    object.changed(name, s -> FakeSlots.commented(s, comment)),
                    "comment of " + name));
  }

  @Override
  public CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit) {
    return ask(
        ref,
        object -> {
          var holders = new ArrayList<Holder>();
          for (var other : heap.all()) {
            holders.addAll(FakeFindings.holding(other, ref));
          }
          return Answer.given(
              new Holders(holders.size(), holders.subList(0, Math.min(limit, holders.size()))));
        });
  }

  @Override
  public CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref) {
    return ask(
        ref,
        object -> {
          var path = world.path(ref);
          return path.isEmpty()
              ? Answer.refused(object.title() + " is not reachable from a gatekeeper.")
              : Answer.given(path);
        });
  }

  @Override
  public CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit) {
    return ask(ref, _ -> Answer.given(heap.versions(ref, limit)));
  }

  @Override
  public CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position) {
    return world.turn(() ->
        world.done(
            heap.turnTo(
                ref.vat(),
                TurnView.Kind.ROLLBACK,
                "bring back " + ref.label() + " as of turn " + position,
                Map.of(ref, heap.asOf(ref, position)))));
  }

  @Override
  public CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory) {
    return world.ask(() -> {
      var words = query.toLowerCase(Locale.ROOT).strip();
      var hits = new ArrayList<SearchHit>();
      for (var object : heap.all()) {
        FakeFindings.addHits(hits, object, words);
      }
      hits.sort(java.util.Comparator.comparing(SearchHit::category));
      return Answer.given(new SearchResults(query, hits, false));
    });
  }

  @Override
  public CompletableFuture<Answer<Long>> export(ObjectRef ref, Path file, ExportFormat format) {
    return ask(
        ref, object -> Answer.given(world.startTask("Export " + object.title(), file.toString())));
  }

  private ObjectView copy(FakeObject object) {
    long last =
        heap.turns().reversed().stream()
            .filter(turn -> heap.changedBy(turn.position()).contains(object.ref()))
            .mapToLong(TurnView::position)
            .findFirst()
            .orElse(0);
    return new ObjectView(
        object.ref(),
        object.title(),
        object.kind(),
        object.comment(),
        object.slots(),
        object.contents(),
        world.path(object.ref()),
        last);
  }

  private static String gone(ObjectRef ref) {
    return ref.label() + " is not there any more; it was removed by a later turn.";
  }

  @Override
  public void claim(Set<ObjectRef> looked) {
    claimed = Set.copyOf(looked);
  }

  /** What was said last to be looked at. */
  Set<ObjectRef> claimed() {
    return claimed;
  }

  /** Ends the endless turn of a vat, if there is one. */
  boolean interrupt(String vat) {
    return evaluation.interrupt(vat);
  }

  private <T> CompletableFuture<Answer<T>> ask(
      ObjectRef ref, Function<FakeObject, Answer<T>> question) {
    return world.ask(() -> heap.get(ref).map(question).orElseGet(() -> Answer.refused(gone(ref))));
  }

  private CompletableFuture<TurnOutcome> change(
      ObjectRef ref, Function<FakeObject, TurnOutcome> change) {
    return world.turn(
        () -> heap.get(ref).map(change).orElseGet(() -> new TurnOutcome.Refused(gone(ref))));
  }
}
