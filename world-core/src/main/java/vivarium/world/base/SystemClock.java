package vivarium.world.base;

import java.time.Instant;

/** The machine's own clock. */
enum SystemClock implements WorldClock {
  INSTANCE;

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }
}
