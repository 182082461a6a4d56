package vivarium.world.store.disk;

import static vivarium.world.store.disk.RedoFiles.BLOCK_BYTES;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.NavigableMap;

/** A file as it would be with some of its blocks replaced. For reading only. */
final class OverlaidFile implements DiskFile {
  private final DiskFile file;
  private final NavigableMap<Long, byte[]> blocks;
  private final long length;

  OverlaidFile(DiskFile file, NavigableMap<Long, byte[]> blocks) throws IOException {
    this.file = file;
    this.blocks = blocks;
    long behind = blocks.isEmpty() ? 0 : (blocks.lastKey() + 1) * BLOCK_BYTES;
    this.length = Math.max(file.size(), behind);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int wanted = (int) Math.max(0, Math.min(target.remaining(), length - position));
    var bytes = ByteBuffer.allocate(wanted);
    file.read(bytes, position);
    long first = position / BLOCK_BYTES;
    for (var block : blocks.tailMap(first, true).entrySet()) {
      long start = block.getKey() * BLOCK_BYTES;
      if (start >= position + wanted) {
        break;
      }
      int from = (int) Math.max(0, position - start);
      int to = (int) Math.min(BLOCK_BYTES, position + wanted - start);
      bytes.put((int) (start + from - position), block.getValue(), from, to - from);
    }
    target.put(bytes.array(), 0, wanted);
    return wanted;
  }

  @Override
  public long size() {
    return length;
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    throw new IOException("this is only looked at");
  }

  @Override
  public void truncate(long size) throws IOException {
    throw new IOException("this is only looked at");
  }

  @Override
  public void force() {
    // nothing is written
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
