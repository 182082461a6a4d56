package vivarium.vat.peer.net;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the key pair and the certificate of a new world. */
final class NewIdentity {
  private static final int SERIAL_BITS = 127;

  /**
   * Dates say nothing here, since only the fingerprint is trusted: the certificate is as good on
   * the first day as on the last, and on a machine whose clock is wrong.
   */
  private static final Date FROM = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

  private static final Date TO = Date.from(Instant.parse("9999-12-31T23:59:59Z"));
  private static final X500Name NAME = new X500Name("CN=a world of Vivarium");

  static Identity make() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    var serial = new BigInteger(SERIAL_BITS, new SecureRandom());
    var builder = new JcaX509v3CertificateBuilder(NAME, serial, FROM, TO, NAME, pair.getPublic());
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
      var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
      return new Identity(pair.getPrivate(), certificate);
    } catch (OperatorCreationException trouble) {
      throw new GeneralSecurityException(trouble.getMessage(), trouble);
    }
  }

  private NewIdentity() {}
}
