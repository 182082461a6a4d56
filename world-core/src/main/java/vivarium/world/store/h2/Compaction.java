package vivarium.world.store.h2;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Makes the file of a database shorter while it is used, a step at a time.
 *
 * <p>H2 writes what has changed into chunks of pages at a free place, and keeps a chunk while
 * anything in it is in use. By itself it makes room again only so far as to write little. Here
 * chunks with little in use are written anew, and then moved to the beginning of the file. That
 * what it frees may be written over at once is safe below our disk: see decision 0014.
 */
final class Compaction {
  /** Shorter files are left alone. */
  private static final long FILE_BYTES_MIN = 256 * 1024;

  /** How full, in percent, is full enough. */
  private static final int FULL_ENOUGH = 75;

  /** How much one step writes. */
  private static final int STEP_BYTES = 4 * 1024 * 1024;

  /** How much one writes after one that brought nothing: a chunk may be longer than a step. */
  private static final int LONG_STEP_BYTES = 64 * 1024 * 1024;

  /**
   * What is written anew makes the file longer before what it replaces is free: so many steps may
   * bring nothing before it is left at that.
   */
  private static final int VAIN_STEPS_MAX = 8;

  private final MVStore store;
  private long bestLength = Long.MAX_VALUE;
  private int bestFullness;
  private int vainSteps;

  Compaction(MVStore store) {
    this.store = store;
  }

  /** Does one step; answers whether there may be more to gain. */
  boolean step() {
    if (!(store.getFileStore() instanceof RandomAccessStore file)) {
      return false;
    }
    int fullness = file.getChunksFillRate();
    long length = file.size();
    boolean isShort = length <= FILE_BYTES_MIN;
    boolean isFull = fullness >= FULL_ENOUGH && file.getFillRate() >= FULL_ENOUGH;
    boolean isBetter = length < bestLength || fullness > bestFullness;
    vainSteps = isBetter ? 0 : vainSteps + 1;
    if (isShort || isFull || vainSteps > VAIN_STEPS_MAX) {
      bestLength = Long.MAX_VALUE;
      bestFullness = 0;
      vainSteps = 0;
      return false;
    }
    bestLength = Math.min(length, bestLength);
    bestFullness = Math.max(fullness, bestFullness);
    int retention = store.getRetentionTime();
    store.setRetentionTime(0);
    try {
      int bytes = vainSteps == 0 ? STEP_BYTES : LONG_STEP_BYTES;
      store.compact(FULL_ENOUGH, bytes);
      store.commit();
      file.compactMoveChunks(FULL_ENOUGH, bytes, store);
    } finally {
      store.setRetentionTime(retention);
    }
    return true;
  }
}
