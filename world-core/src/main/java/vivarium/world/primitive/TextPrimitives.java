package vivarium.world.primitive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vivarium.world.code.SlotNames;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.mirror.Literals;
import vivarium.world.object.Integers;
import vivarium.world.syntax.Selector;

/** What is made of strings: other strings, numbers, vectors, bytes. */
final class TextPrimitives {
  /** Java's arrays end a little below 2^31; larger strings would not be of use anyway. */
  private static final int CHARS_MAX = 1 << 30;

  static void enter(Registry registry) {
    StringPrimitives.binary(registry, "_StringConcatenate:", TextPrimitives::concatenate);
    StringPrimitives.converting(
        registry, "_StringUpperCase", text -> text.toUpperCase(Locale.ROOT));
    StringPrimitives.converting(
        registry, "_StringLowerCase", text -> text.toLowerCase(Locale.ROOT));
    StringPrimitives.converting(registry, "_StringTrim", String::strip);
    StringPrimitives.converting(
        registry, "_StringReverse", text -> new StringBuilder(text).reverse().toString());
    StringPrimitives.converting(registry, "_StringQuoted", Literals::quoted);
    registry.oneArgument("_StringTimes:", TextPrimitives::times);
    registry.manyArguments("_StringReplace:With:", TextPrimitives::replace);
    StringPrimitives.binary(registry, "_StringSplit:", TextPrimitives::split);
    StringPrimitives.unary(registry, "_StringCharacters", TextPrimitives::characters);
    registry.oneArgument("_StringAsInteger:", (_, a, radix) -> asInteger(a, radix));
    StringPrimitives.unary(registry, "_StringAsFloat", (_, text) -> asFloat(text));
    StringPrimitives.unary(registry, "_StringUTF8", TextPrimitives::utf8);
    StringPrimitives.unary(
        registry, "_StringIsSlotName", (i, text) -> i.truth(SlotNames.isSlotName(text)));
    StringPrimitives.unary(registry, "_StringArity", (_, text) -> (long) Selector.arity(text));
    StringPrimitives.unary(registry, "_StringPrint", TextPrimitives::print);
  }

  private static Object concatenate(Interpreter interpreter, String a, String b) {
    if ((long) a.length() + b.length() > CHARS_MAX) {
      return Failure.OVERFLOW;
    }
    interpreter.allocate((long) a.length() + b.length());
    return a.concat(b);
  }

  private static Object times(Interpreter interpreter, Object a, Object count) {
    if (!(a instanceof String text) || !(count instanceof Long times)) {
      return Failure.BAD_TYPE;
    }
    if (times < 0) {
      return Failure.BAD_SIGN;
    }
    if (!text.isEmpty() && times > CHARS_MAX / text.length()) {
      return Failure.OVERFLOW;
    }
    interpreter.allocate(times * text.length());
    return text.isEmpty() ? "" : text.repeat(times.intValue());
  }

  private static Object replace(Interpreter interpreter, Object a, Object[] arguments) {
    if (!(a instanceof String text)
        || !(arguments[0] instanceof String old)
        || !(arguments[1] instanceof String replacement)) {
      return Failure.BAD_TYPE;
    }
    if (old.isEmpty()) {
      return Failure.BAD_ARGUMENT;
    }
    long places = text.length() / old.length();
    if (text.length() + places * replacement.length() > CHARS_MAX) {
      return Failure.OVERFLOW;
    }
    var replaced = text.replace(old, replacement);
    interpreter.allocate(replaced.length());
    return replaced;
  }

  private static Object split(Interpreter interpreter, String text, String separator) {
    if (separator.isEmpty()) {
      return Failure.BAD_ARGUMENT;
    }
    var parts = new ArrayList<String>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return Vectors.of(interpreter, parts);
  }

  private static Object characters(Interpreter interpreter, String text) {
    return Vectors.of(interpreter, text.codePoints().mapToObj(Character::toString).toList());
  }

  private static Object asInteger(Object a, Object radix) {
    if (!(a instanceof String text) || !(radix instanceof Long base)) {
      return Failure.BAD_TYPE;
    }
    if (base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
      return Failure.BAD_ARGUMENT;
    }
    try {
      return Integers.normal(new BigInteger(text, base.intValue()));
    } catch (NumberFormatException noInteger) {
      return Failure.BAD_TYPE;
    }
  }

  private static Object asFloat(String text) {
    if (!text.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      return Failure.BAD_TYPE; // Java reads more than that: "1f", "0x1p3", "NaN"
    }
    return Double.valueOf(text);
  }

  private static Object utf8(Interpreter interpreter, String text) {
    return Bytes.newVector(interpreter, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Object print(Interpreter interpreter, String text) {
    interpreter.surroundings().console().print(text);
    return text;
  }

  /** Strings joined with a separator between them. */
  static Object join(Interpreter interpreter, List<Object> strings, String separator) {
    long length = 0;
    for (var string : strings) {
      if (!(string instanceof String text)) {
        return Failure.BAD_TYPE;
      }
      length += text.length() + separator.length();
    }
    if (length > CHARS_MAX) {
      return Failure.OVERFLOW;
    }
    interpreter.allocate(length);
    return String.join(separator, strings.stream().map(String.class::cast).toList());
  }

  private TextPrimitives() {}
}
