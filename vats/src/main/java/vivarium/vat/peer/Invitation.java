package vivarium.vat.peer;

import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.world.base.WorldException;

/**
 * An invitation: a text that leads to an object of another world, and is good for whoever has it.
 * It cannot be guessed, and the world that answers at its address proves that it is the right one.
 *
 * @param host where the world listens
 * @param port where the world listens
 * @param world which world it is
 * @param secret what makes it good
 */
public record Invitation(String host, int port, Fingerprint world, String secret) {
  /** How long an invitation lets others in if nothing else is said. */
  public static final Duration LASTING = Duration.ofDays(30);

  private static final String SCHEME = "vivarium://";
  private static final int SECRET_BYTES = 24;
  private static final Pattern FORM =
      Pattern.compile(
          SCHEME + "(\\[[0-9a-fA-F:.]+\\]|[A-Za-z0-9._-]+):(\\d{1,5})/([\\w-]{43})/([\\w-]{32})");

  /**
   * Reads an invitation.
   *
   * @throws WorldException if the text is none
   */
  public static Invitation parse(String text) {
    var match = FORM.matcher(text.strip());
    if (!match.matches() || Integer.parseInt(match.group(2)) > 0xffff) {
      throw new WorldException(
          "This is no invitation. One looks like vivarium://host:port/…/… and must be whole.");
    }
    var host = match.group(1).replaceAll("[\\[\\]]", "");
    return new Invitation(
        host, Integer.parseInt(match.group(2)), new Fingerprint(match.group(3)), match.group(4));
  }

  /** The secret with these bytes. */
  static String secretOf(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static int secretBytes() {
    return SECRET_BYTES;
  }

  /** The text to hand over; keep it from those who are not meant. */
  public String text() {
    var written = host.contains(":") ? "[" + host + "]" : host;
    return SCHEME + written + ":" + port + "/" + world.text() + "/" + secret;
  }

  @Override
  public String toString() {
    return SCHEME + host + ":" + port + "/" + world.brief() + "…";
  }
}
