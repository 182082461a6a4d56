package vivarium.world.store.disk;

import java.io.IOException;

/** An exclusive right taken with {@link Disk#tryLock}; closing gives it back. */
public interface DiskLock extends AutoCloseable {
  @Override
  void close() throws IOException;
}
