package vivarium.inspector.bridge.translate;

import vivarium.inspector.viewmodel.FormerObject;
import vivarium.inspector.viewmodel.LogLine;
import vivarium.inspector.viewmodel.LogStretch;
import vivarium.inspector.viewmodel.TurnDetail;
import vivarium.vat.history.PastObject;
import vivarium.vat.log.LogPage;
import vivarium.vat.log.LoggedTurn;
import vivarium.vat.log.Outcome;
import vivarium.vat.log.StoredText;
import vivarium.vat.log.TurnDetails;

/** Logs of vats in the windows' words. */
public final class Logs {
  /** A stretch of a log. */
  public static LogStretch of(LogPage page) {
    return new LogStretch(page.turns().stream().map(Logs::line).toList(), page.next());
  }

  private static LogLine line(LoggedTurn turn) {
    var summary = turn.summary();
    var taken = turn.taken();
    return new LogLine(
        summary.turn(),
        summary.at(),
        taken == null ? "" : taken.sender().text(),
        Lines.ofValue(taken == null ? summary.cause() : taken.text()),
        switch (turn.outcome()) {
          case Outcome.Saved() -> LogLine.Outcome.SAVED;
          case Outcome.Undone _ -> LogLine.Outcome.UNDONE;
          case Outcome.TakenBack _ -> LogLine.Outcome.TAKEN_BACK;
        },
        switch (turn.outcome()) {
          case Outcome.Saved() -> "";
          case Outcome.Undone(var reason) -> reason;
          case Outcome.TakenBack(long by) -> "by turn %,d".formatted(by);
        },
        (long) summary.created() + summary.changed() + summary.removed());
  }

  /** All about a turn. */
  public static TurnDetail of(String vat, TurnDetails details) {
    var taken = details.turn().taken();
    var target = taken == null ? null : taken.target();
    return new TurnDetail(
        line(details.turn()),
        vat,
        target == null ? null : Refs.of(target),
        taken == null ? 0 : taken.sentBy(),
        taken == null ? null : taken.sentAt(),
        details.answer(),
        details.sent().stream()
            .map(sent -> new TurnDetail.Sent(sent.to().text(), sent.text()))
            .toList(),
        Histories.changes(details.objects()),
        details.objectCount(),
        details.stored().stream().map(Logs::stored).toList());
  }

  private static TurnDetail.Stored stored(StoredText text) {
    return new TurnDetail.Stored(
        text.key(),
        text.before() == null ? "" : text.before(),
        text.after() == null ? "" : text.after());
  }

  /** An object as it was. */
  public static FormerObject of(PastObject past) {
    return new FormerObject(
        Refs.of(past.object()),
        past.turn(),
        past.title(),
        Kinds.of(past.kind()),
        past.slots().stream()
            .map(slot ->
                new FormerObject.Slot(
                    slot.name(), Kinds.of(slot.kind()), Lines.ofValue(slot.value())))
            .toList(),
        past.size());
  }

  private Logs() {}
}
