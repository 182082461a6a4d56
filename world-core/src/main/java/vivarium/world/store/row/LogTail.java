package vivarium.world.store.row;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.UndoWriter;

/**
 * The last row of each of a vat's two logs, as long as it is short. The next turns go into the same
 * row then, so that a day of small turns does not become a row for each.
 *
 * @param undo the body of the last segment of former contents, or null to begin another
 * @param block the last block of turns, or null to begin another
 */
public record LogTail(byte @Nullable [] undo, @Nullable TurnBlock block) {
  /** A block of turns has at most so many. */
  public static final int BLOCK_TURNS_MAX = 64;

  /** Longer blocks are not written again for each new turn. */
  private static final int BLOCK_BYTES_MAX = 8 * 1024;

  /** Of a vat that was just opened: what is there already is left alone. */
  public static final LogTail NONE = new LogTail(null, null);

  LogTail withUndo(byte[] body) {
    return new LogTail(body.length < UndoWriter.SHARED_BYTES ? body : null, block);
  }

  LogTail withBlock(TurnBlock last) {
    boolean isFull =
        last.heads().size() >= BLOCK_TURNS_MAX || last.body().length >= BLOCK_BYTES_MAX;
    return new LogTail(undo, isFull ? null : last);
  }
}
