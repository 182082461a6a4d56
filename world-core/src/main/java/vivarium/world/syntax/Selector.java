package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * What the spelling of a selector tells: {@code size} is unary, {@code +} binary, {@code at:Put:} a
 * keyword selector with two arguments. Selectors themselves are plain strings.
 */
public final class Selector {
  /** The characters that operators consist of. */
  private static final String OPERATOR_CHARACTERS = "!@#$%^&*-+=~/?<>,;|`\\";

  private Selector() {}

  /** How many arguments a message with this selector carries. */
  public static int arity(String selector) {
    if (isBinary(selector)) {
      return 1;
    }
    int colons = 0;
    for (int at = selector.indexOf(':'); at >= 0; at = selector.indexOf(':', at + 1)) {
      colons++;
    }
    return colons;
  }

  /** Whether it is a plain name: {@code size}, {@code _Clone}. */
  public static boolean isUnary(String selector) {
    return !isBinary(selector) && !isKeyword(selector);
  }

  /** Whether it is an operator: {@code +}, {@code <=}. */
  public static boolean isBinary(String selector) {
    return !selector.isEmpty() && isOperatorCharacter(selector.charAt(0));
  }

  /** Whether it consists of keywords: {@code at:Put:}. */
  public static boolean isKeyword(String selector) {
    return selector.endsWith(":");
  }

  /** Whether it names something in the runtime and not a slot: {@code _IntAdd:}. */
  public static boolean isPrimitive(String selector) {
    return selector.startsWith("_");
  }

  /** Whether it is a word that no slot may have as its name: of the language or of the runtime. */
  public static boolean isReserved(String name) {
    return name.equals("self") || name.equals("resend") || isPrimitive(name);
  }

  /** The selector made of these keywords: {@code at:} and {@code Put:} make {@code at:Put:}. */
  public static String compose(List<String> parts) {
    return String.join("", parts);
  }

  /** The keywords of a keyword selector, each with its colon; any other selector by itself. */
  public static List<String> parts(String selector) {
    if (!isKeyword(selector)) {
      return List.of(selector);
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < selector.length()) {
      int end = selector.indexOf(':', start) + 1;
      parts.add(selector.substring(start, end));
      start = end;
    }
    return List.copyOf(parts);
  }

  /** The selector that assigns the data slot {@code name}: {@code x:} for {@code x}. */
  public static String assignment(String name) {
    return name + ":";
  }

  /** The selector that runs a block with {@code arity} arguments: {@code value:With:} for 2. */
  public static String blockValue(int arity) {
    return arity == 0 ? "value" : "value:" + "With:".repeat(arity - 1);
  }

  /**
   * A selector with its argument names, as it begins a slot declaration: {@code at: k Put: v}.
   *
   * @param argumentNames one per argument, or none to write the bare selector
   */
  public static String header(String selector, List<String> argumentNames) {
    if (argumentNames.isEmpty()) {
      return selector;
    }
    List<String> words = new ArrayList<>();
    List<String> parts = parts(selector);
    for (int i = 0; i < parts.size(); i++) {
      words.add(parts.get(i));
      words.add(argumentNames.get(i));
    }
    return String.join(" ", words);
  }

  static boolean isOperatorCharacter(char c) {
    return OPERATOR_CHARACTERS.indexOf(c) >= 0;
  }
}
