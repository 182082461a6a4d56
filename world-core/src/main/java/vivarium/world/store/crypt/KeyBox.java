package vivarium.world.store.crypt;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.error.WrongPassphrase;

/**
 * The key of a world, locked by a passphrase, as it stands in the file that makes a folder a world.
 * The passphrase goes through Argon2id, so that trying many takes long and much memory.
 *
 * @param cost what trying a passphrase costs
 * @param salt random, so that no work is of use for two worlds
 * @param locked the sealed key
 */
public record KeyBox(KeyCost cost, byte[] salt, byte[] locked) {
  private static final String KDF = "passphrase";
  private static final String KEY = "key";
  private static final String ARGON2ID = "argon2id";

  /** The salt is new each time, so the key derived with it seals once. */
  private static final byte[] ONLY_NONCE = new byte[Sealing.NONCE_BYTES];

  /**
   * Locks a key.
   *
   * @param world the 16 bytes that name the world; it can only be opened for this one
   */
  public static KeyBox lock(WorldKeys keys, char[] passphrase, KeyCost cost, byte[] world) {
    var salt = WorldKeys.randomBytes(WorldKeys.SALT_BYTES);
    var locked = new byte[WorldKeys.KEY_BYTES + Sealing.TAG_BYTES];
    derived(passphrase, salt, cost)
        .seal(ONLY_NONCE, world, keys.key(), 0, WorldKeys.KEY_BYTES, locked, 0);
    return new KeyBox(cost, salt, locked);
  }

  /**
   * Opens it.
   *
   * @throws WrongPassphrase if it is locked by another
   */
  public WorldKeys unlock(char[] passphrase, byte[] world) {
    try {
      return new WorldKeys(
          derived(passphrase, salt, cost).open(ONLY_NONCE, world, locked, 0, locked.length));
    } catch (Malformed e) {
      throw new WrongPassphrase("The passphrase is wrong. Nothing was changed; try again.", e);
    }
  }

  /** The lines for the file. */
  public String text() {
    var hex = HexFormat.of();
    return "%s %s %d %d %s\n%s %s\n"
        .formatted(
            KDF,
            ARGON2ID,
            cost.memoryKib(),
            cost.passes(),
            hex.formatHex(salt),
            KEY,
            hex.formatHex(locked));
  }

  /**
   * The box in the facts of the file, or null if there is none.
   *
   * @throws IllegalArgumentException if they make no sense
   */
  public static @Nullable KeyBox of(Map<String, String> facts) {
    var kdf = facts.get(KDF);
    var key = facts.get(KEY);
    if (kdf == null && key == null) {
      return null;
    }
    if (kdf == null || key == null) {
      throw new IllegalArgumentException("half of a key");
    }
    var parts = kdf.split(" ", -1);
    if (parts.length != 4 || !parts[0].equals(ARGON2ID)) {
      throw new IllegalArgumentException("no lock that is known");
    }
    var cost = new KeyCost(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    var hex = HexFormat.of();
    var salt = hex.parseHex(parts[3]);
    var locked = hex.parseHex(key);
    if (salt.length != WorldKeys.SALT_BYTES
        || locked.length != WorldKeys.KEY_BYTES + Sealing.TAG_BYTES) {
      throw new IllegalArgumentException("a key of another length");
    }
    return new KeyBox(cost, salt, locked);
  }

  private static Sealing derived(char[] passphrase, byte[] salt, KeyCost cost) {
    var secret = bytes(passphrase);
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(1)
            .withSalt(salt)
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var key = new byte[WorldKeys.KEY_BYTES];
    generator.generateBytes(secret, key);
    Arrays.fill(secret, (byte) 0);
    return new Sealing(key);
  }

  /** The same passphrase may be typed as letters with accents or as letters and accents. */
  private static byte[] bytes(char[] passphrase) {
    var typed = CharBuffer.wrap(passphrase);
    boolean isNormal = Normalizer.isNormalized(typed, Normalizer.Form.NFC);
    var normal =
        isNormal ? typed : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
    var encoded = StandardCharsets.UTF_8.encode(normal);
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
