package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Readings of a file that follow each other closely, as those of a walk over all of a database,
 * come out of one longer piece: to ask the system for each of them takes longer than to look at it.
 *
 * <p>The file is changed through this one only, or {@link #forget} is called afterwards.
 */
final class ReadAhead implements DiskFile {
  static final int PIECE_BYTES = 1 << 16;

  /** Readings of more are not worth it. */
  static final int READING_BYTES_MAX = PIECE_BYTES / 4;

  /** So many readings have to follow each other. */
  static final int FOLLOWING_MIN = 4;

  private static final int FOLLOWING_MAX = 2 * FOLLOWING_MIN;

  /** Bytes of a file. */
  private record Piece(long start, byte[] bytes, int length) {
    boolean has(long position, int count) {
      return position >= start && position + count <= start + length;
    }
  }

  private final DiskFile file;
  private final Object lock = new Object();
  private volatile @Nullable Piece piece;

  /** How often it was changed. */
  private volatile long changes;

  /** Where the last reading ended, and how many followed each other: a guess is good enough. */
  private volatile long end;

  private volatile int following;

  ReadAhead(DiskFile file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int count = target.remaining();
    if (count == 0 || count > READING_BYTES_MAX) {
      return file.read(target, position);
    }
    var known = piece;
    if (known == null || !known.has(position, count)) {
      known = isFollowing(position, count) ? next(position) : null;
    } else {
      end = position + count;
    }
    if (known == null || !known.has(position, count)) {
      return file.read(target, position);
    }
    target.put(known.bytes(), (int) (position - known.start()), count);
    return count;
  }

  /** Lets go of what was read before. */
  void forget() {
    synchronized (lock) {
      changes = changes + 1;
      piece = null;
    }
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    try {
      file.write(source, position);
    } finally {
      forget();
    }
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void truncate(long size) throws IOException {
    try {
      file.truncate(size);
    } finally {
      forget();
    }
  }

  @Override
  public void force() throws IOException {
    file.force();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** One that leads elsewhere does not end a walk. */
  private boolean isFollowing(long position, int count) {
    boolean isNear = position >= end && position - end < PIECE_BYTES;
    end = position + count;
    following = isNear ? Math.min(following + 1, FOLLOWING_MAX) : Math.max(following - 1, 0);
    return isNear && following >= FOLLOWING_MIN;
  }

  private @Nullable Piece next(long position) {
    long before = changes;
    var bytes = new byte[PIECE_BYTES];
    int length;
    try {
      length = file.read(ByteBuffer.wrap(bytes), position);
    } catch (IOException e) {
      return null; // the reading itself comes after this, and fails if what it wants does
    }
    var read = new Piece(position, bytes, length);
    synchronized (lock) {
      if (changes != before) {
        return null; // a part of it may be from before the change
      }
      piece = read;
    }
    return read;
  }
}
