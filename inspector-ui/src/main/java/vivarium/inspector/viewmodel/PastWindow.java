package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Looks at the whole world as it was right after a turn, and changes nothing.
 *
 * <p>May be called on any thread and never blocks. What is asked about an object seen at a moment
 * is answered as of that moment, and every object in the answer is of the same moment. A moment
 * that is not kept any more is refused, with those nearby that are.
 */
public interface PastWindow {
  /** What was there at a moment. */
  CompletableFuture<Answer<PastView>> world(long moment);

  /** A copy of the object as it was. */
  CompletableFuture<Answer<ObjectView>> view(ObjectRef ref);

  /** As {@link ObjectWindow#elements}. */
  CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count);

  /** As {@link ObjectWindow#bytes}. */
  CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count);

  /** Who referenced the object then. */
  CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit);

  /** Why the object was alive then. */
  CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref);

  /** The turns up to then that changed the object, the latest first. */
  CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit);

  /** What would have been found then; the scope says when. */
  CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory);
}
