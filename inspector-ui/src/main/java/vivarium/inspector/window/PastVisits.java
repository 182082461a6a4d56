package vivarium.inspector.window;

import java.util.Optional;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PastView;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.past.PastModel;

/** Goes to a moment of the past, looks around there, and comes back. */
final class PastVisits {
  private final MainWindow window;
  private final Models models;
  private final PastModel past;

  PastVisits(MainWindow window, Models models) {
    this.window = window;
    this.models = models;
    past = models.past();
  }

  /** Looks at the world as the last of the selected turns has left it. */
  void lookAtSelection() {
    var range = models.timeline().selectionProperty().get();
    if (range != null) {
      look(range);
    }
  }

  /** Looks at the world as the last of some turns has left it. */
  void look(TurnRange turns) {
    var selected = models.timeline().selectedTurns();
    look(turns.last(), selected.isEmpty() ? "" : selected.getLast().vat());
  }

  /** Looks at the world right after a turn, beginning with the lobby of a vat. */
  void look(long moment, String vat) {
    past.look(moment, seen -> vat(seen, vat).map(PastView.PastVat::lobby).ifPresent(window::open));
  }

  private static Optional<PastView.PastVat> vat(PastView seen, String name) {
    return seen.vat(name).or(() -> seen.vats().stream().findFirst());
  }

  /** Looks at an object, and at the world around it, right after a turn. */
  void look(ObjectRef object, long moment) {
    past.look(moment, _ -> show(object.at(moment), object));
  }

  /** What is inspected, at the other time. */
  void nowOrThen() {
    Optional.ofNullable(models.inspector().refProperty().get()).ifPresent(this::nowOrThen);
  }

  /** As it is now of what is seen as it was, and as it was of what is now. */
  void nowOrThen(ObjectRef ref) {
    if (ref.isPast()) {
      show(ref.now(), ref);
    } else if (past.moment() != ObjectRef.NOW) {
      show(ref.at(past.moment()), ref);
    } else {
      models
          .notices()
          .info(
              "Choose a turn in the timeline and look at the world as it was; then this shows what"
                  + " the object was.");
    }
  }

  private void show(ObjectRef ref, ObjectRef beside) {
    window.middle().showDesk();
    window.desk().openBeside(ref, beside);
    models.inspector().inspect(ref);
  }

  /** Takes everything away that is shown as it was. */
  void leave() {
    past.leave();
    window.desk().leavePast();
    models.inspector().leavePast();
    window.focusDesk();
  }
}
