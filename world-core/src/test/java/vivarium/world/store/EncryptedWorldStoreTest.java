package vivarium.world.store;

import java.nio.file.Path;
import vivarium.world.store.disk.MemoryDisk;

/** The contract, in a world with a passphrase. */
class EncryptedWorldStoreTest extends WorldStoreContract {
  private final MemoryDisk disk = new MemoryDisk();

  @Override
  protected StoreOptions options() {
    return Worlds.standard(disk).withSecrets(Worlds.SECRETS);
  }

  @Override
  protected Path place() {
    return Worlds.PLACE;
  }
}
