package vivarium.world.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.turn.EntryKey;

/**
 * What is to be forgotten for good in a vat.
 *
 * @param vat the name of the vat
 * @param instead by the id of each object, what it was at every moment from now on; objects that
 *     are there have to be that already
 * @param messages which entries may hold what was said to an object: what these held before a turn
 *     that changed one of the objects is forgotten too
 * @param chunksIn finds the chunks that contents refer to
 */
public record ForgetRequest(
    String vat,
    Map<Long, byte[]> instead,
    Predicate<EntryKey> messages,
    Function<byte[], List<ChunkHash>> chunksIn) {
  public ForgetRequest {
    instead = Map.copyOf(instead);
  }
}
