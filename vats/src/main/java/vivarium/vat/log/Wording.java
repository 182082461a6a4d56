package vivarium.vat.log;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Passable;
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

/** Messages and what they carry, as one line each. */
final class Wording {
  private static final int VALUE_CHARS_MAX = 120;
  private static final int LINE_CHARS_MAX = 400;
  private static final int PARTS_MAX = 8;
  private static final int DEPTH_MAX = 3;

  private final Names names;

  Wording(Names names) {
    this.names = names;
  }

  /** A delivery in words. */
  String of(Delivery delivery) {
    return shortened(
        switch (delivery) {
          case Message message -> message(message);
          case Delivery.Pipelined sent -> message(sent.message());
          case Delivery.Settlement news ->
              news.fulfilled()
                  ? "fulfilled: " + value(news.value())
                  : "broken: " + value(news.value());
          case Delivery.Subscription wish ->
              names.party(wish.vat()).text() + " wants to hear of a promise";
          case Delivery.Upgrade upgrade -> "upgrade: " + upgrade.message();
          case Delivery.Ahead sent -> message(sent.message());
          case Delivery.Probe _,
              Delivery.Heard _,
              Delivery.HandedBack _,
              Delivery.AskedOf _,
              Delivery.Dropped _ ->
              delivery.brief();
        },
        LINE_CHARS_MAX);
  }

  /** A message as it would be written. */
  private String message(Message message) {
    var arguments = arguments(message);
    var selector = message.selector();
    if (arguments.isEmpty()) {
      return selector;
    }
    var parts = selector.indexOf(':') < 0 ? List.of(selector) : List.of(selector.split("(?<=:)"));
    var written = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      written.append(written.isEmpty() ? "" : " ");
      written.append(i < parts.size() ? parts.get(i) + " " : "").append(arguments.get(i));
    }
    return written.toString();
  }

  /** What a message carries. */
  List<String> arguments(Message message) {
    return message.arguments().stream().map(this::value).toList();
  }

  /** A value in a few words. */
  String value(Passable value) {
    return shortened(value(value, DEPTH_MAX), VALUE_CHARS_MAX);
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
      case ObjectOf object -> names.object(object);
      case PromiseOf promise -> "promise of " + names.party(promise.vat()).text();
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

  private static String shortened(String text, int charsMax) {
    if (text.length() <= charsMax) {
      return text;
    }
    int end = charsMax - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
