package vivarium.vat.past;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;
import vivarium.world.boot.StoredRecords;
import vivarium.world.code.MethodCode;
import vivarium.world.format.ObjectRecords;
import vivarium.world.lookup.Universe;
import vivarium.world.memory.VatMemory;
import vivarium.world.mirror.ObjectPrinter;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WorldObject;
import vivarium.world.store.VatStore;

/**
 * A vat as it was right after some turn: a memory of its own, apart from the running one, in which
 * nothing can be kept.
 *
 * <p>Used by one thread at a time. What it shows stays the same whatever the vat does meanwhile.
 */
public final class PastMoment {
  /** Enough to describe some thousand objects without reading one twice. */
  private static final long HEAP_BYTES = 8L << 20;

  private final VatStore store;
  private final long turn;
  private final VatMemory memory;
  private final ObjectPrinter printer;

  /**
   * @param store the vat
   * @param turn the last turn that is included
   */
  public PastMoment(VatStore store, long turn) {
    this.store = store;
    this.turn = turn;
    this.memory =
        new VatMemory(
            new StoredRecords(new StoreAsOf(store, turn)), MethodCode::restore, true, HEAP_BYTES);
    this.printer = new ObjectPrinter(new Universe(memory));
  }

  /** The name of the vat. */
  public String vat() {
    return store.name();
  }

  /** The last turn that is included. */
  public long turn() {
    return turn;
  }

  /** The objects as they were. */
  public VatMemory memory() {
    return memory;
  }

  /** The object with a number, or null if there was none; a part of a large vector is none. */
  public @Nullable WorldObject find(long id) {
    return has(id) ? memory.find(id) : null;
  }

  /**
   * Whether there was an object with a number. Asks the disk, since the well-known objects are in
   * every memory even before they were made.
   */
  public boolean has(long id) {
    return store.readAsOf(id, turn) != null;
  }

  /** The last turn up to this moment that changed an object; 0 if there was none. */
  public long lastTurnOf(long id) {
    return turnsOf(id, 1).stream().findFirst().orElse(0L);
  }

  /**
   * The turns up to this moment that changed an object, newest first. Costs as much as there are of
   * them, and of those that came later.
   */
  public List<Long> turnsOf(long id, int limit) {
    return new StoreAsOf(store, turn).historyOf(id, limit);
  }

  /** What an object held, a part of a large vector too, or null if there was none. */
  public @Nullable Contents contentsOf(long id) {
    var record = store.readAsOf(id, turn);
    return record == null ? null : contentsIn(id, record);
  }

  /** What is in a record of an object of this vat, from this moment or any other. */
  public @Nullable Contents contentsIn(long id, byte[] record) {
    var kind = ObjectRecords.kindOf(id, record);
    return kind == null ? null : memory.contentsIn(memory.reference(kind, id), record);
  }

  /**
   * A value in a few words. An object of another moment is named as it was in this one; if it did
   * not exist then, or cannot be read, by its number.
   */
  public String title(Object value) {
    return value instanceof WorldObject object
        ? title(object.kind(), object.id())
        : printer.title(value);
  }

  /** An object in a few words. */
  public String title(ObjectKind kind, long id) {
    try {
      if (kind != ObjectKind.VECTOR_SEGMENT && has(id)) {
        return printer.title(memory.reference(kind, id));
      }
    } catch (WorldException unreadable) {
      // Whoever shows a title shows others too; what is wrong with this one, a check says.
    }
    return "object #" + id;
  }
}
