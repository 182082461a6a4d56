package vivarium.vat.search;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.store.VatStore;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.turn.EntryKey;

/**
 * Knows where in a vat to look for records that name something.
 *
 * <p>The first search in a large vat reads everything, and what it learns is kept in memory as
 * {@link Fingerprints}, and by the store for the next process. Later ones read what these do not
 * exclude, and whatever was changed since. When in doubt, everything is read once more. Any thread
 * may search.
 */
final class NamingIndex {
  /** Below this, reading everything is quick enough. */
  static final long OBJECTS_MIN = 50_000;

  /** When so many objects have changed since it was made, it is made anew. */
  private static final int CHANGED_MAX = 50_000;

  /** Of the heap it may take a sixteenth. */
  private static final long BYTES_MAX = Runtime.getRuntime().maxMemory() / 16;

  private static final Logger LOG = LoggerFactory.getLogger(NamingIndex.class);

  private final Vats vats;
  private final VatStore store;
  private final long objectsMin;
  private final ReentrantLock lock = new ReentrantLock();
  private final SortedSet<Long> changed = new TreeSet<>();
  private SoftReference<Fingerprints> known = new SoftReference<>(null);
  private boolean isTooLarge;

  /** The turn after which changes have not been looked at. */
  private long turn;

  /**
   * @param objectsMin how many objects a vat has at least for which it is worth while
   */
  NamingIndex(Vats vats, VatStore store, long objectsMin) {
    this.vats = vats;
    this.store = store;
    this.objectsMin = objectsMin;
  }

  /** Whether this is about a vat. */
  boolean isOf(VatStore other) {
    return store == other;
  }

  /**
   * Walks over all current records that name one of some ids, and perhaps over others.
   *
   * @throws java.util.concurrent.CancellationException if progress says no, or the thread is
   *     interrupted
   */
  void over(Collection<Long> ids, RecordWalk walk, RecordWalk.Visitor visitor) {
    if (store.objectCount() < objectsMin || !lock.tryLock()) {
      walk.overThoseNaming(ids, store, visitor);
      return;
    }
    SortedSet<Long> candidates;
    try {
      var fingerprints = upToDate();
      if (fingerprints == null) {
        readAll(ids, walk, visitor);
        return;
      }
      candidates = candidates(fingerprints, ids);
    } finally {
      lock.unlock();
    }
    walk.overSome(candidates, store, visitor);
  }

  private SortedSet<Long> candidates(Fingerprints fingerprints, Collection<Long> ids) {
    var candidates = new TreeSet<>(changed);
    fingerprints.forEachNaming(
        ids,
        first -> {
          for (long id = first; id < first + Fingerprints.STRETCH; id++) {
            candidates.add(id);
          }
        });
    return candidates;
  }

  /** What is known, with all changes until now in {@link #changed}; null if nothing is. */
  private @Nullable Fingerprints upToDate() {
    var fingerprints = known.get();
    if (fingerprints == null) {
      fingerprints = kept();
    }
    if (fingerprints == null) {
      return null;
    }
    long newest = vats.store().savedTurn();
    try {
      if (newest > turn) {
        store.changesSince(turn, new Collecting());
        turn = newest;
      }
    } catch (WorldException unknown) { // that moment is not left, or the disk refused to say
      changed.clear();
      known.clear();
      return null;
    }
    return changed.size() > CHANGED_MAX ? null : fingerprints;
  }

  /** What was learnt before memory was short, or in another process. */
  private @Nullable Fingerprints kept() {
    changed.clear();
    try {
      var learnt = store.learnt();
      var fingerprints = learnt == null ? null : Fingerprints.of(learnt.bytes());
      if (learnt == null || fingerprints == null || fingerprints.bytes() > BYTES_MAX) {
        return null;
      }
      turn = learnt.turn();
      known = new SoftReference<>(fingerprints);
      return fingerprints;
    } catch (Malformed e) {
      LOG.warn("what was learnt about the vat '{}' makes no sense", store.name(), e);
      return null;
    }
  }

  private final class Collecting implements VatStore.ChangeVisitor {
    @Override
    public boolean wantsLast() {
      return false;
    }

    @Override
    public void object(long id, byte @Nullable [] former, long first, long last) {
      if (changed.size() <= CHANGED_MAX) { // from then on it does not matter which
        changed.add(id);
      }
    }

    @Override
    public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {}
  }

  // learning

  private void readAll(Collection<Long> ids, RecordWalk walk, RecordWalk.Visitor visitor) {
    changed.clear();
    known.clear();
    if (isTooLarge) {
      walk.overThoseNaming(ids, store, visitor);
      return;
    }
    long newest = vats.store().savedTurn(); // what is changed meanwhile counts as changed later
    var learning = new Learning(visitor);
    walk.over(store, learning);
    isTooLarge = learning.isTooMuch;
    if (!isTooLarge && !learning.metDamage) {
      learning.fingerprints.finish();
      known = new SoftReference<>(learning.fingerprints);
      turn = newest;
      keep(learning.fingerprints);
    }
  }

  private void keep(Fingerprints fingerprints) {
    try {
      store.keepLearnt(new VatStore.Learnt(turn, fingerprints.toBytes()));
    } catch (StoreException e) { // somebody closed the world; what was asked for is found
      LOG.debug("what was learnt about the vat '{}' is not kept", store.name(), e);
    }
  }

  /** Shows all records to somebody, and remembers what they name. */
  private static final class Learning implements RecordWalk.Visitor, RecordVisitor {
    private final RecordWalk.Visitor visitor;
    private final Fingerprints fingerprints = new Fingerprints();
    private boolean isTooMuch;
    private boolean metDamage;
    private long holder;

    Learning(RecordWalk.Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void visit(long id, byte[] record) {
      holder = id;
      RecordScan.scan(id, record, this);
      visitor.visit(id, record);
    }

    @Override
    public void damaged(long id) {
      metDamage = true;
      visitor.damaged(id);
    }

    @Override
    public void map(long id) {
      if (!isTooMuch) {
        fingerprints.noteMap(holder, id);
        isTooMuch = fingerprints.bytes() > BYTES_MAX;
      }
    }

    @Override
    public void reference(Part part, int index, ObjectKind kind, long id) {
      if (!isTooMuch) {
        fingerprints.noteReference(holder, id);
        isTooMuch = fingerprints.bytes() > BYTES_MAX;
      }
    }
  }
}
