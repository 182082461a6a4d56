package vivarium.world.store.crypt;

import org.jspecify.annotations.Nullable;

/**
 * How worlds with a passphrase are opened, and whether a new one gets one.
 *
 * @param passphrase knows the passphrases; asked only for a world that has one, or is to have one
 * @param encryptsNew whether a world that is made gets a passphrase
 * @param keysOfNew the keys of a world that takes the place of another; null if a world that is
 *     made gets keys of its own
 * @param cost what trying a passphrase costs, where one is set
 */
public record Secrets(
    Passphrase passphrase, boolean encryptsNew, @Nullable WorldKeys keysOfNew, KeyCost cost) {
  /** Knows no passphrase and sets none. */
  public static final Secrets NONE = new Secrets(Passphrase.NONE, false, null, KeyCost.STANDARD);

  /** The same with somebody else who knows the passphrases. */
  public Secrets withPassphrase(Passphrase other) {
    return new Secrets(other, encryptsNew, keysOfNew, cost);
  }

  /** The same, where new worlds get a passphrase or do not. */
  public Secrets withEncryptsNew(boolean other) {
    return new Secrets(passphrase, other, keysOfNew, cost);
  }

  /** The same, where a new world takes the place of one that has these keys, or none. */
  public Secrets inPlaceOf(@Nullable WorldKeys keys) {
    return new Secrets(passphrase, keys != null, keys, cost);
  }

  /** The same, where trying a passphrase costs something else. */
  public Secrets withCost(KeyCost other) {
    return new Secrets(passphrase, encryptsNew, keysOfNew, other);
  }
}
