package vivarium.inspector.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs nothing until it is told to: to see what happens between asking and being answered. */
public final class Later implements Executor {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
  }

  /** How much waits. */
  public int waiting() {
    return waiting.size();
  }

  /** Runs what waits, in order, and what that leads to. */
  public void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /** Runs what has waited the shortest, before the rest. */
  public void runNewest() {
    waiting.removeLast().run();
  }
}
