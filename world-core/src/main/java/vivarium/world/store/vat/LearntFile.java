package vivarium.world.store.vat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.store.VatStore.Learnt;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.FileSeal;

/**
 * What somebody has learnt by reading all of a vat, in a file beside its database.
 *
 * <p>Whatever is wrong with the file, it is as if it were not there. It counts only if the world
 * knows it by its number: that is written to the journal behind the turn which the file is of. So a
 * world that was put back from a backup, whose history went on differently, does not know the file.
 * Any thread may call.
 */
public final class LearntFile {
  /** Its name in the folder of a vat. */
  public static final String NAME = "learnt.bytes";

  /** What it is called until it is whole. */
  public static final String NAME_NEW = NAME + ".new";

  private static final Logger LOG = LoggerFactory.getLogger(LearntFile.class);
  private static final int FORMAT = 1;
  private static final int HEAD_BYTES = 1 + 2 * Long.BYTES;

  /** Of the heap it may take an eighth. */
  private static final long BYTES_MAX =
      Math.min(Integer.MAX_VALUE / 2, Runtime.getRuntime().maxMemory() / 8);

  private final VatSite site;
  private final VatHelper helper;
  private final FileSeal seal;
  private final SecureRandom random = new SecureRandom();
  private boolean isRefused;

  /** What was learnt of an earlier turn may be about what has been forgotten since. */
  private long notBefore;

  LearntFile(VatSite site, VatHelper helper) {
    this.site = site;
    this.helper = helper;
    this.seal = FileSeal.of(site.keys());
  }

  /** What was kept last, or null if there is nothing that counts. */
  @Nullable Learnt read() {
    var file = path(NAME);
    if (!site.options().disk().exists(file)) {
      return null;
    }
    try (var in = site.options().disk().openToRead(file)) {
      if (in.size() > BYTES_MAX) {
        return null;
      }
      var bytes = new byte[(int) in.size()];
      in.read(ByteBuffer.wrap(bytes), 0);
      return opened(Checksum.open(seal.open(sealedName(), bytes), identity()));
    } catch (IOException | Malformed e) {
      LOG.debug("{} is not used", file, e);
      return null;
    }
  }

  private @Nullable Learnt opened(ByteReader in) {
    if (in.takeByte() != FORMAT || in.takeLong() != helper.learnt(site.row().identity())) {
      return null;
    }
    long turn = in.takeLong();
    return turn > helper.savedTurn() ? null : new Learnt(turn, in.takeBytes());
  }

  /**
   * Draws the number of what is to be written next; what was there before does not count any more.
   * Not while anything is locked: it is written to the journal.
   */
  long nextNumber() {
    long number = random.nextLong(1, Long.MAX_VALUE);
    helper.learnt(site.row().identity(), number);
    return number;
  }

  /** Keeps what was learnt; if that is not possible, nothing is kept. */
  synchronized void write(long number, Learnt learnt) {
    if (isRefused || learnt.turn() < notBefore || learnt.bytes().length > BYTES_MAX) {
      return;
    }
    var out =
        new ByteWriter(HEAD_BYTES + learnt.bytes().length + 2 * Long.BYTES)
            .putByte(FORMAT)
            .putLong(number)
            .putLong(learnt.turn())
            .putBytes(learnt.bytes());
    try {
      write(seal.seal(sealedName(), Checksum.seal(out, identity())));
    } catch (IOException e) {
      LOG.debug("{} was not written", path(NAME), e);
    }
  }

  private void write(byte[] bytes) throws IOException {
    var disk = site.options().disk();
    try (var file = disk.openToWrite(path(NAME_NEW))) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(bytes), 0);
    }
    disk.move(path(NAME_NEW), path(NAME)); // not forced: half a file has another checksum
  }

  /** Deletes the file, and keeps nothing until {@link #allow}: something is being forgotten. */
  synchronized void refuse() throws IOException {
    isRefused = true;
    var disk = site.options().disk();
    for (var name : new String[] {NAME, NAME_NEW}) {
      if (disk.exists(path(name))) {
        disk.delete(path(name));
      }
    }
  }

  /** Keeps again what is learnt from now on. */
  synchronized void allow() {
    isRefused = false;
    notBefore = helper.savedTurn();
  }

  private Path path(String name) {
    return site.folder().resolve(name);
  }

  private String sealedName() {
    return "vats/%s/%s".formatted(site.folder().getFileName(), NAME);
  }

  private long identity() {
    return new ByteReader(site.world()).takeLong();
  }
}
