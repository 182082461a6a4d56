package vivarium.app.json;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import vivarium.world.base.Progress;
import vivarium.world.object.WorldObject;

/**
 * What is known of the objects of a graph while it is walked: first in a survey, which learns which
 * of them need a number, then to be written.
 */
final class Marks {
  private final Map<WorldObject, Mark> marks = new IdentityHashMap<>();
  private final Progress progress;
  private boolean surveying = true;
  private boolean postponed;
  private int numbers;
  private long met;

  /** One object. */
  static final class Mark {
    private int number;
    private boolean surveyed;
    private boolean written;

    /** The number by which others refer to it; 0 if nobody does. */
    int number() {
      return number;
    }
  }

  Marks(Progress progress) {
    this.progress = progress;
  }

  /** From now on objects are written. */
  void surveyEnded() {
    surveying = false;
  }

  /** Whether the survey met objects too deep to be written in their place. */
  boolean hasPostponed() {
    return postponed;
  }

  /**
   * The mark of an object that is met.
   *
   * @throws CancellationException if somebody stopped the walk
   */
  Mark meet(WorldObject object) {
    if (!progress.report(++met)) {
      throw new CancellationException("The export was stopped.");
    }
    var mark = marks.computeIfAbsent(object, first -> new Mark());
    if (isDone(mark)) {
      number(mark);
    }
    return mark;
  }

  /** Whether this walk has been through the object. */
  boolean isDone(Mark mark) {
    return surveying ? mark.surveyed : mark.written;
  }

  /** Records that this walk goes through the object now. */
  void begin(Mark mark) {
    if (surveying) {
      mark.surveyed = true;
    } else {
      mark.written = true;
    }
  }

  /** Records that the object is not written where it is met. */
  void postpone(Mark mark) {
    postponed = true;
    number(mark);
  }

  private void number(Mark mark) {
    if (mark.number == 0) {
      mark.number = ++numbers;
    }
  }
}
