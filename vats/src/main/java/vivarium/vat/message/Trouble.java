package vivarium.vat.message;

import java.util.Optional;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldException;

/**
 * Why the kernel did not carry a message or broke a promise. The reason that code sees is a text
 * that begins with the words of one of these, a colon and a sentence.
 */
public enum Trouble {
  OBJECT_REVOKED("object revoked"),
  OBJECT_DELETED("object deleted"),
  BAD_PROMISE_RESOLUTION("bad promise resolution"),
  ENDPOINT_UNREACHABLE("endpoint unreachable"),
  CONNECTION_LOST("connection lost"),
  PEER_RESTARTED("peer restarted"),
  VAT_TERMINATED("vat terminated"),
  NOT_CALLABLE("not callable"),
  DISAVOWED("disavowed");

  private final String words;

  Trouble(String words) {
    this.words = words;
  }

  /** The words with which a reason of this sort begins. */
  public String words() {
    return words;
  }

  /** A reason of this sort as a text. */
  public String text(String sentence) {
    return words + ": " + sentence;
  }

  /** A reason of this sort as it crosses to other vats. */
  public Text reason(String sentence) {
    return new Text(text(sentence));
  }

  /** An exception that becomes a reason of this sort. */
  public WorldException exception(String sentence) {
    return new WorldException(text(sentence));
  }

  /** The sort of a reason, if the kernel gave it. */
  public static Optional<Trouble> of(String reason) {
    for (var trouble : values()) {
      if (reason.startsWith(trouble.words + ": ")) {
        return Optional.of(trouble);
      }
    }
    return Optional.empty();
  }
}
