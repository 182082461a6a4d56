package vivarium.world.store.disk;

import java.io.IOException;
import java.util.function.Predicate;

/** A disk that says that it did some operations, and did not. */
public final class LyingDisk extends WatchedDisk {
  private final Predicate<Operation> lie;

  /**
   * @param lie which operations are not done
   */
  public LyingDisk(Disk disk, Predicate<Operation> lie) {
    super(disk);
    this.lie = lie;
  }

  @Override
  protected void perform(Operation operation, Doing doing) throws IOException {
    if (!lie.test(operation)) {
      doing.now();
    }
  }
}
