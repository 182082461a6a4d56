package vivarium.world.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.store.bytes.BytePatterns;
import vivarium.world.store.chunk.ChunkStore;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;

/**
 * One vat on disk: current and former contents of its objects and entries, and its chunks.
 *
 * <p>Any thread may call any method. Everything that comes back belongs to the caller, arrays too.
 * What is damaged on disk is reported as {@link vivarium.world.store.error.WorldDamaged} naming
 * vat, object and place; the rest of the vat stays readable.
 */
public interface VatStore {
  /** The name of the vat. */
  String name();

  /** The current contents of an object, or null if there is none. */
  byte @Nullable [] read(long id);

  /**
   * Reads many objects, those on one page together.
   *
   * @param ids any ids in any order
   * @param visitor called once for each id, in an order of the store's choosing; contents are null
   *     if there is no such object
   */
  void readAll(long[] ids, ObjectVisitor visitor);

  /** The turn that wrote or removed the current contents of an object; 0 if it never existed. */
  long lastTurnOf(long id);

  /** The contents that an object had after a turn, or null if it did not exist then. */
  byte @Nullable [] readAsOf(long id, long turn);

  /**
   * Walks over everything that was changed after a turn. The cost depends on how much was changed,
   * not on how much there is. Waits first until all saved turns are applied.
   *
   * @param turn the last turn that does not count
   */
  void changesSince(long turn, ChangeVisitor visitor);

  /**
   * Tells which things were changed after a turn, one or several times each. Unlike {@link
   * #changesSince} it waits for nothing: what is not applied yet is told from memory.
   *
   * @param turn the last turn that does not count
   */
  default void changedSince(long turn, ThingVisitor visitor) {
    changesSince(
        turn,
        new ChangeVisitor() {
          @Override
          public boolean wantsLast() {
            return false;
          }

          @Override
          public void object(long id, byte @Nullable [] former, long first, long last) {
            visitor.object(id);
          }

          @Override
          public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {
            visitor.entry(key);
          }
        });
  }

  /**
   * What somebody has learnt by reading all objects.
   *
   * @param turn up to which turn everything is in it; later ones may be
   * @param bytes what it is, in a form of theirs
   */
  record Learnt(long turn, byte[] bytes) {}

  /**
   * What {@link #keepLearnt} kept last, perhaps in another process; null if there is nothing, and
   * always where nothing is kept. It can be trusted: what is damaged, or of another history than
   * this vat's, is not answered.
   */
  default @Nullable Learnt learnt() {
    return null;
  }

  /**
   * Keeps what was learnt, in place of what was kept before, for as long as it can be trusted.
   * Forgetting something for good forgets this too. It may be lost at any time, since it can be
   * learnt anew; so nothing is reported if it cannot be written.
   *
   * @throws vivarium.world.store.error.StoreException if the world takes nothing more
   */
  default void keepLearnt(Learnt learnt) {}

  /** What one turn did here; nothing if it did not touch this vat. */
  default TurnChanges changesOf(long turn) {
    return changesOf(turn, Integer.MAX_VALUE);
  }

  /**
   * What one turn did here; of its objects no more than some. For a turn that may have changed a
   * million of them.
   *
   * @param objectsMax how many objects count; entries always do
   */
  TurnChanges changesOf(long turn, int objectsMax);

  /** The turns that changed an object, newest first. */
  List<Long> historyOf(long id, int limit);

  /** The turns of this vat with smaller numbers than {@code before}, newest first. */
  List<TurnSummary> turns(long before, int limit);

  /**
   * Walks over all current objects by rising id. Objects changed during the walk appear in their
   * old or new state.
   */
  void scan(ObjectVisitor visitor);

  /**
   * The same, only over objects that have some bytes in their contents: without taking apart what
   * does not have them, which is many times as fast.
   */
  default void scan(BytePatterns patterns, ObjectVisitor visitor) {
    scan((id, contents) -> {
      if (contents != null && patterns.areIn(contents)) {
        visitor.visit(id, contents);
      }
      visitor.passed(id);
    });
  }

  /** How many objects there are. */
  long objectCount();

  /** The length of all current contents and values together, without what is not applied yet. */
  long byteCount();

  /**
   * A number greater than every id ever used here, by removed and rolled back objects too. Survives
   * reopening; the first is 1.
   */
  long nextFreeId();

  /** The ordered map of keys to bytes of this vat. */
  EntryStore entries();

  /** The large byte vectors of this vat. */
  ChunkStore chunks();

  /**
   * Reads everything and compares every checksum, structure, link and hash. Changes nothing.
   *
   * @param progress told now and then how far it is; answers whether to go on
   */
  VerifyReport verify(Progress progress);

  /** Receives objects. */
  @FunctionalInterface
  interface ObjectVisitor {
    /**
     * @param id the object
     * @param contents its contents, or null if there are none
     */
    void visit(long id, byte @Nullable [] contents);

    /**
     * Hears now and then how far a walk is that visits only some objects.
     *
     * @param id no object before it will come any more
     */
    default void passed(long id) {}

    /** Whether it has seen enough; the walk then ends soon. */
    default boolean isDone() {
      return false;
    }
  }

  /** Receives things that were changed. */
  interface ThingVisitor {
    void object(long id);

    void entry(EntryKey key);
  }

  /** Receives what was changed after some turn. Each object and entry comes once. */
  interface ChangeVisitor {
    /**
     * Whether it wants to know the last turns too. For that the current version of each thing has
     * to be found, which may lie anywhere on the disk.
     */
    default boolean wantsLast() {
      return true;
    }

    /**
     * @param id the object
     * @param former its contents at the beginning, or null if it did not exist
     * @param first the first turn that changed it
     * @param last the last turn that changed it; any number if that is not wanted
     */
    void object(long id, byte @Nullable [] former, long first, long last);

    /**
     * @param key the entry
     * @param former its value at the beginning, or null if it did not exist
     * @param first the first turn that changed it
     * @param last the last turn that changed it; any number if that is not wanted
     */
    void entry(EntryKey key, byte @Nullable [] former, long first, long last);
  }
}
