package vivarium.inspector.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.TurnOutcome;

/** A window that only writes down what the desk asks of it. */
public final class RecordingHost implements DeskHost {
  private final List<String> asked = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<FailedTurn> failures = new ArrayList<>();
  private long moment = ObjectRef.NOW;

  /** What it was asked to show, such as {@code references home #4,211}. */
  public List<String> asked() {
    return asked;
  }

  public List<String> notices() {
    return notices;
  }

  public List<FailedTurn> failures() {
    return failures;
  }

  @Override
  public void inspect(ObjectRef ref) {
    asked.add("inspect " + ref.label());
  }

  @Override
  public void showReferences(ObjectRef ref) {
    asked.add("references " + ref.label());
  }

  @Override
  public void showWhyAlive(ObjectRef ref) {
    asked.add("why alive " + ref.label());
  }

  @Override
  public void showHistory(ObjectRef ref) {
    asked.add("history " + ref.label());
  }

  @Override
  public void grant(ObjectRef ref, String title) {
    asked.add("grant " + ref.label());
  }

  @Override
  public void nowOrThen(ObjectRef ref) {
    asked.add((ref.isPast() ? "now " : "then ") + ref.label());
  }

  @Override
  public void bringBack(ObjectRef ref, String title) {
    asked.add("bring back " + ref.label() + " as of " + ref.moment());
  }

  @Override
  public long moment() {
    return moment;
  }

  /** The moment of the past that is looked at from now on. */
  public void look(long newMoment) {
    moment = newMoment;
  }

  @Override
  public void search(String query, SearchHit.Category category, long at) {
    asked.add("search " + category + " " + query + (at == ObjectRef.NOW ? "" : " at " + at));
  }

  @Override
  public void showFailure(FailedTurn failure, Consumer<TurnOutcome> ranAgain) {
    failures.add(failure);
  }

  @Override
  public void notice(String message) {
    notices.add(message);
  }
}
