package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import vivarium.world.store.disk.DiskFile;

/** One of our files in the form in which H2 uses files. */
final class DiskChannel extends FileBaseDefault {
  private final DiskFile file;

  DiskChannel(DiskFile file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int read = file.read(target, position);
    return read == 0 && target.hasRemaining() ? -1 : read;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    file.write(source, position);
    return length;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  /** The whole world is locked by its own lock; a database in it needs none. */
  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    return new FileLock(this, position, size, shared) {
      @Override
      public boolean isValid() {
        return true;
      }

      @Override
      public void release() {
        // there is nothing to give back
      }
    };
  }
}
