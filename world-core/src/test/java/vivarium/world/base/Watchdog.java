package vivarium.world.base;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends the processes that tests start, so that one that hangs fails its test and no more. */
public final class Watchdog {
  private static final int PATIENCE_SECONDS = 180;

  /** Kills a process that still runs after three minutes; what reads its output goes on then. */
  public static Process guard(Process process) {
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    return process;
  }

  private Watchdog() {}
}
