package vivarium.world.object;

import java.util.regex.Pattern;

/**
 * What a person is told that a far reference stands for. The kernel's addresses are {@code
 * object/NUMBER/VAT} and {@code promise/NUMBER/VAT}, where the vat may be another world (a sign and
 * its fingerprint) or a service of the program.
 */
public final class FarNames {
  private static final Pattern ADDRESS = Pattern.compile("(object|promise)/(\\d+)/(.+)");
  private static final String DISAVOWED = "disavowed/";
  private static final String WORLD = "@";
  private static final String SERVICE = "service:";
  private static final int FINGERPRINT_CHARS = 8;

  /** An address in words, such as {@code a promise of vat home}. */
  public static String describe(String address) {
    if (address.startsWith(DISAVOWED)) {
      return "a disavowed reference, once " + describe(address.substring(DISAVOWED.length()));
    }
    var parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return "a far reference to " + address;
    }
    var whose = parts.group(3);
    if (parts.group(1).equals("promise")) {
      return "a promise of " + owner(whose);
    }
    if (whose.startsWith(SERVICE)) {
      return owner(whose);
    }
    if (whose.startsWith(WORLD)) {
      return "an object of " + owner(whose);
    }
    return Long.parseLong(parts.group(2)) == WellKnown.GATEKEEPER_ID
        ? "the gatekeeper of " + owner(whose)
        : "object #%s of %s".formatted(parts.group(2), owner(whose));
  }

  private static String owner(String vat) {
    if (vat.startsWith(WORLD)) {
      int end = Math.min(vat.length(), WORLD.length() + FINGERPRINT_CHARS);
      return "world " + vat.substring(WORLD.length(), end);
    }
    return vat.startsWith(SERVICE)
        ? "the service " + vat.substring(SERVICE.length())
        : "vat " + vat;
  }

  private FarNames() {}
}
