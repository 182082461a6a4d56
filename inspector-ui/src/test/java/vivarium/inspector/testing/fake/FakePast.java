package vivarium.inspector.testing.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PastView;
import vivarium.inspector.viewmodel.PastWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;

/** The fake world as it was. */
public final class FakePast implements PastWindow {
  /** Where a vat would have its lobby if it had one. */
  private static final long LOBBY = 4;

  private final FakeWorld world;
  private final FakeHeap heap;
  private volatile long keptFrom;

  FakePast(FakeWorld world, FakeHeap heap) {
    this.world = world;
    this.heap = heap;
  }

  void thinBefore(long turn) {
    keptFrom = turn;
  }

  @Override
  public CompletableFuture<Answer<PastView>> world(long moment) {
    return at(
        moment,
        () ->
            Answer.given(
                new PastView(
                    moment,
                    label(moment),
                    world.vatNames().stream().map(vat -> vat(vat, moment)).toList())));
  }

  private PastView.PastVat vat(String name, long moment) {
    var gatekeeper = world.gatekeeper(name);
    return new PastView.PastVat(
        name,
        (gatekeeper == null ? new ObjectRef(name, 1) : gatekeeper).at(moment),
        lobby(name).at(moment));
  }

  private ObjectRef lobby(String vat) {
    var home = world.sample().lobby();
    return home.vat().equals(vat) ? home : new ObjectRef(vat, LOBBY);
  }

  private String label(long moment) {
    return PastView.label(moment, world.label(moment));
  }

  @Override
  public CompletableFuture<Answer<ObjectView>> view(ObjectRef ref) {
    return ask(
        ref,
        object ->
            new ObjectView(
                    ref,
                    object.title(),
                    object.kind(),
                    object.comment(),
                    object.slots().stream().map(slot -> at(slot, ref.moment())).toList(),
                    object.contents(),
                    path(ref),
                    0)
                .asOf(label(ref.moment())));
  }

  private List<PathStep> path(ObjectRef ref) {
    return world.path(ref.now()).stream()
        .map(step -> new PathStep(step.label(), step.ref().at(ref.moment())))
        .toList();
  }

  private static SlotView at(SlotView slot, long moment) {
    return FakeSlots.holding(slot, at(slot.value(), moment));
  }

  private static ValueView at(ValueView value, long moment) {
    @Nullable ObjectRef ref = value.ref();
    return new ValueView(value.text(), value.kind(), ref == null ? null : ref.at(moment));
  }

  @Override
  public CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count) {
    return ask(
        ref,
        object ->
            new ElementWindow(
                from,
                object.elements().stream()
                    .skip(from)
                    .limit(count)
                    .map(element -> at(element, ref.moment()))
                    .toList()));
  }

  @Override
  public CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count) {
    return ask(
        ref,
        object -> {
          int start = (int) Math.min(from, object.bytes().length);
          int end = Math.min(start + count, object.bytes().length);
          return new ByteWindow(from, java.util.Arrays.copyOfRange(object.bytes(), start, end));
        });
  }

  @Override
  public CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit) {
    return ask(
        ref,
        _ -> {
          var holders = new ArrayList<Holder>();
          for (var other : heap.allAsOf(ref.moment())) {
            FakeFindings.holding(other, ref.now()).stream()
                .map(holder ->
                    new Holder(
                        holder.ref().at(ref.moment()),
                        holder.title(),
                        holder.kind(),
                        holder.through()))
                .forEach(holders::add);
          }
          return new Holders(holders.size(), holders.stream().limit(limit).toList());
        });
  }

  @Override
  public CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref) {
    return ask(ref, _ -> path(ref));
  }

  @Override
  public CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit) {
    return ask(
        ref,
        _ ->
            heap.versions(ref.now(), limit).stream()
                .filter(version -> version.turn().position() <= ref.moment())
                .toList());
  }

  @Override
  public CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory) {
    return at(
        scope.moment(),
        () -> {
          var hits = new ArrayList<SearchHit>();
          heap.allAsOf(scope.moment())
              .forEach(object ->
                  FakeFindings.addHits(hits, object, query.toLowerCase(Locale.ROOT).strip()));
          hits.sort(Comparator.comparing(SearchHit::category));
          return Answer.given(
              new SearchResults(
                  query, hits.stream().map(hit -> at(hit, scope.moment())).toList(), false));
        });
  }

  private static SearchHit at(SearchHit hit, long moment) {
    return new SearchHit(
        hit.category(), hit.title(), hit.detail(), hit.kind(), hit.ref().at(moment), hit.slot());
  }

  private <T> CompletableFuture<Answer<T>> ask(ObjectRef ref, Function<FakeObject, T> question) {
    return at(
        ref.moment(),
        () ->
            heap.asOf(ref.now(), ref.moment())
                .map(object -> Answer.given(question.apply(object)))
                .orElseGet(() ->
                    Answer.refused(
                        "There was no "
                            + ref.label()
                            + " right after turn "
                            + ref.moment()
                            + ".")));
  }

  private <T> CompletableFuture<Answer<T>> at(
      long moment, java.util.function.Supplier<Answer<T>> question) {
    return world.ask(() ->
        moment < keptFrom
            ? Answer.refused(
                "What was right after turn " + moment + " is not kept any more: it is thinned.")
            : question.get());
  }
}
