package vivarium.world.store.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A disk that takes pictures of itself right before and right after changing operations: each is
 * what a crash at this very point leaves behind. Of each named point, such as "before force
 * journal", it keeps a few, chosen at random.
 *
 * @param <N> what is noted with a picture
 */
public final class PicturedDisk<N> extends WatchedDisk {
  /**
   * What was on the disk at some point.
   *
   * @param point its name
   * @param note what was known right before
   * @param disk what was there
   */
  public record Picture<N>(String point, N note, MemoryDisk disk) {}

  private static final class Kept<N> {
    private final List<Picture<N>> pictures = new ArrayList<>();
    private int seen;
  }

  private final MemoryDisk memory;
  private final Supplier<N> notes;
  private final UnaryOperator<N> afterwards;
  private final int picturesPerPoint;
  private final Random random;
  private final Map<String, Kept<N>> kept = new TreeMap<>();
  private final ReadWriteLock moment = new ReentrantReadWriteLock();
  private volatile boolean isOn;

  /**
   * @param notes asked right before a picture is taken
   * @param afterwards completes the note right after
   */
  public PicturedDisk(
      MemoryDisk memory,
      Supplier<N> notes,
      UnaryOperator<N> afterwards,
      int picturesPerPoint,
      Random random) {
    super(memory);
    this.memory = memory;
    this.notes = notes;
    this.afterwards = afterwards;
    this.picturesPerPoint = picturesPerPoint;
    this.random = random;
  }

  /** Takes pictures from now on, or does not. */
  public void picture(boolean on) {
    isOn = on;
  }

  /** All pictures, by point. */
  public synchronized List<Picture<N>> pictures() {
    return kept.values().stream().flatMap(one -> one.pictures.stream()).toList();
  }

  @Override
  protected void perform(Operation operation, Doing doing) throws IOException {
    consider("before " + operation.point());
    moment.readLock().lock(); // a picture shows one moment
    try {
      doing.now();
    } finally {
      moment.readLock().unlock();
    }
    consider("after " + operation.point());
  }

  private synchronized void consider(String point) {
    if (!isOn) {
      return;
    }
    var here = kept.computeIfAbsent(point, _ -> new Kept<>());
    int place = random.nextInt(++here.seen);
    if (here.seen <= picturesPerPoint) {
      here.pictures.add(take(point));
    } else if (place < picturesPerPoint) {
      here.pictures.set(place, take(point));
    }
  }

  private Picture<N> take(String point) {
    var note = notes.get();
    moment.writeLock().lock();
    try {
      var copy = memory.copy();
      return new Picture<>(point, afterwards.apply(note), copy);
    } finally {
      moment.writeLock().unlock();
    }
  }
}
