package vivarium.inspector.bridge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import vivarium.inspector.bridge.ask.Edits;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.ask.Titles;
import vivarium.inspector.bridge.look.ObjectCopy;
import vivarium.inspector.bridge.look.VatSight;
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
import vivarium.inspector.viewmodel.PendingOutcome;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.vat.history.History;
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
  private final Requests requests;
  private final History history;
  private final Function<Export, Answer<Long>> exporter;
  private final ToLongFunction<String> gatekeepers;
  private final References references;
  private final PathFinder paths;
  private final Searches searches;
  private final Titles titles = new Titles();
  private final Edits edits = new Edits(titles);
  private final Map<String, Ways> waysByVat = new ConcurrentHashMap<>();

  /** An object that shall leave the world. */
  record Export(ObjectRef ref, Path file, ExportFormat format) {}

  /**
   * @param gatekeepers the number of a vat's gatekeeper
   * @param references answers who refers to an object
   */
  ObjectBridge(
      Vats vats,
      Requests requests,
      History history,
      ToLongFunction<String> gatekeepers,
      References references,
      Function<Export, Answer<Long>> exporter) {
    this.gatekeepers = gatekeepers;
    this.requests = requests;
    this.history = history;
    this.exporter = exporter;
    this.references = references;
    paths = new PathFinder(vats);
    searches = new Searches(vats, requests);
  }

  // ---- looking

  @Override
  public CompletableFuture<Answer<ObjectView>> view(ObjectRef ref) {
    return requests.look(
        ref.vat(),
        heap -> {
          var view = new ObjectCopy(VatSight.now(heap), ways(ref.vat())).view(ref.id());
          titles.remember(ref, view.title());
          return view;
        });
  }

  @Override
  public CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count) {
    return requests.look(
        ref.vat(),
        heap ->
            new ObjectCopy(VatSight.now(heap), ways(ref.vat())).elements(ref.id(), from, count));
  }

  private Ways ways(String vat) {
    return waysByVat.computeIfAbsent(vat, _ -> new Ways());
  }

  @Override
  public CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count) {
    return requests.look(
        ref.vat(),
        heap -> new ObjectCopy(VatSight.now(heap), ways(ref.vat())).bytes(ref.id(), from, count));
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
  public PendingOutcome evaluate(ObjectRef self, String source) {
    var text = new SourceText("", source);
    try {
      Parser.code(text);
      return requests.turnOnRequest(self.vat(), vat -> vat.evaluate(text, self.id()));
    } catch (SyntaxError error) {
      return PendingOutcome.of(new TurnOutcome.SyntaxFailed(Turns.of(error)));
    }
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

  @Override
  public CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory) {
    return searches.search(query, scope, limitPerCategory);
  }

  // ---- leaving the world

  @Override
  public void claim(Set<ObjectRef> looked) {
    requests.shown().claim(requests, looked);
  }

  @Override
  public CompletableFuture<Answer<Long>> export(ObjectRef ref, Path file, ExportFormat format) {
    return CompletableFuture.completedFuture(exporter.apply(new Export(ref, file, format)));
  }
}
