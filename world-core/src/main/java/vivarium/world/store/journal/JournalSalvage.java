package vivarium.world.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;

/**
 * Reads whatever is whole in the files of a damaged journal, in the order of the files, and names
 * what is not. Changes nothing.
 */
public final class JournalSalvage {
  /** Is told what a journal has and lacks. */
  public interface Visitor extends JournalVisitor {
    /**
     * A part of a file that holds no whole record.
     *
     * @param wasForced whether it is known to have been whole once; else it may just never have
     *     been completed
     */
    void damaged(Path file, long from, long to, boolean wasForced);

    /** A file of another world. */
    void foreign(Path file);

    /** A file, and the number of the first turn that it was begun for, if that can be read. */
    void file(Path file, long number, long firstTurn);
  }

  private record Found(Path path, @Nullable SegmentHead head, long number) {}

  private final Disk disk;
  private final Path folder;
  private final byte[] world;
  private final @Nullable WorldKeys keys;
  private final Visitor visitor;

  /**
   * Of the journal in a folder, if there is one.
   *
   * @param keys opens what is in it; null in a world without a passphrase
   */
  public JournalSalvage(
      Disk disk, Path folder, byte[] world, @Nullable WorldKeys keys, Visitor visitor) {
    this.disk = disk;
    this.folder = folder;
    this.world = world.clone();
    this.keys = keys;
    this.visitor = visitor;
  }

  /** The world that a file says it belongs to, or null if it does not say so. */
  public static byte @Nullable [] worldOf(Disk disk, Path file) throws IOException {
    var head = head(disk, file);
    return head == null ? null : head.world();
  }

  /** Whether a file has the name of one of a journal. */
  public static boolean isName(Path file) {
    return Segment.isName(file);
  }

  /** Tells the visitor everything. */
  public void run() throws IOException {
    if (!disk.isFolder(folder)) {
      return;
    }
    var files = files();
    for (int i = 0; i < files.size(); i++) {
      long superseded = Long.MAX_VALUE;
      for (var later : files.subList(i + 1, files.size())) {
        if (later.head() != null) {
          superseded = Math.min(superseded, later.head().firstTurn());
        }
      }
      read(files.get(i), superseded, i == files.size() - 1);
    }
  }

  private List<Found> files() throws IOException {
    var files = new ArrayList<Found>();
    for (var path : disk.list(folder)) {
      if (!Segment.isName(path)) {
        continue;
      }
      var head = head(disk, path);
      if (head != null && !Arrays.equals(head.world(), world)) {
        visitor.foreign(path);
      } else {
        files.add(new Found(path, head, head == null ? Segment.numberOf(path) : head.number()));
      }
    }
    files.sort(Comparator.comparingLong(Found::number));
    return files;
  }

  private static @Nullable SegmentHead head(Disk disk, Path path) throws IOException {
    try (var file = disk.openToRead(path)) {
      var bytes = new byte[SegmentHead.BYTES];
      return file.read(ByteBuffer.wrap(bytes), 0) < bytes.length
          ? null
          : SegmentHead.readAny(bytes);
    }
  }

  private void read(Found found, long superseded, boolean isLast) throws IOException {
    var path = found.path();
    if (found.head() == null) {
      visitor.damaged(path, 0, SegmentHead.BYTES, true);
    } else {
      visitor.file(path, found.number(), found.head().firstTurn());
    }
    try (var file = disk.openToRead(path)) {
      long size = file.size();
      var seal = PayloadSeal.of(keys, world, found.number());
      var reader = new SegmentReader(file, world, seal, size);
      while (true) {
        if (reader.advance()) {
          accept(reader, path, superseded);
        } else if (reader.atEnd() || !goBehind(reader, path, isLast, file)) {
          return;
        } else {
          accept(reader, path, superseded);
        }
      }
    }
  }

  private boolean goBehind(SegmentReader reader, Path path, boolean isLast, DiskFile file)
      throws IOException {
    long from = reader.offset();
    boolean wasForced = !isLast || reader.isForcedAccordingToRest();
    boolean goesOn = reader.advanceBehindDamage();
    visitor.damaged(path, from, goesOn ? reader.offset() : file.size(), wasForced);
    return goesOn;
  }

  private void accept(SegmentReader reader, Path path, long superseded) {
    var frame = reader.frame();
    try {
      switch (RecordKind.of(frame.kind())) {
        case TURN -> {
          if (frame.turn() < superseded) {
            visitor.turn(frame.turn(), reader.payload());
          }
        }
        case NOTE -> visitor.note(frame.turn(), reader.payload());
        case MARK -> {}
      }
    } catch (Malformed e) {
      visitor.damaged(path, reader.offset(), reader.offset() + Frame.BYTES + frame.length(), true);
    }
  }
}
