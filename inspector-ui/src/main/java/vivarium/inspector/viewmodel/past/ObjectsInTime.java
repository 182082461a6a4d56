package vivarium.inspector.viewmodel.past;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PastWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.PendingOutcome;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.Words;

/**
 * The objects of a world, now and as they were: what is asked about an object goes to where it is
 * looked at. What would change something of the past, or run code in it, is refused with a sentence
 * that names the moment.
 */
public final class ObjectsInTime implements ObjectWindow {
  private final ObjectWindow now;
  private final PastWindow then;

  public ObjectsInTime(ObjectWindow now, PastWindow then) {
    this.now = now;
    this.then = then;
  }

  /** Why nothing is changed in an object as it was. */
  public static String refusal(ObjectRef past) {
    return ("%s is shown as it was right after turn %s, and what was then cannot be changed. Show"
            + " it as it is now to change it, or bring back what it was.")
        .formatted(past.label(), Words.count(past.moment()));
  }

  private static CompletableFuture<TurnOutcome> changed(
      Supplier<CompletableFuture<TurnOutcome>> change, ObjectRef... concerned) {
    return Stream.of(concerned)
        .filter(ObjectRef::isPast)
        .findFirst()
        .<CompletableFuture<TurnOutcome>>map(
            past -> CompletableFuture.completedFuture(new TurnOutcome.Refused(refusal(past))))
        .orElseGet(change);
  }

  // ---- looking

  @Override
  public CompletableFuture<Answer<ObjectView>> view(ObjectRef ref) {
    return ref.isPast() ? then.view(ref) : now.view(ref);
  }

  @Override
  public CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count) {
    return ref.isPast() ? then.elements(ref, from, count) : now.elements(ref, from, count);
  }

  @Override
  public CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count) {
    return ref.isPast() ? then.bytes(ref, from, count) : now.bytes(ref, from, count);
  }

  @Override
  public CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit) {
    return ref.isPast() ? then.references(ref, limit) : now.references(ref, limit);
  }

  @Override
  public CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref) {
    return ref.isPast() ? then.whyAlive(ref) : now.whyAlive(ref);
  }

  @Override
  public CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit) {
    return ref.isPast() ? then.history(ref, limit) : now.history(ref, limit);
  }

  @Override
  public CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory) {
    return scope.isPast()
        ? then.search(query, scope, limitPerCategory)
        : now.search(query, scope, limitPerCategory);
  }

  /** What is of the past is held by the disk, and by nobody's heap. */
  @Override
  public void claim(Set<ObjectRef> looked) {
    now.claim(looked.stream().filter(ref -> !ref.isPast()).collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public CompletableFuture<Answer<Long>> export(ObjectRef ref, Path file, ExportFormat format) {
    return now.export(ref, file, format);
  }

  // ---- running code

  @Override
  public CompletableFuture<TurnOutcome> print(ObjectRef ref) {
    return changed(() -> now.print(ref), ref);
  }

  @Override
  public PendingOutcome evaluate(ObjectRef self, String source) {
    return self.isPast()
        ? PendingOutcome.of(new TurnOutcome.Refused(refusal(self)))
        : now.evaluate(self, source);
  }

  @Override
  public CompletableFuture<TurnOutcome> retry(long failedTurn) {
    return now.retry(failedTurn);
  }

  // ---- changing

  @Override
  public CompletableFuture<TurnOutcome> addSlot(ObjectRef ref, String slotSource, String category) {
    return changed(() -> now.addSlot(ref, slotSource, category), ref);
  }

  @Override
  public CompletableFuture<TurnOutcome> changeSlot(
      ObjectRef ref, String slotName, String slotSource) {
    return changed(() -> now.changeSlot(ref, slotName, slotSource), ref);
  }

  @Override
  public CompletableFuture<TurnOutcome> assign(ObjectRef ref, String slotName, String expression) {
    return changed(() -> now.assign(ref, slotName, expression), ref);
  }

  @Override
  public CompletableFuture<TurnOutcome> assignRef(ObjectRef ref, String slotName, ObjectRef value) {
    return changed(() -> now.assignRef(ref, slotName, value), ref, value);
  }

  @Override
  public CompletableFuture<TurnOutcome> removeSlot(ObjectRef ref, String slotName) {
    return changed(() -> now.removeSlot(ref, slotName), ref);
  }

  @Override
  public CompletableFuture<TurnOutcome> renameSlot(ObjectRef ref, String slotName, String newName) {
    return changed(() -> now.renameSlot(ref, slotName, newName), ref);
  }

  @Override
  public CompletableFuture<TurnOutcome> copySlot(ObjectRef from, String slotName, ObjectRef to) {
    return changed(() -> now.copySlot(from, slotName, to), from, to);
  }

  @Override
  public CompletableFuture<TurnOutcome> moveSlot(ObjectRef from, String slotName, ObjectRef to) {
    return changed(() -> now.moveSlot(from, slotName, to), from, to);
  }

  @Override
  public CompletableFuture<TurnOutcome> setCategory(
      ObjectRef ref, String slotName, String category) {
    return changed(() -> now.setCategory(ref, slotName, category), ref);
  }

  @Override
  public CompletableFuture<TurnOutcome> setComment(ObjectRef ref, String slotName, String comment) {
    return changed(() -> now.setComment(ref, slotName, comment), ref);
  }

  /** Brings back what an object was, wherever that is looked at. */
  @Override
  public CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position) {
    return now.restore(ref.now(), position);
  }
}
