package vivarium.vat.peer.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import vivarium.world.base.WorldException;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.FileSeal;

/**
 * Where a world keeps its identity: {@code identity/key.der} and {@code identity/certificate.der}
 * in its folder, made on first use. Who copies them can pass for this world, so only the owner of
 * the folder may read the key.
 */
public final class IdentityFolder {
  private static final String KEY_FILE = "key.der";
  private static final String CERTIFICATE_FILE = "certificate.der";

  private static final String FOLDER = "identity";

  private final Path folder;
  private final FileSeal seal;

  /** In a world without a passphrase. */
  public IdentityFolder(Path world) {
    this(world, FileSeal.NONE);
  }

  /**
   * @param world the folder of the world
   * @param seal of its small files
   */
  public IdentityFolder(Path world, FileSeal seal) {
    this.folder = world.resolve(FOLDER);
    this.seal = seal;
  }

  /**
   * The identity of the world.
   *
   * @throws WorldException if it cannot be read or made
   */
  public Identity identity() {
    try {
      if (!Files.exists(folder.resolve(CERTIFICATE_FILE))) {
        keep(NewIdentity.make());
      }
      return read();
    } catch (IOException | GeneralSecurityException | Malformed trouble) {
      throw new WorldException(
          "The identity of this world in %s cannot be used: %s. Restore the folder from a backup, or remove it to be a new world to others."
              .formatted(folder, trouble.getMessage()),
          trouble);
    }
  }

  private Identity read() throws IOException, GeneralSecurityException {
    var encodedKey = get(KEY_FILE);
    var encodedCertificate = get(CERTIFICATE_FILE);
    var certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encodedCertificate));
    var keys = KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm());
    return new Identity(keys.generatePrivate(new PKCS8EncodedKeySpec(encodedKey)), certificate);
  }

  /** The certificate comes last: without it there is no identity yet, and one is made anew. */
  private void keep(Identity made) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    put(KEY_FILE, made.key().getEncoded());
    put(CERTIFICATE_FILE, made.certificate().getEncoded());
  }

  private byte[] get(String name) throws IOException {
    return seal.open(FOLDER + "/" + name, Files.readAllBytes(folder.resolve(name)));
  }

  private void put(String name, byte[] bytes) throws IOException {
    var unfinished = folder.resolve(name + ".new");
    Files.deleteIfExists(unfinished);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(unfinished, seal.seal(FOLDER + "/" + name, bytes));
    Files.move(
        unfinished,
        folder.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
