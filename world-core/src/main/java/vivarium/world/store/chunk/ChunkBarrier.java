package vivarium.world.store.chunk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.error.StoreWriteFailed;

/**
 * Keeps those who look for chunks that nothing refers to from taking one that somebody is about to
 * refer to: chunks that were put and that no saved turn has named yet, those that a turn names
 * which is being saved, and all that turns have named since the search began. Any thread may call.
 *
 * <p>The other way round, a turn that names a chunk after it was condemned is refused: whoever made
 * it had the name from something that is no more.
 */
public final class ChunkBarrier {
  private final Set<ChunkHash> put = new HashSet<>();
  private final Set<ChunkHash> putAgain = new HashSet<>();
  private final Set<ChunkHash> condemned = new HashSet<>();
  private Set<ChunkHash> entering = Set.of();
  private boolean isEntering;
  private @Nullable Set<ChunkHash> namedMeanwhile;

  /** Says that a chunk was put, whether it was there before or not. */
  synchronized void put(ChunkHash hash) {
    condemned.remove(hash);
    if (!put.add(hash)) {
      putAgain.add(hash); // by two, maybe, of whom one may be later with its turn
    }
  }

  /** Whether a chunk counts as not there, though it may still be in the index. */
  public synchronized boolean isCondemned(ChunkHash hash) {
    return condemned.contains(hash);
  }

  /**
   * Says that a turn is being saved; one at a time.
   *
   * @param names answers the chunks that it names; asked only if that matters
   * @throws StoreWriteFailed if one of them is no more
   */
  public synchronized void entering(Supplier<Set<ChunkHash>> names) {
    isEntering = true;
    boolean matters = namedMeanwhile != null || !put.isEmpty() || !condemned.isEmpty();
    entering = matters ? names.get() : Set.of();
    for (var name : entering) {
      if (condemned.contains(name)) {
        throw new StoreWriteFailed(
            ("The bytes %s were given back, because nothing referred to them any more. Make them"
                    + " again, or import them again.")
                .formatted(name));
      }
    }
  }

  /** Says that the turn is saved. */
  public synchronized void saved() {
    put.removeIf(name -> entering.contains(name) && !putAgain.contains(name));
    if (namedMeanwhile != null) {
      namedMeanwhile.addAll(entering);
    }
  }

  /** Says that the turn is saved, or will not be. */
  public synchronized void left() {
    entering = Set.of();
    isEntering = false;
  }

  /**
   * Begins a search, unless a turn is just being saved: what turns name from now on is kept.
   * Answers whether it has begun.
   */
  public synchronized boolean begin() {
    namedMeanwhile = isEntering ? null : new HashSet<>();
    return !isEntering;
  }

  /** Ends it. */
  public synchronized void end() {
    namedMeanwhile = null;
  }

  /** Condemns those of some chunks that nobody is about to refer to; answers them. */
  public synchronized List<ChunkHash> condemn(Collection<ChunkHash> hashes) {
    var named = namedMeanwhile;
    if (named == null) {
      return List.of();
    }
    var taken =
        hashes.stream()
            .filter(
                hash -> !put.contains(hash) && !entering.contains(hash) && !named.contains(hash))
            .toList();
    condemned.addAll(taken);
    return taken;
  }

  /**
   * Says which condemned chunks are there again, because the index was opened anew. Each is looked
   * for in the index, and no turn that is saved waits for that.
   */
  void returned(Predicate<ChunkHash> isThere) {
    var there = condemned().stream().filter(isThere).toList();
    synchronized (this) {
      there.forEach(condemned::remove);
    }
  }

  private synchronized List<ChunkHash> condemned() {
    return List.copyOf(condemned);
  }
}
