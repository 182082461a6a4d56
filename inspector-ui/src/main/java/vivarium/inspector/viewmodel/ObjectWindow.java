package vivarium.inspector.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Looks at objects and asks things of them, without ever holding one.
 *
 * <p>May be called on any thread and never blocks. What is asked of one vat is done in the order it
 * was asked. Every change is one turn.
 */
public interface ObjectWindow {
  /** A copy of the object as it is now. */
  CompletableFuture<Answer<ObjectView>> view(ObjectRef ref);

  /** Elements {@code from} to {@code from + count} of a vector, fewer at its end. */
  CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count);

  /** Bytes {@code from} to {@code from + count} of a byte vector, fewer at its end. */
  CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count);

  /**
   * The object's printString, computed by the object itself in a turn: all of it (up to {@link
   * Contents.Text#TEXT_CHARS_MAX} characters) as the text of the value.
   */
  CompletableFuture<TurnOutcome> print(ObjectRef ref);

  /** Runs source with {@code self} bound to the object, as one turn. */
  PendingOutcome evaluate(ObjectRef self, String source);

  /** Runs a failed turn's message again. */
  CompletableFuture<TurnOutcome> retry(long failedTurn);

  /**
   * Adds slots, or replaces those of the same name.
   *
   * @param slotSource as between the bars of an object literal, such as {@code x <- 3}
   */
  CompletableFuture<TurnOutcome> addSlot(ObjectRef ref, String slotSource, String category);

  /** Replaces one slot by the one the source describes; its category and comment stay. */
  CompletableFuture<TurnOutcome> changeSlot(ObjectRef ref, String slotName, String slotSource);

  /**
   * Puts what an expression (evaluated with {@code self} bound to the object) answers into a slot
   * of any kind that holds a value, constant and parent slots too.
   */
  CompletableFuture<TurnOutcome> assign(ObjectRef ref, String slotName, String expression);

  /** Puts an existing object into a slot, like {@link #assign}. */
  CompletableFuture<TurnOutcome> assignRef(ObjectRef ref, String slotName, ObjectRef value);

  CompletableFuture<TurnOutcome> removeSlot(ObjectRef ref, String slotName);

  CompletableFuture<TurnOutcome> renameSlot(ObjectRef ref, String slotName, String newName);

  /** Adds a slot of one object, as it is, to another object of the same vat. One turn. */
  CompletableFuture<TurnOutcome> copySlot(ObjectRef from, String slotName, ObjectRef to);

  /** Like {@link #copySlot}, and removes the slot where it was. One turn. */
  CompletableFuture<TurnOutcome> moveSlot(ObjectRef from, String slotName, ObjectRef to);

  CompletableFuture<TurnOutcome> setCategory(ObjectRef ref, String slotName, String category);

  /** Sets a slot's comment, or the object's own when {@code slotName} is empty. */
  CompletableFuture<TurnOutcome> setComment(ObjectRef ref, String slotName, String comment);

  /** Who references the object, the first {@code limit} of them. */
  CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit);

  /** A shortest way from the gatekeeper to the object: why it is alive. */
  CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref);

  /** The turns that changed the object, the latest first. */
  CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit);

  /** Makes the object what it was right after the turn at {@code position}. */
  CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position);

  CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory);

  /**
   * Says which objects are looked at. What evaluations answered is held for whoever asked; what
   * nothing else refers to, and is not among these twice, is let go.
   *
   * @param looked all objects that this window shows
   */
  void claim(Set<ObjectRef> looked);

  /**
   * Writes an object to a file, as a task.
   *
   * @return the task's id
   */
  CompletableFuture<Answer<Long>> export(ObjectRef ref, Path file, ExportFormat format);
}
