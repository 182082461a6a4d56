package vivarium.vat.turn;

import vivarium.world.memory.VatMemory;
import vivarium.world.store.VatStore;

/**
 * A vat's memory with its disk and its language.
 *
 * <p>Touched only on the vat's own thread, or while the vat is held.
 */
public final class VatHeap {
  private final VatStore store;
  private final VatMemory memory;

  VatHeap(VatStore store, VatMemory memory) {
    this.store = store;
    this.memory = memory;
  }

  /** The name of the vat. */
  public String name() {
    return store.name();
  }

  /** Its disk. */
  public VatStore store() {
    return store;
  }

  /** Its memory. */
  public VatMemory memory() {
    return memory;
  }
}
