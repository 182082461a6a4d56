package vivarium.world.store;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.chunk.ChunkStore;

/**
 * What a vat consists of at one moment, now or then: as much of its disk as its memory needs.
 *
 * <p>Any thread may call any method. Everything that comes back belongs to the caller, arrays too.
 */
public interface VatContents {
  /** The name of the vat. */
  String name();

  /** The contents of an object, or null if there is none. */
  byte @Nullable [] read(long id);

  /** The turn that wrote or removed the contents of an object; 0 if it never existed. */
  long lastTurnOf(long id);

  /**
   * A number greater than every id ever used here, by removed and rolled back objects too. Survives
   * reopening; the first is 1.
   */
  long nextFreeId();

  /** The ordered map of keys to bytes of this vat. */
  EntryStore entries();

  /** The large byte vectors of this vat. */
  ChunkStore chunks();
}
