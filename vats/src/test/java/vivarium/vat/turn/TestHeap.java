package vivarium.vat.turn;

import vivarium.world.code.MethodCode;
import vivarium.world.memory.VatMemory;
import vivarium.world.store.VatStore;

/** Heaps for tests that run no code. */
public final class TestHeap {
  private static final long HEAP_BYTES = 16L << 20;

  /** The heap of a vat, new if nothing is on its disk. */
  public static VatHeap of(VatStore store) {
    boolean stored = store.read(1) != null;
    var memory =
        new VatMemory(new StoredRecords(store), MethodCode::restore, stored, HEAP_BYTES);
    return new VatHeap(store, memory);
  }

  private TestHeap() {}
}
