package vivarium.inspector.viewmodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries a world's events to the user-interface thread, in batches: however many turns a second a
 * world does, at most one batch is waiting, so the thread is never flooded.
 */
public final class LiveEvents implements AutoCloseable {
  /** More turns than this between two frames are not told one by one. */
  public static final int TURNS_MAX = 2_000;

  private final Executor uiThread;
  private final Subscription subscription;
  private final List<Consumer<EventBatch>> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private Pending pending = new Pending();
  private boolean scheduled;

  public LiveEvents(WorldWindow world, Executor uiThread) {
    this.uiThread = uiThread;
    subscription = world.subscribe(this::arrived);
  }

  /** Calls the listener with each batch, on the user-interface thread. */
  public Subscription listen(Consumer<EventBatch> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Ends it; no listener is called any more. */
  @Override
  public void close() {
    subscription.close();
    listeners.clear();
  }

  private void arrived(WorldEvent event) {
    boolean schedule;
    synchronized (lock) {
      pending.add(event);
      schedule = !scheduled;
      scheduled = true;
    }
    if (schedule) {
      uiThread.execute(this::deliver);
    }
  }

  private void deliver() {
    Pending taken;
    synchronized (lock) {
      taken = pending;
      pending = new Pending();
      scheduled = false;
    }
    var batch = taken.batch();
    listeners.forEach(listener -> listener.accept(batch));
  }

  /** The batch that is being gathered. Guarded by the lock. */
  private static final class Pending {
    private final List<WorldEvent.TurnFinished> turns = new ArrayList<>();
    private final List<FailedTurn> failures = new ArrayList<>();
    private final Map<Long, TaskView> tasks = new LinkedHashMap<>();
    private boolean overflow;
    private boolean pastChanged;
    private @Nullable List<VatView> vats;
    private @Nullable StatusView status;
    private @Nullable UndoView undo;
    private @Nullable List<CheckpointView> checkpoints;

    void add(WorldEvent event) {
      switch (event) {
        case WorldEvent.TurnFinished turn -> addTurn(turn);
        case WorldEvent.TurnFailed(var failure) -> failures.add(failure);
        case WorldEvent.VatsChanged(var all) -> vats = all;
        case WorldEvent.StatusChanged(var newest) -> status = newest;
        case WorldEvent.UndoChanged(var newest) -> undo = newest;
        case WorldEvent.CheckpointsChanged(var all) -> checkpoints = all;
        case WorldEvent.TaskChanged(var task) -> tasks.put(task.id(), task);
        case WorldEvent.PastChanged _ -> pastChanged = true;
      }
    }

    EventBatch batch() {
      return new EventBatch(
          turns,
          overflow,
          failures,
          List.copyOf(tasks.values()),
          Optional.ofNullable(vats),
          Optional.ofNullable(status),
          Optional.ofNullable(undo),
          Optional.ofNullable(checkpoints),
          pastChanged);
    }

    private void addTurn(WorldEvent.TurnFinished turn) {
      if (turns.size() < TURNS_MAX) {
        turns.add(turn);
      } else {
        overflow = true;
      }
    }
  }
}
