package vivarium.world.store.crypt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vivarium.world.base.WorldBug;
import vivarium.world.store.bytes.Malformed;

/**
 * The key of an encrypted world, and those derived from it, one for each purpose. The key is random
 * and stays the same for as long as the world is encrypted; the passphrase only locks it.
 *
 * <p>Any thread may use it.
 */
public final class WorldKeys {
  /** The length of every key. */
  static final int KEY_BYTES = 32;

  /** The length of what makes a key one of its own: long enough to be drawn at random. */
  public static final int SALT_BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] ONLY_NONCE = new byte[Sealing.NONCE_BYTES];

  private final byte[] key;
  private final byte[] chunks;
  private final byte[] files;

  WorldKeys(byte[] key) {
    this.key = key.clone();
    this.chunks = derived("chunks");
    this.files = derived("files");
  }

  /** A new key. */
  public static WorldKeys random() {
    return new WorldKeys(randomBytes(KEY_BYTES));
  }

  /** Bytes that nobody can foretell. */
  public static byte[] randomBytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  byte[] key() {
    return key.clone();
  }

  /** The key for the files of databases; each of them has a salt of its own. */
  public byte[] database() {
    return derived("database");
  }

  /** A salt for the database in a place, the same each time: what stands in its file can decay. */
  public byte[] databaseSalt(String place) {
    return Arrays.copyOf(derived("salt of " + place), Long.BYTES);
  }

  /** The key for one file of the journal. */
  public Sealing journal(long file) {
    return new Sealing(derived("journal " + file));
  }

  /** The key for one chunk. */
  public Sealing chunk(byte[] salt) {
    return new Sealing(mac(chunks, salt));
  }

  /**
   * Seals a small file.
   *
   * @param name what it is; it can only be opened as this
   */
  public byte[] sealFile(String name, byte[] plain) {
    var salt = randomBytes(SALT_BYTES);
    var sealed = Arrays.copyOf(salt, SALT_BYTES + plain.length + Sealing.TAG_BYTES);
    new Sealing(mac(files, salt))
        .seal(ONLY_NONCE, beside(name), plain, 0, plain.length, sealed, SALT_BYTES);
    return sealed;
  }

  /**
   * Opens a small file.
   *
   * @throws Malformed if it is not what was sealed under this name
   */
  public byte[] openFile(String name, byte[] sealed) {
    if (sealed.length < SALT_BYTES) {
      throw new Malformed("%d bytes are too few to be sealed".formatted(sealed.length));
    }
    return new Sealing(mac(files, Arrays.copyOf(sealed, SALT_BYTES)))
        .open(ONLY_NONCE, beside(name), sealed, SALT_BYTES, sealed.length - SALT_BYTES);
  }

  private static byte[] beside(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] derived(String purpose) {
    return mac(key, ("vivarium " + purpose).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(byte[] key, byte[] bytes) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(ByteBuffer.wrap(bytes));
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new WorldBug("every Java knows HmacSHA256", e);
    }
  }
}
