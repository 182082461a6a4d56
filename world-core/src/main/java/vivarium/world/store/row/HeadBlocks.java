package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.Table;

/** Puts heads of turns in place of others, in the blocks that have them. */
final class HeadBlocks {
  /** A block before the first one that is so small is made one with it. */
  private static final int FEW = LogTail.BLOCK_TURNS_MAX / 2;

  private final LogRows logs;
  private final TreeMap<Long, TurnBlock> old = new TreeMap<>();
  private final List<TurnBlock> made = new ArrayList<>();

  HeadBlocks(LogRows logs) {
    this.logs = logs;
  }

  /** Puts new heads in place of old ones, in a transaction. */
  void exchange(Editor editor, List<TurnHead> oldHeads, List<TurnHead> newHeads) {
    var dropped = new HashSet<Long>();
    for (var head : oldHeads) {
      dropped.add(head.turn());
      if (old.isEmpty() || !has(old.lastEntry().getValue(), head.turn())) {
        take(head.turn());
      }
    }
    take(old.firstKey() - 1);
    var heads = new TreeMap<Long, TurnHead>();
    for (var block : old.values()) {
      for (var head : block.heads()) {
        if (!dropped.contains(head.turn())) {
          heads.put(head.turn(), head);
        }
      }
    }
    newHeads.forEach(head -> heads.put(head.turn(), head));
    write(editor, List.copyOf(heads.values()));
  }

  private static boolean has(TurnBlock block, long turn) {
    return block.heads().getLast().turn() >= turn;
  }

  /** Takes the block with a turn; the one before the first only if it is small. */
  private void take(long turn) {
    var block = logs.blockAtOrBefore(turn);
    boolean isWanted =
        block != null && (old.isEmpty() || has(block, turn) || block.heads().size() < FEW);
    if (isWanted && block != null) {
      old.put(block.number(), block);
    }
  }

  private void write(Editor editor, List<TurnHead> heads) {
    for (long number : old.keySet()) {
      editor.delete(Table.TURN_BLOCK, number, 1);
    }
    int most = LogTail.BLOCK_TURNS_MAX;
    for (int start = 0; start < heads.size(); start += most) {
      var block = new TurnBlock(heads.subList(start, Math.min(heads.size(), start + most)));
      editor.insert(Table.TURN_BLOCK, block.number(), block.body());
      made.add(block);
    }
  }

  boolean hasReplaced(long block) {
    return old.containsKey(block);
  }

  /** Lets readers see what was committed. */
  void publish() {
    logs.forgetBlocks(List.copyOf(old.keySet()));
    made.forEach(logs::replace);
  }
}
