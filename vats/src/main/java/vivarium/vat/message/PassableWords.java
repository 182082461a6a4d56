package vivarium.vat.message;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Real;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Truth;
import vivarium.vat.message.Passable.Whole;

/** Puts what crosses from vat to vat into a few words, without running any of the world's code. */
public final class PassableWords {
  private static final int VALUE_CHARS_MAX = 120;
  private static final int PARTS_MAX = 8;
  private static final int DEPTH_MAX = 3;

  private final Function<ObjectOf, String> objects;
  private final Function<PromiseOf, String> promises;

  /**
   * @param objects how objects are called
   * @param promises how promises are called
   */
  public PassableWords(Function<ObjectOf, String> objects, Function<PromiseOf, String> promises) {
    this.objects = objects;
    this.promises = promises;
  }

  /** Words that call objects and promises by their numbers and vats. */
  public static PassableWords plain() {
    return new PassableWords(
        object -> "object #%d of vat %s".formatted(object.id(), object.vat()),
        promise -> "a promise of vat " + promise.vat());
  }

  /** A value in a few words. */
  public String value(Passable value) {
    return shortened(value(value, DEPTH_MAX), VALUE_CHARS_MAX);
  }

  /** The reason of a broken promise: a text says it as it is. */
  public String reason(Passable reason) {
    return reason instanceof Text(var text) ? shortened(text, VALUE_CHARS_MAX) : value(reason);
  }

  private String value(Passable value, int depth) {
    return switch (value) {
      case Nil nothing -> "nil";
      case Truth(var truth) -> Boolean.toString(truth);
      case Whole(var number) -> number.toString();
      case Real(var number) -> Double.toString(number);
      case Text(var text) -> quoted(text);
      case Elements(var values) ->
          "("
              + listed(values.size(), values.stream().map(v -> inner(v, depth)), " & ")
              + ") asVector";
      case Data(var fields) ->
          "(| "
              + listed(
                  fields.size(),
                  fields.stream().map(f -> f.name() + " = " + inner(f.value(), depth)),
                  ". ")
              + " |)";
      case ObjectOf object -> objects.apply(object);
      case PromiseOf promise -> promises.apply(promise);
      case Copies(var graph) -> "a copy of %,d objects".formatted(graph.nodes().size());
    };
  }

  private String inner(Passable value, int depth) {
    return depth == 0 ? "…" : value(value, depth - 1);
  }

  private static String listed(int count, Stream<String> parts, String separator) {
    var more = count > PARTS_MAX ? Stream.of("…") : Stream.<String>empty();
    return Stream.concat(parts.limit(PARTS_MAX), more).collect(Collectors.joining(separator));
  }

  private static String quoted(String text) {
    var line = text.replace("\n", "\\n").replace("\t", "\\t").replace("'", "\\'");
    return "'" + shortened(line, VALUE_CHARS_MAX - 2) + "'";
  }

  /** A text of at most so many characters; the last one tells that there were more. */
  public static String shortened(String text, int charsMax) {
    if (text.length() <= charsMax) {
      return text;
    }
    int end = charsMax - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
