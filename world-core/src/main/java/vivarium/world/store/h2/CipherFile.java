package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.DiskFile;

/**
 * The file of a database in an encrypted world, as H2 sees it: what is read and written here is
 * plain, what lies in the file is not. It is H2's own cipher, with a key of ours and a head of 4096
 * bytes that has the salt, and a checksum of it.
 *
 * <p>The salt of a new file is derived from where it lies; so {@link #looking} can still read a
 * file whose head has decayed.
 */
public final class CipherFile implements DiskFile {
  /** How much longer the file is than what is in it. */
  static final int HEAD_BYTES = FileEncrypt.BLOCK_SIZE;

  private static final byte[] MAGIC = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
  private static final String CATALOGUE = "catalogue.";

  private final FileEncrypt cipher;

  private CipherFile(DiskFile file, WorldKeys keys, byte[] head) {
    this.cipher = new FileEncrypt("", keys.database(), new DiskChannel(new Headed(file, head)));
  }

  /**
   * Opens a file, and begins it if it is empty.
   *
   * @param path where it is
   * @throws org.h2.mvstore.MVStoreException if its head is damaged
   */
  static CipherFile open(DiskFile file, Path path, WorldKeys keys) throws IOException {
    if (file.size() == 0) {
      var head = head(path, keys);
      file.write(ByteBuffer.wrap(head), 0);
      return new CipherFile(file, keys, head);
    }
    var head = headIn(file);
    if (head == null) {
      throw DataUtils.newMVStoreException(
          DataUtils.ERROR_FILE_CORRUPT, "the first bytes of the file are damaged");
    }
    return new CipherFile(file, keys, head);
  }

  /** The same, or the file itself in a world without a passphrase. */
  public static DiskFile openIfSealed(DiskFile file, Path path, @Nullable WorldKeys keys)
      throws IOException {
    return keys == null ? file : open(file, path, keys);
  }

  /** Whether a file says that it is the database of an encrypted world. */
  public static boolean isSealed(DiskFile file) throws IOException {
    var magic = new byte[MAGIC.length];
    file.read(ByteBuffer.wrap(magic), 0);
    return Arrays.equals(magic, MAGIC);
  }

  /** Opens a file, damaged or not, to look for what is left in it. */
  public static DiskFile looking(DiskFile file, Path path, @Nullable WorldKeys keys)
      throws IOException {
    if (keys == null) {
      return file;
    }
    var head = headIn(file);
    return new CipherFile(file, keys, head == null ? head(path, keys) : head);
  }

  private static byte[] head(Path path, WorldKeys keys) {
    var out = new ByteWriter(HEAD_BYTES).putRaw(MAGIC).putRaw(keys.databaseSalt(place(path)));
    out.putInt(Checksum.of(out.buffer(), 0, out.length()));
    return Arrays.copyOf(out.buffer(), HEAD_BYTES);
  }

  /** A world may be moved: only what is within its folder counts. */
  private static String place(Path path) {
    var name = String.valueOf(path.getFileName());
    var folder = path.getParent();
    return name.startsWith(CATALOGUE) || folder == null ? name : folder.getFileName() + "/" + name;
  }

  private static byte @Nullable [] headIn(DiskFile file) throws IOException {
    var head = new byte[HEAD_BYTES];
    if (file.read(ByteBuffer.wrap(head), 0) < HEAD_BYTES) {
      return null;
    }
    int facts = MAGIC.length + Long.BYTES;
    int checksum = ByteBuffer.wrap(head).getInt(facts);
    return checksum == Checksum.of(head, 0, facts) ? head : null;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    int wanted = (int) Math.max(0, Math.min(target.remaining(), size() - position));
    int limit = target.limit();
    target.limit(target.position() + wanted); // more than there is, it reads beyond the end
    try {
      return Math.max(0, cipher.read(target, position));
    } finally {
      target.limit(limit);
    }
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    cipher.write(source, position);
  }

  @Override
  public long size() throws IOException {
    return Math.max(0, cipher.size());
  }

  @Override
  public void truncate(long size) throws IOException {
    cipher.truncate(size);
  }

  @Override
  public void force() throws IOException {
    cipher.force(true);
  }

  @Override
  public void close() throws IOException {
    cipher.close();
  }

  /** A file whose head is known, whatever stands in it. */
  private record Headed(DiskFile file, byte[] head) implements DiskFile {
    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      if (position >= HEAD_BYTES) {
        return file.read(target, position);
      }
      int count = Math.min(target.remaining(), HEAD_BYTES - (int) position);
      target.put(head, (int) position, count);
      return count;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      file.write(source, position);
    }

    @Override
    public long size() throws IOException {
      return Math.max(HEAD_BYTES, file.size());
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force() throws IOException {
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
