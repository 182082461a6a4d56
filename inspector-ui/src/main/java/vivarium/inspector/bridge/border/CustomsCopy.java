package vivarium.inspector.bridge.border;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CrossingView.Reach;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.api.World;
import vivarium.vat.turn.CustomsView;
import vivarium.vat.turn.CustomsView.Exported;
import vivarium.vat.turn.CustomsView.Imported;

/**
 * The c-list of one vat for people: what the vat itself says, who holds its exports, and what its
 * imports are in the vats they come from.
 */
public final class CustomsCopy {
  /** An owner that is busy for longer is not waited for: its objects stay without a title. */
  private static final int BUSY_MS = 400;

  private final World world;
  private final Requests requests;
  private final BorderCounts counts;

  public CustomsCopy(World world, Requests requests, BorderCounts counts) {
    this.world = world;
    this.requests = requests;
    this.counts = counts;
  }

  /** The c-list as of now. */
  public CompletableFuture<Answer<vivarium.inspector.viewmodel.CustomsView>> of(String vat) {
    return requests
        .look(vat, CustomsView::of)
        .thenCompose(answer ->
            switch (answer) {
              case Answer.Given<CustomsView>(var view) -> complete(vat, view);
              case Answer.Refused<CustomsView>(var why) ->
                  CompletableFuture.completedFuture(Answer.refused(why));
            });
  }

  private CompletableFuture<Answer<vivarium.inspector.viewmodel.CustomsView>> complete(
      String vat, CustomsView view) {
    var originals = originals(view.imports());
    return requests
        .onDisk(() -> counts.holdersOf(vat))
        .thenCombine(
            originals, (holders, found) -> with(holders, held -> copy(vat, view, held, found)));
  }

  private static <A, B> Answer<B> with(
      Answer<A> answer, java.util.function.Function<A, B> function) {
    return switch (answer) {
      case Answer.Given<A>(var value) -> Answer.given(function.apply(value));
      case Answer.Refused<A>(var why) -> Answer.refused(why);
    };
  }

  // ---- what imports are where they come from

  private CompletableFuture<Map<String, Map<Long, Exported>>> originals(List<Imported> imports) {
    var numbers = new TreeMap<String, Set<Long>>();
    imports.stream()
        .filter(imported -> !imported.promise())
        .forEach(imported ->
            numbers.computeIfAbsent(imported.vat(), _ -> new TreeSet<>()).add(imported.number()));
    CompletableFuture<Map<String, Map<Long, Exported>>> all =
        CompletableFuture.completedFuture(new HashMap<>());
    for (var owner : numbers.entrySet()) {
      all =
          all.thenCombine(
              originals(owner.getKey(), owner.getValue()),
              (found, more) -> {
                found.put(owner.getKey(), more);
                return found;
              });
    }
    return all;
  }

  private CompletableFuture<Map<Long, Exported>> originals(String owner, Set<Long> numbers) {
    return requests
        .look(owner, heap -> CustomsView.exported(heap, numbers))
        .thenApply(answer ->
            answer instanceof Answer.Given<Map<Long, Exported>>(var found)
                ? found
                : Map.<Long, Exported>of())
        .completeOnTimeout(Map.of(), BUSY_MS, TimeUnit.MILLISECONDS);
  }

  // ---- rows

  private vivarium.inspector.viewmodel.CustomsView copy(
      String vat,
      CustomsView view,
      Map<Long, List<String>> holders,
      Map<String, Map<Long, Exported>> originals) {
    var rows = new ArrayList<CrossingView>();
    view.exports().forEach(export -> rows.add(export(vat, export, holders)));
    view.imports().forEach(imported -> rows.add(imported(vat, imported, originals)));
    var waiting = view.promises().stream().filter(kept -> kept.state().equals("waiting")).toList();
    waiting.forEach(kept -> rows.add(promise(vat, kept)));
    return new vivarium.inspector.viewmodel.CustomsView(
        vat, rows, view.promises().size() - waiting.size());
  }

  private static CrossingView export(String vat, Exported export, Map<Long, List<String>> holders) {
    var who = holders.getOrDefault(export.number(), List.of());
    var reach =
        export.revoked() ? Reach.REVOKED : who.isEmpty() ? Reach.RECOGNIZABLE : Reach.REACHABLE;
    return new CrossingView(
        Direction.EXPORT,
        new ObjectRef(vat, export.number()).label(),
        new ObjectRef(vat, export.id()),
        export.title(),
        who,
        reach,
        export.pins());
  }

  private CrossingView imported(
      String vat, Imported imported, Map<String, Map<Long, Exported>> originals) {
    var owner = imported.vat();
    var original = originals.getOrDefault(owner, Map.of()).get(imported.number());
    return new CrossingView(
        imported.promise() ? Direction.PROMISE : Direction.IMPORT,
        new ObjectRef(owner, imported.number()).label(),
        original == null ? new ObjectRef(vat, imported.id()) : new ObjectRef(owner, original.id()),
        original != null ? original.title() : imported.promise() ? "a promise" : "an object",
        List.of(owner),
        reach(imported, original),
        0);
  }

  private Reach reach(Imported imported, @Nullable Exported original) {
    if (original != null && original.revoked()) {
      return Reach.REVOKED;
    }
    if (world.endedVats().containsKey(imported.vat())) {
      return Reach.ENDED;
    }
    return imported.promise() ? Reach.WAITING : Reach.REACHABLE;
  }

  private static CrossingView promise(String vat, CustomsView.Kept kept) {
    return new CrossingView(
        Direction.PROMISE,
        new ObjectRef(vat, kept.number()).label(),
        new ObjectRef(vat, 0),
        "a promise that waits for its answer",
        List.of(),
        Reach.WAITING,
        0);
  }
}
