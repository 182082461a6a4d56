package vivarium.vat.peer.net;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.world.base.WorldBug;

/**
 * What a world proves with that it is itself.
 *
 * @param key never leaves the folder of the world
 * @param certificate signed by its own key; shown to everybody who connects
 */
public record Identity(PrivateKey key, X509Certificate certificate) {
  /** By what other worlds know this one. */
  public Fingerprint fingerprint() {
    return fingerprintOf(certificate);
  }

  static Fingerprint fingerprintOf(X509Certificate certificate) {
    try {
      return Fingerprint.of(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new WorldBug("a certificate that was read can be written", impossible);
    }
  }
}
