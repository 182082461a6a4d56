package vivarium.world.store.crypt;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vivarium.world.base.WorldBug;
import vivarium.world.store.bytes.Malformed;

/**
 * Seals and opens bytes under one key, with AES-GCM: nobody without the key can read what is
 * sealed, or change it unnoticed. Not for several threads at once.
 *
 * <p>Whoever seals sees to it that no nonce is used twice under the key.
 */
public final class Sealing {
  /** The length of a nonce. */
  public static final int NONCE_BYTES = 12;

  /** How much longer bytes get by being sealed. */
  public static final int TAG_BYTES = 16;

  private final SecretKey key;
  private final Cipher cipher;

  Sealing(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new WorldBug("every Java knows AES-GCM", e);
    }
  }

  /**
   * Seals a part of an array.
   *
   * @param nonce never used before under this key
   * @param beside what stands beside it in the clear, and must be the same when it is opened
   * @param target gets {@link #TAG_BYTES} more than there were, from a position on
   */
  public void seal(
      byte[] nonce, byte[] beside, byte[] plain, int start, int length, byte[] target, int at) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
      cipher.updateAAD(beside);
      cipher.doFinal(plain, start, length, target, at);
    } catch (GeneralSecurityException e) {
      throw new WorldBug("what is sealed has a new nonce and room", e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @param length with the {@link #TAG_BYTES} more that it got
   * @throws Malformed if it is not what was sealed
   */
  public byte[] open(byte[] nonce, byte[] beside, byte[] sealed, int start, int length) {
    if (length < TAG_BYTES) {
      throw new Malformed("%d bytes are too few to be sealed".formatted(length));
    }
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
      cipher.updateAAD(beside);
      return cipher.doFinal(sealed, start, length);
    } catch (AEADBadTagException e) {
      throw new Malformed("it is not what was sealed", e);
    } catch (GeneralSecurityException e) {
      throw new WorldBug("every Java knows AES-GCM", e);
    }
  }
}
