package vivarium.world.store;

import java.nio.file.Path;
import vivarium.world.store.disk.MemoryDisk;

/** The contract, with the options of a person's world. */
class StandardWorldStoreTest extends WorldStoreContract {
  private final MemoryDisk disk = new MemoryDisk();

  @Override
  StoreOptions options() {
    return Worlds.standard(disk);
  }

  @Override
  Path place() {
    return Worlds.PLACE;
  }
}
