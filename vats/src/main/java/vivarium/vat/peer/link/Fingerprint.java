package vivarium.vat.peer.link;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;

/**
 * The identity of a world: the SHA-256 of its certificate. Who shows the certificate and has its
 * key <em>is</em> that world; there is no other authority.
 *
 * @param text 43 characters of base64 for URLs
 */
public record Fingerprint(String text) implements Comparable<Fingerprint> {
  private static final int BYTES = 32;

  public Fingerprint {
    if (!isFingerprint(text)) {
      throw new WorldException("'%s' is not the fingerprint of a world.".formatted(text));
    }
  }

  /** The fingerprint of a certificate. */
  public static Fingerprint of(byte[] encodedCertificate) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(encodedCertificate);
      return new Fingerprint(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (NoSuchAlgorithmException missing) {
      throw new WorldBug("every JDK has SHA-256", missing);
    }
  }

  private static boolean isFingerprint(String text) {
    try {
      return Base64.getUrlDecoder().decode(text).length == BYTES && text.length() == 43;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** The first characters, enough for a person to tell worlds apart. */
  public String brief() {
    return text.substring(0, 8);
  }

  @Override
  public int compareTo(Fingerprint other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
