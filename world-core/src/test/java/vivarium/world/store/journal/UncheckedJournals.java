package vivarium.world.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;
import vivarium.world.store.disk.WatchedDisk;

/**
 * A disk on which every record of a journal has the right checksum, whatever it holds: a journal on
 * it is one that does not check.
 */
public final class UncheckedJournals extends WatchedDisk {
  private static final int WORLD_START = 12;
  private static final int WORLD_BYTES = 16;

  private final Disk disk;

  /** A disk on top of another. */
  public UncheckedJournals(Disk disk) {
    super(disk);
    this.disk = disk;
  }

  @Override
  protected void perform(Operation operation, Doing doing) throws IOException {
    doing.now();
  }

  @Override
  public DiskFile openToRead(Path file) throws IOException {
    if (file.toString().endsWith(".journal")) {
      mendChecksums(file);
    }
    return super.openToRead(file);
  }

  private void mendChecksums(Path path) throws IOException {
    try (var file = disk.openToWrite(path)) {
      var bytes = new byte[(int) file.size()];
      file.read(ByteBuffer.wrap(bytes), 0);
      if (bytes.length < SegmentHead.BYTES) {
        return;
      }
      var world = new byte[WORLD_BYTES];
      System.arraycopy(bytes, WORLD_START, world, 0, WORLD_BYTES);
      int at = SegmentHead.BYTES;
      while (at + Frame.BYTES <= bytes.length) {
        var frame = Frame.read(bytes, at);
        if (!frame.plausible(bytes.length - at - Frame.BYTES)) {
          return;
        }
        file.write(checksum(frame, world, bytes, at + Frame.BYTES), at + Integer.BYTES);
        at += Frame.BYTES + frame.length();
      }
    }
  }

  private static ByteBuffer checksum(Frame frame, byte[] world, byte[] bytes, int payload) {
    var crc = Frame.start(world, frame.kind(), frame.turn());
    crc.update(bytes, payload, frame.length());
    return ByteBuffer.wrap(new ByteWriter(4).putInt(Frame.finish(crc, frame.length())).toBytes());
  }
}
