package vivarium.world.store.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is in a file in memory: what a power cut leaves for certain, and what was written since. */
final class MemoryContent implements MemoryNode {
  private static final int SECTOR_BYTES = 512;

  /** One write that was not forced; at a position below zero one that cuts, to {@code -1 - it}. */
  private record Write(long position, byte[] bytes) {}

  private byte[] bytes = new byte[0];
  private boolean isShared;
  private int length;
  private byte[] forced = new byte[0];
  private final List<Write> unforced = new ArrayList<>();

  synchronized int read(ByteBuffer target, long position) {
    int count = (int) Math.max(0, Math.min(target.remaining(), length - position));
    if (count > 0) {
      target.put(bytes, (int) position, count);
    }
    return count;
  }

  synchronized byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  synchronized void write(ByteBuffer source, long position) {
    var written = new byte[source.remaining()];
    source.get(written);
    put(written, (int) position);
    unforced.add(new Write(position, written));
  }

  synchronized void truncate(long size) {
    length = (int) Math.min(length, size);
    unforced.add(new Write(-1 - size, new byte[0]));
  }

  synchronized void force() {
    forced = Arrays.copyOf(bytes, length);
    unforced.clear();
  }

  synchronized int length() {
    return length;
  }

  /** Another with the same; they share their bytes until one of them is written to. */
  synchronized MemoryContent copy() {
    var copy = new MemoryContent();
    isShared = true;
    copy.isShared = true;
    copy.bytes = bytes;
    copy.length = length;
    copy.forced = forced; // never changed, only exchanged
    copy.unforced.addAll(unforced);
    return copy;
  }

  /** What a power cut leaves of it. */
  synchronized MemoryContent cut(Random random) {
    var left = new MemoryContent();
    left.put(forced, 0);
    boolean loseAll = random.nextInt(4) == 0;
    for (var write : unforced) {
      if (write.position() < 0) {
        if (!loseAll && random.nextBoolean()) {
          left.length = (int) Math.min(left.length, -1 - write.position());
        }
      } else if (!loseAll) {
        left.putSomeSectors(write, random);
      }
    }
    left.force();
    return left;
  }

  private void putSomeSectors(Write write, Random random) {
    int kept = random.nextInt(3); // all of it, nothing of it, or some sectors
    for (int start = 0; start < write.bytes().length; ) {
      long position = write.position() + start;
      int end =
          (int) Math.min(write.bytes().length, start + SECTOR_BYTES - position % SECTOR_BYTES);
      if (kept == 0 || kept == 2 && random.nextBoolean()) {
        put(Arrays.copyOfRange(write.bytes(), start, end), (int) position);
      }
      start = end;
    }
  }

  private void put(byte[] written, int position) {
    int end = position + written.length;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    } else if (isShared) {
      bytes = bytes.clone();
    }
    isShared = false;
    if (position > length) {
      Arrays.fill(bytes, length, position, (byte) 0);
    }
    System.arraycopy(written, 0, bytes, position, written.length);
    length = Math.max(length, end);
  }
}
