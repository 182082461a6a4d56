package vivarium.world.store.vat;

import java.util.HashSet;
import java.util.Set;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.ChunkRow;

/**
 * Chunks that are to be forgotten, in packs with others that are not: writes those once more behind
 * all chunks, one at a time, so that whoever puts some waits for one at most.
 */
final class ForgottenChunks {
  private static final int ROWS_AT_ONCE = 64;

  /**
   * After so much is moved it is forced: a pack that is full is forced while others wait for it.
   */
  private static final long FORCE_EVERY_BYTES = 8L * 1024 * 1024;

  private final VatCore core;
  private final PackedChunks chunks;
  private final Set<ChunkHash> condemned;
  private final Set<Integer> leaving = new HashSet<>();
  private long unforced;

  /**
   * @param unused chunks that nothing needs but what is forgotten; those of them that somebody is
   *     about to name stay
   */
  ForgottenChunks(VatCore core, Set<ChunkHash> unused) {
    this.core = core;
    this.chunks = core.chunks();
    this.condemned = Set.copyOf(chunks.barrier().condemn(unused));
  }

  /** Whether a chunk of the index is to be forgotten, and was not put again meanwhile. */
  boolean has(ChunkRow row) {
    var hash = ChunkHash.of(row.hash());
    return condemned.contains(hash) && chunks.barrier().isCondemned(hash);
  }

  /**
   * Makes the index name no chunk that is kept in a pack with one that is not. Answers up to where
   * all chunks are in the index then.
   */
  PackPosition separate(VatTables tables) {
    core.indexChunks();
    for (var hash : condemned) {
      var row = tables.chunk(hash.bytes());
      if (row != null) {
        leaving.add(row.pack());
      }
    }
    int current = chunks.currentPack();
    if (leaving.contains(current)) {
      chunks.force();
      chunks.endPack(current);
    }
    core.indexChunks(); // so that all that is in these packs is in the index
    forEach(tables, this::move);
    return core.indexChunks();
  }

  private void move(ChunkRow row) {
    if (leaving.contains(row.pack()) && !has(row)) {
      chunks.moveToEnd(row);
      unforced += row.length();
      if (unforced >= FORCE_EVERY_BYTES) {
        chunks.force();
        unforced = 0;
      }
    }
  }

  /** Does something with each row of an index. */
  @FunctionalInterface
  interface RowVisitor {
    void visit(ChunkRow row);
  }

  /** All rows of an index, by hash. */
  static void forEach(VatTables tables, RowVisitor visitor) {
    for (var some = tables.chunksAfter(new byte[0], ROWS_AT_ONCE);
        !some.isEmpty();
        some = tables.chunksAfter(some.getLast().hash(), ROWS_AT_ONCE)) {
      some.forEach(visitor::visit);
    }
  }
}
