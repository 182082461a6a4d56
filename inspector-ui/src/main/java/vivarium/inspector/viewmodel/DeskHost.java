package vivarium.inspector.viewmodel;

import java.util.function.Consumer;

/** What the desk asks of the window around it. Called on the user-interface thread only. */
public interface DeskHost {
  /** The object is selected on the desk: show it in the inspector. */
  void inspect(ObjectRef ref);

  /** Who references the object: show that in the inspector. */
  void showReferences(ObjectRef ref);

  /** Why the object is alive: show the way to it from its gatekeeper. */
  void showWhyAlive(ObjectRef ref);

  /** The turns that changed the object: show them in the inspector. */
  void showHistory(ObjectRef ref);

  /** Ask to which vat the object is to be granted. */
  void grant(ObjectRef ref, String title);

  /** What takes objects that are carried off the desk. */
  default Carrying carrying() {
    return Carrying.NOWHERE;
  }

  /** Show the object as it is now if it is seen as it was, and the other way round. */
  void nowOrThen(ObjectRef ref);

  /** Ask whether the object shall be again what it was at the moment at which it is seen. */
  void bringBack(ObjectRef ref, String title);

  /** The moment of the past that is looked at; {@link ObjectRef#NOW} while none is. */
  long moment();

  /** Show the search at a moment, with this query typed, this category first. */
  void search(String query, SearchHit.Category category, long moment);

  /**
   * Something the desk asked for failed: show message and stack.
   *
   * @param ranAgain called with what came of it each time it was run again from there
   */
  void showFailure(FailedTurn failure, Consumer<TurnOutcome> ranAgain);

  /** The same for who does not care what comes of it. */
  default void showFailure(FailedTurn failure) {
    showFailure(failure, _ -> {});
  }

  /** One plain sentence for the person, quietly. */
  void notice(String message);
}
