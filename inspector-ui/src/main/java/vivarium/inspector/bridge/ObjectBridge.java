package vivarium.inspector.bridge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import vivarium.inspector.bridge.ask.Edits;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.ask.Titles;
import vivarium.inspector.bridge.look.ObjectCopy;
import vivarium.inspector.bridge.look.Ways;
import vivarium.inspector.bridge.translate.Findings;
import vivarium.inspector.bridge.translate.Histories;
import vivarium.inspector.bridge.translate.Refs;
import vivarium.inspector.bridge.translate.Turns;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.vat.history.History;
import vivarium.vat.search.NameIndex;
import vivarium.vat.search.PathFinder;
import vivarium.vat.search.References;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.SyntaxError;

/** Looks at the objects of a running world, and asks things of them. */
final class ObjectBridge implements ObjectWindow {
  private static final int BUSY_MS = 400;

  private final Vats vats;
  private final Requests requests;
  private final History history;
  private final Function<Export, Answer<Long>> exporter;
  private final ToLongFunction<String> gatekeepers;
  private final References references;
  private final PathFinder paths;
  private final NameIndex names;
  private final Titles titles = new Titles();
  private final Edits edits = new Edits(titles);
  private final Map<String, Ways> waysByVat = new ConcurrentHashMap<>();
  private final AtomicLong newestSearch = new AtomicLong();

  /** An object that shall leave the world. */
  record Export(ObjectRef ref, Path file, ExportFormat format) {}

  /**
   * @param gatekeepers the number of a vat's gatekeeper
   */
  ObjectBridge(
      Vats vats,
      Requests requests,
      History history,
      ToLongFunction<String> gatekeepers,
      Function<Export, Answer<Long>> exporter) {
    this.gatekeepers = gatekeepers;
    this.vats = vats;
    this.requests = requests;
    this.history = history;
    this.exporter = exporter;
    references = new References(vats);
    paths = new PathFinder(vats);
    names = new NameIndex(vats);
  }

  // ---- looking

  @Override
  public CompletableFuture<Answer<ObjectView>> view(ObjectRef ref) {
    return requests.look(
        ref.vat(),
        heap -> {
          var view = new ObjectCopy(heap, ways(ref.vat())).view(ref.id());
          titles.remember(ref, view.title());
          return view;
        });
  }

  @Override
  public CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count) {
    return requests.look(
        ref.vat(), heap -> new ObjectCopy(heap, ways(ref.vat())).elements(ref.id(), from, count));
  }

  private Ways ways(String vat) {
    return waysByVat.computeIfAbsent(vat, _ -> new Ways());
  }

  @Override
  public CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count) {
    return requests.look(
        ref.vat(),
        heap -> {
          var mirror = heap.interpreter().mirrors().on(heap.object(ref.id()));
          long start = Math.min(from, mirror.size());
          return new ByteWindow(start, mirror.bytes(start, count));
        });
  }

  // ---- running code

  @Override
  public CompletableFuture<TurnOutcome> print(ObjectRef ref) {
    var printed = new AtomicReference<>("");
    var request =
        new TurnRequest(
            "evaluate",
            "printString of " + titles.of(ref),
            heap -> {
              var text = heap.interpreter().send(heap.object(ref.id()), "printString");
              printed.set(text instanceof String string ? string : "");
              return text;
            },
            false);
    return turn(ref, request)
        .thenApply(outcome -> withText(outcome, Objects.requireNonNullElse(printed.get(), "")));
  }

  private static TurnOutcome withText(TurnOutcome outcome, String text) {
    int end = Math.min(text.length(), Contents.Text.TEXT_CHARS_MAX);
    return outcome instanceof TurnOutcome.Done(long turn, var value, var _)
        ? new TurnOutcome.Done(
            turn, new ValueView(text.substring(0, end), value.kind(), value.ref()))
        : outcome;
  }

  @Override
  public CompletableFuture<TurnOutcome> evaluate(ObjectRef self, String source) {
    var text = new SourceText("", source);
    return checked(() -> {
      Parser.code(text);
      return requests.turn(self.vat(), vat -> vat.evaluate(text, self.id()));
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> retry(long failedTurn) {
    return requests
        .failures()
        .vatOf(failedTurn)
        .map(vat -> requests.turn(vat, there -> there.again(failedTurn)))
        .orElseGet(() -> refused("That failed turn is not known any more; ask for it anew."));
  }

  private CompletableFuture<TurnOutcome> turn(ObjectRef ref, TurnRequest request) {
    return requests.turn(ref.vat(), vat -> vat.run(request));
  }

  /** Source that cannot be read, and what cannot be asked, is told without asking a vat. */
  private CompletableFuture<TurnOutcome> checked(Supplier<CompletableFuture<TurnOutcome>> asking) {
    try {
      return asking.get();
    } catch (SyntaxError error) {
      return CompletableFuture.completedFuture(new TurnOutcome.SyntaxFailed(Turns.of(error)));
    } catch (WorldException refusal) {
      return refused(String.valueOf(refusal.getMessage()));
    }
  }

  private static CompletableFuture<TurnOutcome> refused(String message) {
    return CompletableFuture.completedFuture(new TurnOutcome.Refused(message));
  }

  // ---- changing

  private CompletableFuture<TurnOutcome> edit(ObjectRef ref, Supplier<TurnRequest> request) {
    return checked(() -> turn(ref, request.get()));
  }

  @Override
  public CompletableFuture<TurnOutcome> addSlot(ObjectRef ref, String source, String category) {
    return edit(ref, () -> edits.add(ref, source, category));
  }

  @Override
  public CompletableFuture<TurnOutcome> changeSlot(ObjectRef ref, String name, String source) {
    return edit(ref, () -> edits.redefine(ref, name, source));
  }

  @Override
  public CompletableFuture<TurnOutcome> assign(ObjectRef ref, String name, String expression) {
    return edit(ref, () -> edits.assign(ref, name, expression));
  }

  @Override
  public CompletableFuture<TurnOutcome> assignRef(ObjectRef ref, String name, ObjectRef value) {
    return edit(ref, () -> edits.assign(ref, name, value));
  }

  @Override
  public CompletableFuture<TurnOutcome> removeSlot(ObjectRef ref, String name) {
    return edit(ref, () -> edits.remove(ref, name));
  }

  @Override
  public CompletableFuture<TurnOutcome> renameSlot(ObjectRef ref, String name, String newName) {
    return edit(ref, () -> edits.rename(ref, name, newName));
  }

  @Override
  public CompletableFuture<TurnOutcome> copySlot(ObjectRef from, String name, ObjectRef to) {
    return edit(from, () -> edits.copy(from, name, to));
  }

  @Override
  public CompletableFuture<TurnOutcome> moveSlot(ObjectRef from, String name, ObjectRef to) {
    return edit(from, () -> edits.move(from, name, to));
  }

  @Override
  public CompletableFuture<TurnOutcome> setCategory(ObjectRef ref, String name, String category) {
    return edit(ref, () -> edits.categorise(ref, name, category));
  }

  @Override
  public CompletableFuture<TurnOutcome> setComment(ObjectRef ref, String name, String comment) {
    return edit(ref, () -> edits.comment(ref, name, comment));
  }

  // ---- history of one object

  @Override
  public CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit) {
    return requests.onDisk(
        () -> history.versions(Refs.address(ref), limit).stream().map(Histories::of).toList());
  }

  @Override
  public CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position) {
    return requests.takeBack(
        () -> history.restore(Refs.address(ref), position),
        titles.of(ref) + " is what it was then; there was nothing to change.");
  }

  // ---- searching

  @Override
  public CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit) {
    return requests.onDisk(
        () -> Findings.of(references.holdersOf(Refs.address(ref), limit, Progress.NONE)));
  }

  @Override
  public CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref) {
    return requests.onDisk(() -> {
      var path = paths.pathTo(Refs.address(ref), Progress.NONE);
      if (path.isEmpty()) {
        throw new WorldException(
            "Nothing leads to %s from the gatekeeper of vat '%s', so it will be forgotten."
                .formatted(titles.of(ref), ref.vat()));
      }
      return Findings.path(new ObjectRef(ref.vat(), gatekeepers.applyAsLong(ref.vat())), path);
    });
  }

  /** A search that a newer one has overtaken is not worth going on with. */
  @Override
  public CompletableFuture<Answer<SearchResults>> search(
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
        ? found.thenCombine(slots(query, scope), ObjectBridge::with)
        : found;
  }

  /** The slots that a path such as {@code examples point x} ends with. */
  private CompletableFuture<List<SearchHit>> slots(String path, SearchScope scope) {
    var vat = scope.vat();
    CompletableFuture<List<SearchHit>> all = CompletableFuture.completedFuture(List.of());
    for (var name : vat == null ? vats.names() : List.of(vat)) {
      var there =
          requests
              .look(name, heap -> Ways.slot(heap, path).stream().toList())
              .thenApply(answer ->
                  answer instanceof Answer.Given<List<SearchHit>>(var hits)
                      ? hits
                      : List.<SearchHit>of())
              // A vat that is busy for long finds nothing; the search goes on without it.
              .completeOnTimeout(List.of(), BUSY_MS, TimeUnit.MILLISECONDS);
      all = all.thenCombine(there, ObjectBridge::joined);
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

  // ---- leaving the world

  @Override
  public CompletableFuture<Answer<Long>> export(ObjectRef ref, Path file, ExportFormat format) {
    return CompletableFuture.completedFuture(exporter.apply(new Export(ref, file, format)));
  }
}
