package vivarium.vat.peer;

import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Mark;

/** What another world says of itself, made harmless. */
final class Names {
  private static final int CHARS_MAX = 60;

  /** A name that may stand in a line of text: nothing that moves the cursor, and not too long. */
  static String tame(String name) {
    var plain = name.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    return plain.length() <= CHARS_MAX ? plain : plain.substring(0, CHARS_MAX);
  }

  /** The hello as it would be from a peer with whom nothing was said yet. */
  static Hello fromTheStart(Hello hello) {
    return new Hello(hello.mine(), hello.yours(), Mark.START, 0, hello.secret(), hello.name());
  }

  private Names() {}
}
