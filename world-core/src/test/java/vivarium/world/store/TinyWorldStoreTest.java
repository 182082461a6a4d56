package vivarium.world.store;

import java.nio.file.Path;
import vivarium.world.store.disk.MemoryDisk;

/** The contract, with bounds so small that files, caches and memory are always full. */
class TinyWorldStoreTest extends WorldStoreContract {
  private final MemoryDisk disk = new MemoryDisk();

  @Override
  protected StoreOptions options() {
    return Worlds.tiny(disk);
  }

  @Override
  protected Path place() {
    return Worlds.PLACE;
  }
}
