package vivarium.inspector.bridge;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.look.VatSight;
import vivarium.inspector.bridge.look.Ways;
import vivarium.inspector.bridge.translate.Findings;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.vat.search.NameIndex;
import vivarium.vat.turn.Vats;

/** Finds objects and slots by what a person types. */
final class Searches {
  private static final int BUSY_MS = 400;

  private final Vats vats;
  private final Requests requests;
  private final NameIndex names;
  private final AtomicLong newestSearch = new AtomicLong();

  Searches(Vats vats, Requests requests) {
    this.vats = vats;
    this.requests = requests;
    names = new NameIndex(vats);
  }

  /** A search that a newer one has overtaken is not worth going on with. */
  CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory) {
    long mine = newestSearch.incrementAndGet();
    var found =
        requests.onDisk(() ->
            Findings.of(
                names.search(
                    query,
                    Findings.scope(scope),
                    limitPerCategory,
                    _ -> mine == newestSearch.get())));
    return query.strip().contains(" ")
        ? found.thenCombine(slots(query, scope), Searches::with)
        : found;
  }

  /** The slots that a path such as {@code examples point x} ends with. */
  private CompletableFuture<List<SearchHit>> slots(String path, SearchScope scope) {
    var vat = scope.vat();
    CompletableFuture<List<SearchHit>> all = CompletableFuture.completedFuture(List.of());
    for (var name : vat == null ? vats.names() : List.of(vat)) {
      var there =
          requests
              .look(name, heap -> Ways.slot(VatSight.now(heap), path).stream().toList())
              .thenApply(answer ->
                  answer instanceof Answer.Given<List<SearchHit>>(var hits)
                      ? hits
                      : List.<SearchHit>of())
              // A vat that is busy for long finds nothing; the search goes on without it.
              .completeOnTimeout(List.of(), BUSY_MS, TimeUnit.MILLISECONDS);
      all = all.thenCombine(there, Searches::joined);
    }
    return all;
  }

  private static Answer<SearchResults> with(Answer<SearchResults> found, List<SearchHit> slots) {
    return found instanceof Answer.Given<SearchResults>(var results)
        ? Answer.given(
            new SearchResults(results.query(), joined(slots, results.hits()), results.more()))
        : found;
  }

  private static List<SearchHit> joined(List<SearchHit> some, List<SearchHit> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
