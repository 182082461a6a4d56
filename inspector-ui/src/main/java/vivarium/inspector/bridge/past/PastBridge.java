package vivarium.inspector.bridge.past;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.live.Figures;
import vivarium.inspector.bridge.translate.Findings;
import vivarium.inspector.bridge.translate.Histories;
import vivarium.inspector.bridge.translate.Refs;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PastView;
import vivarium.inspector.viewmodel.PastWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.vat.history.History;
import vivarium.vat.search.PathFinder;
import vivarium.vat.search.References;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;
import vivarium.world.store.Checkpoint;

/**
 * The world as it was. A few moments are kept in memory as far as they were read; they never differ
 * from the disk but when an object is forgotten for good, and then {@link #forgetAll} drops them.
 */
public final class PastBridge implements PastWindow {
  /** Who compares has two moments open, seldom more. */
  private static final int MOMENTS_KEPT = 4;

  private final History history;
  private final References references;
  private final Requests requests;
  private final AtomicLong newestSearch = new AtomicLong();

  /** Guarded by itself. */
  private final Map<Long, SeenWorld> moments =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SeenWorld> eldest) {
          return size() > MOMENTS_KEPT;
        }
      };

  /**
   * @param references answers who refers to an object
   */
  public PastBridge(History history, References references, Requests requests) {
    this.history = history;
    this.references = references;
    this.requests = requests;
  }

  /** Reads everything anew from the disk. */
  public void forgetAll() {
    synchronized (moments) {
      moments.clear();
    }
  }

  /** Reads of a moment; what is read while the moment is given up is not answered. */
  private <T> CompletableFuture<Answer<T>> read(long moment, Function<SeenWorld, T> question) {
    return requests.onDisk(() -> {
      var answer = question.apply(at(moment));
      history.requireKept(moment);
      return answer;
    });
  }

  private SeenWorld at(long moment) {
    var world = history.world(moment);
    synchronized (moments) {
      return moments.computeIfAbsent(moment, _ -> new SeenWorld(world));
    }
  }

  // ---- looking

  @Override
  public CompletableFuture<Answer<PastView>> world(long moment) {
    return read(
        moment,
        seen -> {
          var vats = seen.world().vats().stream().sorted(Figures.HOME_FIRST).toList();
          if (vats.isEmpty()) {
            throw new WorldException(
                "Right after turn %,d there was nothing in this world yet.".formatted(moment));
          }
          return new PastView(
              moment, label(moment), vats.stream().map(vat -> vat(vat, moment)).toList());
        });
  }

  private static PastView.PastVat vat(String name, long moment) {
    return new PastView.PastVat(
        name,
        new ObjectRef(name, WellKnown.GATEKEEPER_ID, moment),
        new ObjectRef(name, WellKnown.LOBBY_ID, moment));
  }

  private String label(long moment) {
    var name =
        history.checkpoints().stream()
            .filter(checkpoint -> checkpoint.turn() == moment)
            .map(Checkpoint::name)
            .findFirst();
    return PastView.label(moment, name.orElse(""));
  }

  @Override
  public CompletableFuture<Answer<ObjectView>> view(ObjectRef ref) {
    return read(
        ref.moment(),
        seen -> seen.look(ref.vat(), vat -> vat.copy().view(ref.id())).asOf(label(ref.moment())));
  }

  @Override
  public CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count) {
    return read(
        ref.moment(),
        seen -> seen.look(ref.vat(), vat -> vat.copy().elements(ref.id(), from, count)));
  }

  @Override
  public CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count) {
    return read(
        ref.moment(), seen -> seen.look(ref.vat(), vat -> vat.copy().bytes(ref.id(), from, count)));
  }

  // ---- searching

  @Override
  public CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit) {
    return read(
        ref.moment(),
        seen ->
            Findings.of(
                references.holdersOf(seen.world(), Refs.address(ref), limit, Progress.NONE),
                ref.moment()));
  }

  @Override
  public CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref) {
    return read(
        ref.moment(),
        seen -> {
          var path = PathFinder.pathTo(seen.world(), Refs.address(ref), Progress.NONE);
          if (path.isEmpty()) {
            throw new WorldException(
                "Nothing led to %s from the gatekeeper of vat '%s' right after turn %,d."
                    .formatted(ref.label(), ref.vat(), ref.moment()));
          }
          return Findings.path(
              new ObjectRef(ref.vat(), WellKnown.GATEKEEPER_ID, ref.moment()), path);
        });
  }

  @Override
  public CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit) {
    return read(
        ref.moment(),
        _ ->
            history.versions(Refs.address(ref), ref.moment(), limit).stream()
                .map(Histories::of)
                .toList());
  }

  /** A search that a newer one has overtaken is not worth going on with. */
  @Override
  public CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory) {
    long mine = newestSearch.incrementAndGet();
    return read(
        scope.moment(),
        seen ->
            Findings.of(
                seen.names()
                    .search(
                        query,
                        Findings.scope(scope),
                        limitPerCategory,
                        _ -> mine == newestSearch.get()),
                scope.moment()));
  }
}
