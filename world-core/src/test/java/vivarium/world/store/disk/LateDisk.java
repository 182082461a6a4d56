package vivarium.world.store.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A disk that says that it did some operations, and does them later, right after some other: as if
 * they had been asked for in another order.
 */
public final class LateDisk extends WatchedDisk {
  private final Predicate<Operation> late;
  private final Predicate<Operation> until;
  private final List<Doing> waiting = new ArrayList<>();

  /**
   * @param late which operations are done later
   * @param until after which all of them are done that wait
   */
  public LateDisk(Disk disk, Predicate<Operation> late, Predicate<Operation> until) {
    super(disk);
    this.late = late;
    this.until = until;
  }

  @Override
  protected void perform(Operation operation, Doing doing) throws IOException {
    if (late.test(operation)) {
      synchronized (waiting) {
        waiting.add(doing);
      }
      return;
    }
    doing.now();
    if (until.test(operation)) {
      for (var next = next(); next != null; next = next()) {
        next.now();
      }
    }
  }

  private @Nullable Doing next() {
    synchronized (waiting) {
      return waiting.isEmpty() ? null : waiting.removeFirst();
    }
  }
}
