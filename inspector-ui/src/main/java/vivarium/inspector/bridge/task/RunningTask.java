package vivarium.inspector.bridge.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.TaskView.State;

/** One piece of long work while it is done: how far it is, and whether it is to stop. */
public final class RunningTask {
  /** Often enough for the eye. */
  private static final long TOLD_EVERY_NANOS = 100_000_000;

  private final long id;
  private final String title;
  private final Consumer<TaskView> listener;
  private volatile boolean cancelled;
  private volatile long done;
  private volatile long total = -1;
  private volatile @Nullable ObjectRef made;
  private long toldAt = System.nanoTime();

  RunningTask(long id, String title, Consumer<TaskView> listener) {
    this.id = id;
    this.title = title;
    this.listener = listener;
  }

  long id() {
    return id;
  }

  String title() {
    return title;
  }

  void cancel() {
    cancelled = true;
  }

  /**
   * Says how far it is; called by the thread that does the work.
   *
   * @param nowTotal how much there is to do, or -1 while not known
   * @return whether to go on
   */
  boolean report(long nowDone, long nowTotal, String detail) {
    done = nowDone;
    total = nowTotal;
    long now = System.nanoTime();
    if (now - toldAt >= TOLD_EVERY_NANOS) {
      toldAt = now;
      tell(State.RUNNING, detail);
    }
    return !cancelled;
  }

  /** Says what the work has made, for people to look at. */
  void made(ObjectRef ref) {
    made = ref;
  }

  void tell(State state, String detail) {
    listener.accept(new TaskView(id, title, detail, done, total, state, made));
  }
}
