package vivarium.world.store.disk;

import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A disk in memory whose machine dies at a certain changing operation. */
public final class CrashingDisk extends WatchedDisk {
  private final MemoryDisk disk;
  private long operations;
  private long operationsLeft;
  private @Nullable Random powerCut;
  private @Nullable MemoryDisk left;

  /** A disk whose machine lives, so far. */
  public CrashingDisk(MemoryDisk disk) {
    super(disk);
    this.disk = disk;
  }

  /** The disk below. */
  public MemoryDisk disk() {
    return disk;
  }

  /** How many changing operations there were. */
  public synchronized long operations() {
    return operations;
  }

  /**
   * Has it die at the changing operation with a number, counted from now.
   *
   * @param random what a power cut leaves; null for a kill
   */
  public synchronized void crashAt(long number, @Nullable Random random) {
    operationsLeft = number;
    powerCut = random;
    left = null;
  }

  /** Has it live on. */
  public synchronized void crashNever() {
    operationsLeft = 0;
  }

  /** What is left after it has died; null before. */
  public synchronized @Nullable MemoryDisk left() {
    return left;
  }

  @Override
  protected void perform(Operation operation, Doing doing) throws IOException {
    consider();
    doing.now();
  }

  private synchronized void consider() {
    operations++;
    if (operationsLeft > 0 && --operationsLeft == 0) {
      var random = powerCut;
      left = random == null ? disk.afterKill() : disk.afterPowerCut(random);
    }
  }
}
