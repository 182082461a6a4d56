package vivarium.world.store.vat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.error.StoreWriteFailed;

/**
 * Forgets objects of a vat for good: makes a fresh database without them, and exchanges it for the
 * one there is. For the applier's thread, once all turns are applied. Whoever reads or saves turns
 * waits only while one reference is exchanged for another; whoever puts chunks waits for one chunk
 * to be moved at most.
 */
public final class Forgetting {
  private final VatCore core;
  private final ForgetRequest request;

  public Forgetting(VatCore core, ForgetRequest request) {
    this.core = core;
    this.request = request;
  }

  /**
   * Does it.
   *
   * @param meanwhile done now and then while somebody walks over the past, and keeps the databases
   *     from being exchanged: what such a walk may be waiting for
   */
  public void run(Runnable meanwhile) {
    var chunks = core.chunks();
    boolean isDone = false;
    try (var exchange = new VatExchange(core, request)) {
      exchange.prepare(namedByPending());
      exchange.run(meanwhile);
      exchange.cleanUp();
      isDone = true;
    } catch (IOException e) {
      throw new StoreWriteFailed(
          "Nothing can be forgotten in %s (%s). Make room on the disk and try again."
              .formatted(core.site().folder(), DiskTrouble.reason(e)),
          e);
    } finally {
      chunks.barrier().end();
      if (!isDone) {
        chunks.indexReopened(core.state().chunkBytes());
      }
    }
  }

  /** The chunks that turns name which are not in the database; of later ones the barrier knows. */
  private Set<ChunkHash> namedByPending() {
    while (!core.chunks().barrier().begin()) {
      Thread.onSpinWait(); // a turn is being written to the journal
    }
    var named = new HashSet<ChunkHash>();
    for (var turn : core.pendingNewestFirst()) {
      for (var change : turn.changes().objects()) {
        if (change.contents() != null) {
          named.addAll(request.chunksIn().apply(change.contents()));
        }
      }
    }
    return named;
  }
}
