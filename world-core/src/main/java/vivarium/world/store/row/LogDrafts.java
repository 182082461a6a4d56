package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.UndoWriter;
import vivarium.world.store.page.Version;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.Table;

/**
 * What one transaction adds to a vat's two logs: the heads of its turns, and what everything they
 * changed was before. It goes on in the last row of each while that is short.
 */
final class LogDrafts {
  private final VatRows rows;
  private final Editor editor;
  private final LogTail tail;
  private final UndoWriter undo;
  private final List<TurnHead> heads = new ArrayList<>();
  private final List<Long> segments = new ArrayList<>();
  private final List<TurnBlock> blocks = new ArrayList<>();
  private LogTail nextTail;

  /**
   * @param tail the ends of the logs
   * @param nextUndo the number of the next row of former contents
   */
  LogDrafts(VatRows rows, Editor editor, LogTail tail, long nextUndo) {
    this.rows = rows;
    this.editor = editor;
    this.tail = tail;
    this.nextTail = tail;
    var last = tail.undo();
    this.undo =
        last == null
            ? new UndoWriter(nextUndo, this::writeSegment)
            : UndoWriter.after(nextUndo - 1, last, this::writeSegment);
  }

  void begin(VatTurn turn) {
    undo.begin(turn.turn());
  }

  /** Keeps what a place was before the turn that has begun. Places come by rising order. */
  void former(Place place, Version version) {
    undo.add(place, version);
  }

  void end(VatTurn turn, TurnHead.Counts counts) {
    heads.add(
        new TurnHead(
            turn.turn(),
            turn.atMillis(),
            turn.kind(),
            turn.cause(),
            turn.reverses(),
            counts,
            undo.end()));
  }

  boolean isEmpty() {
    return heads.isEmpty();
  }

  /** The last turn; only if there is one. */
  long lastTurn() {
    return heads.getLast().turn();
  }

  /** Writes all rows into the transaction; answers the number of the next row of undo. */
  long write() {
    undo.finish();
    writeHeads();
    return undo.nextNumber();
  }

  /** The ends of the logs, once this is written. */
  LogTail tail() {
    return nextTail;
  }

  /** Lets readers see what was committed. */
  void publish() {
    segments.forEach(rows.logs()::forgetSegment);
    blocks.forEach(rows.logs()::replace);
  }

  private void writeSegment(long number, byte[] body) {
    if (tail.undo() != null && segments.isEmpty()) {
      editor.update(Table.UNDO, number, body);
    } else {
      editor.insert(Table.UNDO, number, body);
    }
    segments.add(number);
    nextTail = nextTail.withUndo(body);
  }

  private void writeHeads() {
    var last = tail.block();
    var all = new ArrayList<TurnHead>(last == null ? List.of() : last.heads());
    all.addAll(heads);
    for (int start = 0; start < all.size(); start += LogTail.BLOCK_TURNS_MAX) {
      var block =
          new TurnBlock(all.subList(start, Math.min(all.size(), start + LogTail.BLOCK_TURNS_MAX)));
      if (last != null && start == 0) {
        editor.update(Table.TURN_BLOCK, block.number(), block.body());
      } else {
        editor.insert(Table.TURN_BLOCK, block.number(), block.body());
      }
      blocks.add(block);
      nextTail = nextTail.withBlock(block);
    }
  }
}
