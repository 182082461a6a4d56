package vivarium.vat.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** Time that goes on only as fast as there is something to do in it, and never on its own. */
final class VirtualTime {
  private record Task(long at, long number, Runnable work) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private long now;
  private long made;

  void after(long millis, Runnable work) {
    tasks.add(new Task(now + millis, made++, work));
  }

  /** Does what is to be done in the next while. */
  void run(long millis) {
    long end = now + millis;
    while (!tasks.isEmpty() && tasks.peek().at <= end) {
      var next = tasks.poll();
      now = Math.max(now, next.at);
      next.work.run();
    }
    now = end;
  }

  /** Lets time pass in which nothing is done; what was to be done is late then. */
  void pass(long millis) {
    now += millis;
  }

  /** The clock of one run of a world; nothing that a run has planned is done after it has died. */
  final class OfRun implements Clockwork {
    private boolean dead;

    @Override
    public void soon(Runnable work) {
      later(Duration.ZERO, work);
    }

    @Override
    public Runnable later(Duration delay, Runnable work) {
      var calledOff = new boolean[1];
      after(
          delay.toMillis(),
          () -> {
            if (!dead && !calledOff[0]) {
              work.run();
            }
          });
      return () -> calledOff[0] = true;
    }

    @Override
    public Instant now() {
      return Instant.ofEpochMilli(now);
    }

    @Override
    public void close() {
      dead = true;
    }
  }
}
