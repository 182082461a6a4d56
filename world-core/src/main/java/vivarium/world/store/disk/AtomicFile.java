package vivarium.world.store.disk;

import static vivarium.world.store.disk.RedoFiles.BLOCK_BYTES;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that a crash takes back to what it was when it was forced last: nothing that was written
 * since is there, not even a part of it.
 *
 * <p>What is written is held in memory until it is forced; so opening, reading and writing go on
 * while the disk refuses everything. Forcing appends what lies behind the old end, which only has
 * to be cut off again; then it writes the rest into a file beside it, then puts that in place.
 * Whoever opens the file either finds the new state beside it, or what came after the old does not
 * count.
 *
 * <p>After forcing failed the file must be opened anew: what the system still holds of it cannot be
 * trusted.
 */
public final class AtomicFile implements DiskFile {
  private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

  /** Of the heap a file may hold this part. */
  private static final int HEAP_SHARE = 32;

  /**
   * So much is held in memory at most, 16 MB where the heap is not small; then the file is forced,
   * whoever asked for it.
   */
  private static final long HELD_BLOCKS_MAX =
      Math.min(4096, Runtime.getRuntime().maxMemory() / HEAP_SHARE / BLOCK_BYTES);

  private final Disk disk;
  private volatile Path path;
  private volatile DiskFile file;
  private volatile RedoFiles redo;
  private final ConcurrentNavigableMap<Long, byte[]> held = new ConcurrentSkipListMap<>();
  private volatile long length;
  private long forcedLength;
  private boolean isAnnounced;
  private boolean isDirty;
  private boolean isBroken;

  private AtomicFile(Disk disk, Path path, DiskFile file, RedoFiles redo, RedoFiles.Redo state) {
    this.disk = disk;
    this.path = path;
    this.file = file;
    this.redo = redo;
    this.held.putAll(state.blocks());
    this.length = state.length();
    this.forcedLength = state.length();
    this.isAnnounced = state.sequence() > 0;
  }

  /**
   * Opens a file for reading and writing, and creates it if there is none. Nothing is written yet.
   */
  public static AtomicFile open(Disk disk, Path path) throws IOException {
    var redo = new RedoFiles(disk, path);
    var newest = redo.newest();
    var file = fileAt(disk, path);
    boolean isOpen = false;
    try {
      var state =
          newest != null
              ? newest
              : new RedoFiles.Redo(0, file.size(), Collections.emptyNavigableMap());
      var opened = new AtomicFile(disk, path, file, redo, state);
      isOpen = true;
      return opened;
    } finally {
      if (!isOpen) {
        file.close();
      }
    }
  }

  private static DiskFile fileAt(Disk disk, Path path) throws IOException {
    return new ReadAhead(new WideReads(disk.openToWrite(path)));
  }

  /**
   * The file as it lies there, and as each of those beside it would have it, whole or not: for
   * looking for what is left in a damaged one. Changes nothing; all of them are to be closed.
   */
  public static List<DiskFile> views(Disk disk, Path path) throws IOException {
    var views = new ArrayList<DiskFile>();
    views.add(disk.openToRead(path));
    for (var blocks : new RedoFiles(disk, path).unchecked()) {
      if (!blocks.isEmpty()) {
        views.add(new OverlaidFile(disk.openToRead(path), blocks));
      }
    }
    return views;
  }

  /**
   * Sees to it that a file that nobody has open is what lies in its place, and that there is
   * nothing beside it that says otherwise.
   */
  public static void settle(Disk disk, Path path) throws IOException {
    if (!new RedoFiles(disk, path).areGone()) {
      try (var file = open(disk, path)) {
        file.settle();
      }
    }
  }

  private synchronized void settle() throws IOException {
    isDirty = true;
    force();
    redo.remove(length);
    isAnnounced = false;
  }

  /**
   * Forces the file and gives it another name while it is used, in place of a file that has it and
   * that nobody has open; on stable storage when this returns. Beside that one there must be
   * nothing that says what it has to be: see {@link #settle(Disk, Path)}. Reading goes on, and
   * writing waits. After a failure the file must be opened anew, by the name that it has then.
   */
  public synchronized void moveTo(Path target) throws IOException {
    requireWhole();
    settle();
    isBroken = true; // until it is done
    disk.move(path, target);
    disk.forceFolder(Objects.requireNonNull(target.getParent())); // before anything is beside it
    var before = file;
    file = fileAt(disk, target); // what is opened anew after an interrupt is opened by its name
    redo = new RedoFiles(disk, target);
    path = target;
    isBroken = false;
    before.close();
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int wanted = (int) Math.max(0, Math.min(target.remaining(), length - position));
    int start = target.position();
    int limit = target.limit();
    try {
      while (target.position() - start < wanted) {
        target.limit(start + wanted);
        readSome(target, position + target.position() - start, target.remaining());
      }
    } finally {
      target.limit(limit);
    }
    return wanted;
  }

  @Override
  public synchronized void write(ByteBuffer source, long position) throws IOException {
    requireWhole();
    isDirty = true;
    fillGap(position);
    long end = position + source.remaining();
    hold(source, position, end);
    length = Math.max(length, end);
    if (held.size() > HELD_BLOCKS_MAX) {
      force();
    }
  }

  @Override
  public long size() {
    return length;
  }

  @Override
  public synchronized void truncate(long size) throws IOException {
    requireWhole();
    if (size < length) {
      isDirty = true;
      length = size;
      held.tailMap(blocksIn(size)).clear();
    }
  }

  @Override
  public synchronized void force() throws IOException {
    requireWhole();
    if (isDirty) {
      isBroken = true; // until it is done
      announce();
      appendBehind();
      redo.write(length, held.headMap(blocksIn(forcedLength)));
      putInPlace();
      isDirty = false;
      isBroken = false;
    }
  }

  /** Lets go of the file. What was not forced is gone when it is opened again. */
  @Override
  public synchronized void close() throws IOException {
    if (isAnnounced && !isDirty && !isBroken && held.isEmpty()) {
      tidyUp();
    }
    isBroken = true;
    file.close();
  }

  private void tidyUp() {
    try {
      redo.remove(length);
    } catch (IOException e) {
      LOG.debug("{}: the files beside it stay, and say what it is", path, e);
    }
  }

  /** Before the file grows it has to be known to which length it is cut. */
  private void announce() throws IOException {
    if (!isAnnounced) {
      redo.write(forcedLength, Collections.emptyNavigableMap());
      isAnnounced = true;
    }
  }

  private void appendBehind() throws IOException {
    var behind = held.tailMap(blocksIn(forcedLength));
    if (!behind.isEmpty()) {
      write(behind);
      file.force();
    }
  }

  private void putInPlace() throws IOException {
    var inside = held.headMap(blocksIn(forcedLength));
    forcedLength = length;
    boolean isLonger = file.size() > length;
    if (isLonger) {
      file.truncate(length);
    }
    write(inside);
    if (isLonger || !inside.isEmpty()) {
      file.force();
    }
    held.clear(); // last: until now readers find here what they may not find in the file
  }

  /** Writes blocks, neighbours together. */
  private void write(Map<Long, byte[]> blocks) throws IOException {
    var piece = ByteBuffer.allocate(RedoFiles.PIECE_BYTES);
    long start = 0;
    for (var block : blocks.entrySet()) {
      long at = block.getKey() * BLOCK_BYTES;
      if (at != start + piece.position() || !piece.hasRemaining()) {
        flush(piece, start);
        start = at;
      }
      piece.put(block.getValue());
    }
    flush(piece, start);
  }

  private void flush(ByteBuffer piece, long start) throws IOException {
    long count = Math.min(piece.position(), length - start);
    if (count > 0) {
      file.write(piece.flip().limit((int) count), start);
    }
    piece.clear();
  }

  private void hold(ByteBuffer source, long start, long end) throws IOException {
    for (long at = start; at < end; ) {
      long number = at / BLOCK_BYTES;
      int offset = (int) (at % BLOCK_BYTES);
      int count = (int) Math.min(BLOCK_BYTES - offset, end - at);
      var contents = count == BLOCK_BYTES ? new byte[BLOCK_BYTES] : block(number);
      source.get(contents, offset, count);
      held.put(number, contents); // in place of the other, which somebody may be reading
      at += count;
    }
  }

  private byte[] block(long number) throws IOException {
    var known = held.get(number);
    if (known != null) {
      return known.clone();
    }
    var contents = new byte[BLOCK_BYTES];
    file.read(ByteBuffer.wrap(contents), number * BLOCK_BYTES);
    return contents;
  }

  /** What lies between the end and a later write reads as zeros. */
  private void fillGap(long position) throws IOException {
    if (length < position) {
      hold(ByteBuffer.allocate((int) (position - length)), length, position);
    }
  }

  /** Reads up to the end of a block that is held, or up to the next that is. */
  private void readSome(ByteBuffer target, long at, int wanted) throws IOException {
    long number = at / BLOCK_BYTES;
    var contents = held.get(number);
    if (contents != null) {
      int offset = (int) (at % BLOCK_BYTES);
      target.put(contents, offset, Math.min(BLOCK_BYTES - offset, wanted));
      return;
    }
    var next = held.higherKey(number);
    long count = next == null ? wanted : Math.min(wanted, next * BLOCK_BYTES - at);
    target.limit(target.position() + (int) count);
    if (readFile(target, at) < count) {
      throw new EOFException(path.getFileName() + " has become shorter");
    }
  }

  private int readFile(ByteBuffer target, long at) throws IOException {
    int start = target.position();
    var current = file;
    try {
      return current.read(target, at);
    } catch (IOException e) {
      if (file == current) {
        throw e;
      }
    }
    target.position(start); // it got another name just now, and was closed by the old one
    return readFile(target, at);
  }

  /** How many blocks have a part of so many bytes; a block is held as a whole or not at all. */
  private static long blocksIn(long bytes) {
    return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
  }

  private void requireWhole() throws IOException {
    if (isBroken) {
      throw new IOException("writing " + path.getFileName() + " failed before");
    }
  }
}
