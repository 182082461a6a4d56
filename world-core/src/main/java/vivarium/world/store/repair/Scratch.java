package vivarium.world.store.repair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vivarium.world.base.WorldBug;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;

/**
 * A file that takes what does not fit into memory, for as long as the process needs it. Its key is
 * in memory only: what it leaves on the disk is noise.
 */
final class Scratch implements AutoCloseable {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LENGTH_BYTES = Integer.BYTES;

  private final Disk disk;
  private final Path path;
  private final DiskFile file;
  private final SecretKey key;
  private long end;

  Scratch(Disk disk, Path path) throws IOException {
    this.disk = disk;
    this.path = path;
    this.file = disk.openToWrite(path);
    file.truncate(0);
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** Keeps bytes; answers where. */
  long add(byte[] bytes) throws IOException {
    long position = end;
    var sealed = crypt(Cipher.ENCRYPT_MODE, position, bytes);
    var out = ByteBuffer.allocate(LENGTH_BYTES + sealed.length).putInt(sealed.length).put(sealed);
    file.write(out.flip(), position);
    end += out.limit();
    return position;
  }

  /** The bytes that were kept at a place. */
  byte[] get(long position) throws IOException {
    var length = ByteBuffer.allocate(LENGTH_BYTES);
    file.read(length, position);
    var sealed = new byte[length.flip().getInt()];
    file.read(ByteBuffer.wrap(sealed), position + LENGTH_BYTES);
    return crypt(Cipher.DECRYPT_MODE, position, sealed);
  }

  private byte[] crypt(int mode, long position, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(position).array();
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new WorldBug("what was written a moment ago can be read", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    disk.delete(path);
  }
}
