package vivarium.world.store;

/** Waiting for our own threads. */
final class Threads {
  /** Waits until a thread has ended, whatever happens to the waiting one meanwhile. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Threads() {}
}
