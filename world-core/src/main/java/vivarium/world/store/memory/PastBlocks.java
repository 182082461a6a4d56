package vivarium.world.store.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.memory.MemoryNow.Contents;
import vivarium.world.store.page.Place;
import vivarium.world.store.saved.Tally;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.turn.TurnSummary;

/**
 * The latest turns of a vat that is held in memory only. The oldest are forgotten, a block of them
 * at a time, when there is no more room.
 */
final class PastBlocks {
  private static final int BLOCK_BYTES_MAX = 256 << 10;
  private static final int BLOCK_BYTES_MIN = 64;

  /** So many blocks fit at least, so that little is forgotten at once. */
  private static final int BLOCKS_MIN = 32;

  /**
   * A remembered turn.
   *
   * @param index where in its block
   */
  record Step(PastBlock block, int index) {
    long turn() {
      return block.turn(index);
    }

    /** Whether the turn changed something. */
    boolean changed(Place place) {
      return block.changed(index, place);
    }

    /** What something that the turn changed was before; null if it was not there. */
    @Nullable Contents former(Place place) {
      return block.former(index, place);
    }

    /** Does something with everything that the turn changed and what it was before. */
    void forEach(BiConsumer<Place, @Nullable Contents> action) {
      block.forEach(index, action);
    }

    /** Its line in the timeline: see {@link PastBlock#summary}. */
    TurnSummary summary(String vat, LongUnaryOperator takenBackBy) {
      return block.summary(index, vat, takenBackBy);
    }
  }

  private final Predicate<byte[]> isPart;
  private final MemoryNow now;
  private final long bytesMax;
  private final int blockBytes;
  private final Deque<PastBlock> blocks = new ArrayDeque<>();
  private long fullBytes;
  private long forgottenUpTo;

  /**
   * @param isPart tells contents that are only a part of an object
   * @param now what is true now, which turns are added to here
   * @param bytesMax how much memory this may take, roughly
   */
  PastBlocks(Predicate<byte[]> isPart, MemoryNow now, long bytesMax) {
    this.isPart = isPart;
    this.now = now;
    this.bytesMax = bytesMax;
    this.blockBytes = (int) Math.clamp(bytesMax / BLOCKS_MIN, BLOCK_BYTES_MIN, BLOCK_BYTES_MAX);
  }

  /** Adds the newest turn to what is true now and to what was before. */
  MemoryGrowth add(VatTurn turn) {
    var block = blocks.peekLast();
    if (block == null || block.length() >= blockBytes) {
      fullBytes += block == null ? 0 : block.weight();
      block = new PastBlock(blockBytes);
      blocks.addLast(block);
    }
    var growth = block.add(turn, new Tally(isPart), now);
    while (fullBytes + block.weight() > bytesMax && blocks.size() > 1) {
      forgetOldest();
    }
    return growth;
  }

  private void forgetOldest() {
    var oldest = blocks.removeFirst();
    fullBytes -= oldest.weight();
    forgottenUpTo = oldest.turn(oldest.count() - 1);
  }

  /** The newest turn that is forgotten, or 0. */
  long forgottenUpTo() {
    return forgottenUpTo;
  }

  /** How many turns are remembered. */
  int turnCount() {
    return blocks.stream().mapToInt(PastBlock::count).sum();
  }

  /** How many changes of objects and entries are remembered. */
  long changeCount() {
    return blocks.stream().mapToLong(PastBlock::changeCount).sum();
  }

  /** All turns that are remembered, oldest first. */
  Stream<Step> oldestFirst() {
    return blocks.stream()
        .flatMap(
            block -> IntStream.range(0, block.count()).mapToObj(index -> new Step(block, index)));
  }

  /** All turns that are remembered, newest first. */
  Stream<Step> newestFirst() {
    return newestFirst(block -> true);
  }

  /** The turns that changed something, newest first, as far as they are remembered. */
  Stream<Step> newestFirst(Place place) {
    return newestFirst(block -> block.mayHaveChanged(place)).filter(step -> step.changed(place));
  }

  private Stream<Step> newestFirst(Predicate<PastBlock> wanted) {
    return blocks.reversed().stream()
        .filter(wanted)
        .flatMap(block ->
            IntStream.rangeClosed(1, block.count())
                .mapToObj(back -> new Step(block, block.count() - back)));
  }
}
