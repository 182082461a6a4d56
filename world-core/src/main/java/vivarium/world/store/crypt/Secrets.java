package vivarium.world.store.crypt;

/**
 * How worlds with a passphrase are opened, and whether a new one gets one.
 *
 * @param passphrase knows the passphrases; asked only for a world that has one, or is to have one
 * @param encryptsNew whether a world that is made gets a passphrase
 * @param cost what trying a passphrase costs, where one is set
 */
public record Secrets(Passphrase passphrase, boolean encryptsNew, KeyCost cost) {
  /** Knows no passphrase and sets none. */
  public static final Secrets NONE = new Secrets(Passphrase.NONE, false, KeyCost.STANDARD);

  /** The same with somebody else who knows the passphrases. */
  public Secrets withPassphrase(Passphrase other) {
    return new Secrets(other, encryptsNew, cost);
  }

  /** The same, where new worlds get a passphrase or do not. */
  public Secrets withEncryptsNew(boolean other) {
    return new Secrets(passphrase, other, cost);
  }
}
