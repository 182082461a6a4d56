package vivarium.app.command;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.ObjectDifference;
import vivarium.vat.log.LogPage;
import vivarium.vat.log.LoggedTurn;
import vivarium.vat.log.Outcome;
import vivarium.vat.log.Party;
import vivarium.vat.log.StoredText;
import vivarium.vat.log.TurnDetails;

/**
 * The log of a vat for programs.
 *
 * @param next what to give to {@code --before} to go on, or null at the end
 */
record VatLogDocument(String vat, List<Entry> turns, @Nullable Long next) {
  /**
   * @param details all about a turn, or null if that was not asked for
   */
  static VatLogDocument of(
      String vat, LogPage page, Function<LoggedTurn, @Nullable TurnDetails> details) {
    return new VatLogDocument(
        vat,
        page.turns().stream().map(turn -> entry(turn, details.apply(turn))).toList(),
        page.next() > 0 ? page.next() : null);
  }

  private static Entry entry(LoggedTurn line, @Nullable TurnDetails details) {
    var turn = details == null ? line : details.turn();
    var summary = turn.summary();
    var taken = turn.taken();
    return new Entry(
        summary.turn(),
        summary.at(),
        summary.kind(),
        summary.cause(),
        taken == null
            ? null
            : new Message(
                taken.text(),
                taken.selector(),
                taken.arguments(),
                taken.target() == null ? null : taken.target().id(),
                taken.sender(),
                taken.sentBy() == 0 ? null : taken.sentBy()),
        switch (turn.outcome()) {
          case Outcome.Saved() -> "saved";
          case Outcome.Undone undone -> "undone";
          case Outcome.TakenBack taking -> "taken back";
        },
        turn.outcome() instanceof Outcome.Undone(var reason) ? reason : null,
        turn.outcome() instanceof Outcome.TakenBack(long by) ? by : null,
        turn.took() == null ? null : turn.took().toNanos() / 1000,
        details == null ? null : details.answer(),
        details == null
            ? null
            : details.sent().stream().map(sent -> new Sent(sent.to(), sent.text())).toList(),
        details == null ? null : details.objects(),
        details == null ? null : details.objectCount(),
        details == null ? null : details.stored());
  }

  record Entry(
      long turn,
      Instant at,
      String kind,
      String cause,
      @Nullable Message message,
      String outcome,
      @Nullable String reason,
      @Nullable Long takenBackBy,
      @Nullable Long microseconds,
      @Nullable String answer,
      @Nullable List<Sent> sent,
      @Nullable List<ObjectDifference> objects,
      @Nullable Long objectCount,
      @Nullable List<StoredText> stored) {}

  record Message(
      String text,
      String selector,
      List<String> arguments,
      @Nullable Long target,
      Party from,
      @Nullable Long sentBy) {}

  record Sent(Party to, String text) {}
}
