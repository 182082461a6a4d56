package vivarium.vat.peer;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.peer.frame.BadFrame;

/**
 * What another world may write as a selector or as the name of a slot: what can be written in the
 * language, and no primitive.
 */
final class Selectors {
  private static final int CHARS_MAX = 500;
  private static final Pattern UNARY = Pattern.compile("[a-z][A-Za-z0-9_]*");
  private static final Pattern KEYWORD =
      Pattern.compile("[a-z][A-Za-z0-9_]*:([A-Z][A-Za-z0-9_]*:)*");
  private static final Pattern OPERATOR = Pattern.compile("[!@#$%^&*+~/?><,;|‘\\\\=-]+");

  /**
   * Makes sure that a message can be sent.
   *
   * @throws BadFrame if it cannot be written in the language
   */
  static void require(Message message) {
    int arguments = arguments(message.selector());
    if (arguments != message.arguments().size()) {
      throw new BadFrame(
          "it sends '%s' with %d arguments"
              .formatted(Names.tame(message.selector()), message.arguments().size()));
    }
  }

  private static int arguments(String selector) {
    if (selector.length() <= CHARS_MAX) {
      if (UNARY.matcher(selector).matches()) {
        return 0;
      }
      if (OPERATOR.matcher(selector).matches()) {
        return 1;
      }
      if (KEYWORD.matcher(selector).matches()) {
        return (int) selector.chars().filter(character -> character == ':').count();
      }
    }
    throw new BadFrame("it sends what is no selector: '%s'".formatted(Names.tame(selector)));
  }

  /**
   * Makes sure that a copy can have these slots.
   *
   * @throws BadFrame if it cannot
   */
  static void requireSlots(List<Field> fields) {
    var names = new HashSet<String>();
    for (var field : fields) {
      if (field.name().length() > CHARS_MAX
          || !UNARY.matcher(field.name()).matches()
          || !names.add(field.name())) {
        throw new BadFrame(
            "it sends a copy with a slot '%s' that cannot be".formatted(Names.tame(field.name())));
      }
    }
  }

  private Selectors() {}
}
