package vivarium.world.primitive;

import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.CodePointOrder;

/**
 * Strings: immutable, Unicode, counted in code points. A character is a string of size 1.
 *
 * <p>Here are parts, search, comparison; {@link TextPrimitives} has what makes other strings and
 * values of a string.
 */
final class StringPrimitives {
  static void enter(Registry registry) {
    unary(registry, "_StringSize", (_, text) -> (long) CodePoints.size(text));
    registry.oneArgument("_StringAt:", (_, a, index) -> at(a, index));
    registry.oneArgument("_StringCodeAt:", (_, a, index) -> codeAt(a, index));
    registry.manyArguments("_StringFrom:To:", (_, a, bounds) -> range(a, bounds));
    unary(registry, "_StringHash", (_, text) -> Identity.hash(text));
    enterComparison(registry);
    enterSearch(registry);
    enterClasses(registry);
  }

  /** A primitive of strings without arguments. */
  interface OnString {
    Object apply(Interpreter interpreter, String text);
  }

  /** A primitive of two strings. */
  interface OnStrings {
    Object apply(Interpreter interpreter, String text, String other);
  }

  static void unary(Registry registry, String name, OnString primitive) {
    registry.unary(
        name,
        (interpreter, a) ->
            a instanceof String text ? primitive.apply(interpreter, text) : Failure.BAD_TYPE);
  }

  static void binary(Registry registry, String name, OnStrings primitive) {
    registry.oneArgument(
        name,
        (interpreter, a, b) ->
            a instanceof String text && b instanceof String other
                ? primitive.apply(interpreter, text, other)
                : Failure.BAD_TYPE);
  }

  static void converting(Registry registry, String name, UnaryOperator<String> conversion) {
    unary(registry, name, (_, text) -> conversion.apply(text));
  }

  private static Object at(Object a, Object index) {
    if (!(a instanceof String text)) {
      return Failure.BAD_TYPE;
    }
    int i = Indices.index(index, CodePoints.size(text));
    return i < 0 ? Indices.failure(index) : CodePoints.at(text, i);
  }

  private static Object codeAt(Object a, Object index) {
    if (!(a instanceof String text)) {
      return Failure.BAD_TYPE;
    }
    int i = Indices.index(index, CodePoints.size(text));
    return i < 0 ? Indices.failure(index) : (Object) (long) CodePoints.codeAt(text, i);
  }

  private static Object range(Object a, Object[] bounds) {
    if (!(a instanceof String text)) {
      return Failure.BAD_TYPE;
    }
    long size = CodePoints.size(text);
    if (!Indices.isRange(bounds[0], bounds[1], size)) {
      return Indices.rangeFailure(bounds[0], bounds[1]);
    }
    int from = CodePoints.offset(text, Indices.toInt(bounds[0]));
    int to = CodePoints.offset(text, Indices.toInt(bounds[1]));
    return text.substring(from, to);
  }

  private static void enterComparison(Registry registry) {
    binary(registry, "_StringCompare:", (_, a, b) -> (long) CodePointOrder.compare(a, b));
    binary(registry, "_StringEQ:", (i, a, b) -> i.truth(a.equals(b)));
    binary(registry, "_StringNE:", (i, a, b) -> i.truth(!a.equals(b)));
    comparison(registry, "_StringLT:", order -> order < 0);
    comparison(registry, "_StringLE:", order -> order <= 0);
    comparison(registry, "_StringGE:", order -> order >= 0);
    comparison(registry, "_StringGT:", order -> order > 0);
  }

  private static void comparison(Registry registry, String name, IntPredicate holds) {
    binary(registry, name, (i, a, b) -> i.truth(holds.test(CodePointOrder.compare(a, b))));
  }

  private static void enterSearch(Registry registry) {
    registry.manyArguments("_StringIndexOf:From:", (_, a, arguments) -> indexOf(a, arguments));
    binary(registry, "_StringLastIndexOf:", (_, a, b) -> indexAt(a, a.lastIndexOf(b)));
    binary(registry, "_StringStartsWith:", (i, a, b) -> i.truth(a.startsWith(b)));
    binary(registry, "_StringEndsWith:", (i, a, b) -> i.truth(a.endsWith(b)));
  }

  private static Object indexOf(Object a, Object[] arguments) {
    if (!(a instanceof String text) || !(arguments[0] instanceof String wanted)) {
      return Failure.BAD_TYPE;
    }
    int size = CodePoints.size(text);
    if (!Indices.isRange(arguments[1], (long) size, size)) {
      return Indices.rangeFailure(arguments[1], (long) size);
    }
    int from = CodePoints.offset(text, Indices.toInt(arguments[1]));
    return indexAt(text, text.indexOf(wanted, from));
  }

  private static Object indexAt(String text, int offset) {
    return offset < 0 ? -1L : (long) CodePoints.index(text, offset);
  }

  private static void enterClasses(Registry registry) {
    charactersAre(registry, "_StringIsLetter", Character::isLetter);
    charactersAre(registry, "_StringIsDigit", Character::isDigit);
    charactersAre(
        registry, "_StringIsSpace", c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    charactersAre(registry, "_StringIsUpperCase", Character::isUpperCase);
    charactersAre(registry, "_StringIsLowerCase", Character::isLowerCase);
  }

  private static void charactersAre(Registry registry, String name, IntPredicate predicate) {
    unary(
        registry,
        name,
        (i, text) -> i.truth(!text.isEmpty() && text.codePoints().allMatch(predicate)));
  }

  private StringPrimitives() {}
}
