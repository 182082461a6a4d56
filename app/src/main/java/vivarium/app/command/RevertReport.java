package vivarium.app.command;

import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.history.Reverted;

/** Says what was taken back, and how to take that back. */
final class RevertReport {
  static void print(Session session, boolean json, Reverted reverted, String done) {
    print(session, json, reverted, done, "There is nothing to take back; nothing was changed.");
  }

  /**
   * @param otherwise what to say if nothing was done
   */
  static void print(
      Session session, boolean json, Reverted reverted, String done, String otherwise) {
    var console = session.console();
    if (json) {
      Json.print(console, reverted);
    } else if (reverted.turn() == 0) {
      console.answer(otherwise);
    } else {
      console.answer(
          "%s: turn %d changed %s."
              .formatted(done, reverted.turn(), Words.count(reverted.objects(), "object")));
      console.say("To take this back: " + session.written("undo " + reverted.turn()));
    }
  }

  private RevertReport() {}
}
