package vivarium.vat.log;

import java.util.List;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Passable;
import vivarium.vat.message.PassableWords;

/** Messages and what they carry, as one line each. */
final class Wording {
  private static final int LINE_CHARS_MAX = 400;

  private final Names names;
  private final PassableWords words;

  Wording(Names names) {
    this.names = names;
    this.words =
        new PassableWords(
            names::object, promise -> "promise of " + names.party(promise.vat()).text());
  }

  /** A delivery in words. */
  String of(Delivery delivery) {
    return PassableWords.shortened(
        switch (delivery) {
          case Message message -> message(message);
          case Delivery.Pipelined sent -> message(sent.message());
          case Delivery.Settlement news ->
              news.fulfilled()
                  ? "fulfilled: " + value(news.value())
                  : "broken: " + value(news.value());
          case Delivery.NewsWanted wish ->
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
    return words.value(value);
  }
}
