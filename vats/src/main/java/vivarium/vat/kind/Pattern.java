package vivarium.vat.kind;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which values fit, like {@code pattern} in the language of the world. Wherever a pattern is
 * asked for, any other value is one, too: an equal value fits data, and only itself fits an object.
 *
 * <p>Patterns are made without a world, and can be used in any.
 */
public final class Pattern implements Crossing {
  private final String selector;
  private final List<@Nullable Object> arguments;

  private Pattern(String selector, @Nullable Object... arguments) {
    this.selector = selector;
    this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
  }

  // ---- sorts of values

  /** Everything that can be kept. */
  public static Pattern any() {
    return new Pattern("any");
  }

  /** What has no parts: a number, a string, true, false, nil or an object. */
  public static Pattern scalar() {
    return new Pattern("scalar");
  }

  /** What can be the key of a store. */
  public static Pattern key() {
    return new Pattern("key");
  }

  /** True or false. */
  public static Pattern bool() {
    return new Pattern("boolean");
  }

  /** An integer or a float. */
  public static Pattern number() {
    return new Pattern("number");
  }

  /** An integer of any size, up to the limit of digits. */
  public static Pattern integer() {
    return new Pattern("integer");
  }

  /** An integer that is not negative. */
  public static Pattern natural() {
    return new Pattern("natural");
  }

  /** A float. */
  public static Pattern real() {
    return new Pattern("float");
  }

  /** A string. */
  public static Pattern string() {
    return new Pattern("string");
  }

  /** A vector. */
  public static Pattern vector() {
    return new Pattern("vector");
  }

  /** A byte vector. */
  public static Pattern bytes() {
    return new Pattern("byteVector");
  }

  /** A record. */
  public static Pattern record() {
    return new Pattern("record");
  }

  /** An object of the world, which is kept by its identity. */
  public static Pattern object() {
    return new Pattern("object");
  }

  /** A promise. */
  public static Pattern promise() {
    return new Pattern("promise");
  }

  /** An error. */
  public static Pattern error() {
    return new Pattern("error");
  }

  /** Only nil. */
  public static Pattern nothing() {
    return new Pattern("nothing");
  }

  /**
   * By the name of a message to {@code pattern} that takes no argument, such as {@code copySet}.
   */
  public static Pattern named(String name) {
    return new Pattern(name);
  }

  // ---- comparing

  /** What is equal to a value. */
  public static Pattern exactly(@Nullable Object value) {
    return new Pattern("exactly:", value);
  }

  /** What is not. */
  public static Pattern otherThan(@Nullable Object value) {
    return new Pattern("otherThan:", value);
  }

  /** Values of the same kind that come before a value in the order of all values. */
  public static Pattern lessThan(Object value) {
    return new Pattern("lessThan:", value);
  }

  /** Those that come before it, and it. */
  public static Pattern atMost(Object value) {
    return new Pattern("atMost:", value);
  }

  /** Those that come behind it, and it. */
  public static Pattern atLeast(Object value) {
    return new Pattern("atLeast:", value);
  }

  /** Those that come behind it. */
  public static Pattern greaterThan(Object value) {
    return new Pattern("greaterThan:", value);
  }

  // ---- looking into values

  /** Vectors all of whose elements fit. */
  public static Pattern vectorOf(@Nullable Object pattern) {
    return new Pattern("vectorOf:", pattern);
  }

  /** CopySets all of whose elements fit. */
  public static Pattern setOf(@Nullable Object pattern) {
    return new Pattern("setOf:", pattern);
  }

  /** Records of any slots whose names fit one pattern, and their values another. */
  public static Pattern recordOf(@Nullable Object names, @Nullable Object values) {
    return new Pattern("recordOf:Values:", names, values);
  }

  /** CopyMaps whose keys fit one pattern, and their values another. */
  public static Pattern mapOf(@Nullable Object keys, @Nullable Object values) {
    return new Pattern("mapOf:Values:", keys, values);
  }

  /** CopyBags whose elements fit one pattern, and how often they are there another. */
  public static Pattern bagOf(@Nullable Object elements, @Nullable Object counts) {
    return new Pattern("bagOf:Counts:", elements, counts);
  }

  /** Records with exactly these slots, each with a pattern. */
  public static Pattern record(Map<String, ?> slots) {
    return new Pattern("record:", slots);
  }

  /**
   * Records with these slots, others that may be missing, and a pattern for the record of the rest.
   */
  public static Pattern record(
      Map<String, ?> required, Map<String, ?> optional, @Nullable Object rest) {
    return new Pattern("record:Optional:Rest:", required, optional, rest);
  }

  /**
   * Vectors that begin so, go on so as far as they go, and a pattern for the vector of the rest.
   */
  public static Pattern vector(List<?> required, List<?> optional, @Nullable Object rest) {
    return new Pattern("vector:Optional:Rest:", required, optional, rest);
  }

  /** A vector, set, bag or map that has so many elements that fit. */
  public static Pattern containerHas(@Nullable Object pattern, long atLeast) {
    return new Pattern("containerHas:AtLeast:", pattern, atLeast);
  }

  // ---- combining

  /** What fits all of these. */
  public static Pattern all(@Nullable Object... patterns) {
    return new Pattern("all:", Arrays.asList(patterns));
  }

  /** What fits at least one of these. */
  public static Pattern either(@Nullable Object... patterns) {
    return new Pattern("either:", Arrays.asList(patterns));
  }

  /** What fits both. */
  public Pattern and(@Nullable Object other) {
    return all(this, other);
  }

  /** What fits either. */
  public Pattern or(@Nullable Object other) {
    return either(this, other);
  }

  /** What does not fit. */
  public Pattern not() {
    return new Pattern("except:", this);
  }

  /** Nil, or what fits. */
  public Pattern orNil() {
    return new Pattern("optional:", this);
  }

  /** What fits, or a promise. */
  public Pattern orPromise() {
    return new Pattern("eventual:", this);
  }

  /**
   * The same with other limits.
   *
   * @param limits by the names of {@code pattern limits}, such as {@code characters}
   */
  public Pattern withLimits(Map<String, Long> limits) {
    return new Pattern("withLimits:", this, limits);
  }

  @Override
  public Object enter(Inside turn) {
    boolean limited = selector.equals("withLimits:");
    var receiver = limited ? turn.enter(arguments.getFirst()) : turn.global("pattern");
    var rest = limited ? arguments.subList(1, arguments.size()) : arguments;
    return turn.send(receiver, selector, turn.enter(rest.toArray()));
  }

  @Override
  public String toString() {
    return arguments.isEmpty() ? "pattern " + selector : "pattern " + selector + " " + arguments;
  }
}
