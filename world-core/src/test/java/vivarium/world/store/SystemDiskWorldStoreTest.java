package vivarium.world.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on the machine's own disk. */
class SystemDiskWorldStoreTest extends WorldStoreContract {
  @TempDir private Path folder;

  @Override
  protected StoreOptions options() {
    return StoreOptions.standard();
  }

  @Override
  protected Path place() {
    return folder.resolve("world");
  }
}
