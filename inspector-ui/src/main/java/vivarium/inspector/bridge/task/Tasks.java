package vivarium.inspector.bridge.task;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.TaskView.State;
import vivarium.world.base.WorldException;

/** The long work that is going on in one world. Any thread may call any method. */
public final class Tasks {
  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

  private final Requests requests;
  private final Consumer<TaskView> listener;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, RunningTask> running = new ConcurrentHashMap<>();

  /**
   * @param listener is told of every task that moves, on any thread
   */
  public Tasks(Requests requests, Consumer<TaskView> listener) {
    this.requests = requests;
    this.listener = listener;
  }

  /** Work that says how far it is and answers what came of it, in a few words. */
  @FunctionalInterface
  public interface Work {
    /**
     * @throws CancellationException if it was cancelled
     * @throws WorldException if it failed, in words for the person
     */
    String run(RunningTask task);
  }

  /**
   * Begins work on a thread of its own.
   *
   * @return the number of the task
   */
  public long start(String title, Work work) {
    var task = new RunningTask(ids.incrementAndGet(), title, listener);
    running.put(task.id(), task);
    task.tell(State.RUNNING, "");
    requests.inBackground(() -> run(task, work));
    return task.id();
  }

  private void run(RunningTask task, Work work) {
    try {
      var result = work.run(task);
      task.tell(State.DONE, result);
    } catch (CancellationException cancelled) {
      task.tell(State.CANCELLED, "Cancelled; nothing of it remains.");
    } catch (WorldException trouble) {
      task.tell(State.FAILED, String.valueOf(trouble.getMessage()));
    } catch (RuntimeException bug) {
      LOG.error("a task failed in a way that it should not: {}", task.title(), bug);
      task.tell(State.FAILED, "Bug in Vivarium, please report it: " + bug);
    } finally {
      running.remove(task.id());
    }
  }

  /** Has a task stop as soon as it can. */
  public void cancel(long id) {
    var task = running.get(id);
    if (task != null) {
      task.cancel();
    }
  }

  /** Has all of them stop. */
  public void cancelAll() {
    running.values().forEach(RunningTask::cancel);
  }
}
