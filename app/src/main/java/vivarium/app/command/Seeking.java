package vivarium.app.command;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import vivarium.app.console.ProgressLine;
import vivarium.app.console.Words;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.ObjectAddress;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;

/** What commands that search the records of a vat for one object share. */
final class Seeking {
  private final Session session;
  private final ObjectAddress object;
  private final PastMoment now;

  /**
   * @param name how the person names the object
   * @throws WorldException if there is none
   */
  Seeking(Session session, String name) {
    this.session = session;
    this.object = ObjectName.read(session, name);
    this.now =
        session
            .history()
            .moment(object.vat(), session.existingWorld().vatsTogether().store().savedTurn());
    if (now.find(object.id()) == null) {
      throw new WorldException("There is no object %s in this world.".formatted(object));
    }
  }

  /** The object that is meant. */
  ObjectAddress object() {
    return object;
  }

  /** An object of the same vat in a few words, with its name. */
  String title(long id) {
    var found = now.find(id);
    var title = found == null ? "" : now.title(found) + "  ";
    return title + new ObjectAddress(object.vat(), id);
  }

  /**
   * Searches, which the person may stop.
   *
   * @throws WorldException if they do
   */
  <T> T search(Function<Progress, T> work) {
    var stopped = new AtomicBoolean();
    try (var line = new ProgressLine(session.console(), "Searching")) {
      return session.stoppable(
          () -> stopped.set(true),
          () ->
              work.apply(seen -> {
                line.report(seen, 0, Words.count(seen, "object"));
                return !stopped.get();
              }));
    } catch (CancellationException stop) {
      throw new WorldException("The search was stopped.", stop);
    }
  }
}
