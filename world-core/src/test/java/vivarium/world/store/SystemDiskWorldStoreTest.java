package vivarium.world.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on the machine's own disk. */
class SystemDiskWorldStoreTest extends WorldStoreContract {
  @TempDir private Path folder;

  @Override
  StoreOptions options() {
    return StoreOptions.standard();
  }

  @Override
  Path place() {
    return folder.resolve("world");
  }
}
