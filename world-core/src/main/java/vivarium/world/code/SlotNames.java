package vivarium.world.code;

import java.util.Set;
import java.util.regex.Pattern;
import vivarium.world.object.Method;
import vivarium.world.syntax.Selector;

/** Which names a slot may have, so that code can refer to it. */
public final class SlotNames {
  private static final Pattern PLAIN = Pattern.compile("[a-z][A-Za-z0-9_]*");
  private static final Pattern KEYWORDS =
      Pattern.compile("[a-z][A-Za-z0-9_]*:(?:[A-Z][A-Za-z0-9_]*:)*");
  private static final Pattern OPERATOR = Pattern.compile("[!@#$%^&*+=~/?<>,;|`\\\\-]+");
  private static final Set<String> RESERVED = Set.of("self", "resend");

  /** Whether some slot may be called this. */
  public static boolean isSlotName(String name) {
    return isPlain(name) || KEYWORDS.matcher(name).matches() || isOperator(name);
  }

  /** Whether a slot that holds this value, as data or as a constant, may be called this. */
  public static boolean fits(String name, Object contents) {
    return contents instanceof Method method
        ? isSlotName(name) && Selector.arity(name) == method.argumentCount()
        : isPlain(name);
  }

  private static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !RESERVED.contains(name);
  }

  private static boolean isOperator(String name) {
    return OPERATOR.matcher(name).matches()
        && !name.equals("^")
        && !name.startsWith("|")
        && !name.endsWith("|");
  }

  private SlotNames() {}
}
