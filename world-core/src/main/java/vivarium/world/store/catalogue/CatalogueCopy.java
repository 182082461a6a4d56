package vivarium.world.store.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;

/**
 * What the catalogue has, once more, in a small file: names of vats, checkpoints and settings are
 * nowhere else, and a repair takes them from here when the catalogue's database is damaged. Nothing
 * else reads it, and it may be a little behind.
 */
public final class CatalogueCopy {
  /** The name of the file in the folder of a world. */
  public static final String NAME = "catalogue.copy";

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueCopy.class);
  private static final String NAME_NEW = NAME + ".new";

  private final Disk disk;
  private final Path folder;
  private final long identity;
  private final @Nullable WorldKeys keys;
  private volatile boolean isOutdated;

  /**
   * The copy in the folder of a world.
   *
   * @param keys the keys of the world; null if it has no passphrase
   */
  public CatalogueCopy(Disk disk, WorldFolder folder, byte[] world, @Nullable WorldKeys keys) {
    this.disk = disk;
    this.folder = folder.path();
    this.identity = new ByteReader(world).takeLong();
    this.keys = keys;
    this.isOutdated = !disk.exists(this.folder.resolve(NAME));
  }

  /** Says that the catalogue has changed. */
  void outdated() {
    isOutdated = true;
  }

  /** Writes the file if the catalogue has changed; what fails is tried again the next time. */
  void keep(Supplier<List<Note>> notes) {
    if (isOutdated) {
      isOutdated = false;
      try {
        write(notes.get());
      } catch (IOException e) {
        isOutdated = true;
        LOG.debug("the copy of the catalogue in {} was not written", folder, e);
      }
    }
  }

  private void write(List<Note> notes) throws IOException {
    var out = new ByteWriter(1024).putNumber(notes.size());
    notes.forEach(note -> note.write(out));
    var bytes = Checksum.seal(out, identity);
    var fresh = folder.resolve(NAME_NEW);
    try (var file = disk.openToWrite(fresh)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(keys == null ? bytes : keys.sealFile(NAME, bytes)), 0);
      file.force();
    }
    disk.move(fresh, folder.resolve(NAME));
    disk.forceFolder(folder);
  }

  /** What the file has; nothing if it is missing or not whole. */
  public List<Note> read() throws IOException {
    if (!disk.exists(folder.resolve(NAME))) {
      return List.of();
    }
    try (var file = disk.openToRead(folder.resolve(NAME))) {
      var bytes = new byte[(int) file.size()];
      file.read(ByteBuffer.wrap(bytes), 0);
      var in = Checksum.open(keys == null ? bytes : keys.openFile(NAME, bytes), identity);
      var notes = new ArrayList<Note>();
      for (int count = in.takeCount(); count > 0; count--) {
        notes.add(Note.read(in));
      }
      return notes;
    } catch (Malformed e) {
      LOG.debug("the copy of the catalogue in {} is damaged", folder, e);
      return List.of();
    }
  }
}
