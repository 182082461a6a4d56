package vivarium.vat.kind;

import java.util.List;

/**
 * Brings all outdated instances to the shapes of their kinds, a few in each turn, between the other
 * turns of the vat; it goes on when the world is opened again.
 */
public final class Migration {
  private final ObjectRef ref;

  Migration(ObjectRef ref) {
    this.ref = ref;
  }

  /** The migration itself, as an object of the world. */
  public ObjectRef ref() {
    return ref;
  }

  /** Begins, or goes on. */
  public void start() {
    ref.call("start");
  }

  /** Does no further piece until it is started again. */
  public void stop() {
    ref.call("stop");
  }

  /** Does all that is left now, in one turn. */
  public void runAll() {
    ref.call("runAll");
  }

  /** Whether all instances are done. */
  public boolean isFinished() {
    return Answers.truth("isFinished", ref.call("isFinished"));
  }

  /** From 0 to 1. */
  public double progress() {
    return ref.call("progress") instanceof Double progress ? progress : 1.0;
  }

  /** The instances that could not be brought forward. */
  public List<Trouble> troubles() {
    return ref.calls()
        .ask("troubles", turn -> Kinds.troubles(turn, turn.send(turn.object(ref), "troubles")));
  }
}
