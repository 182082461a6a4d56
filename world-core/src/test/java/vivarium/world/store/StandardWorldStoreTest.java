package vivarium.world.store;

import java.nio.file.Path;
import vivarium.world.store.disk.MemoryDisk;

/** The contract, with the options of a person's world. */
class StandardWorldStoreTest extends WorldStoreContract {
  private final MemoryDisk disk = new MemoryDisk();

  @Override
  protected StoreOptions options() {
    return Worlds.standard(disk);
  }

  @Override
  protected Path place() {
    return Worlds.PLACE;
  }
}
