package vivarium.world.store.vat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.turn.ObjectChange;

/**
 * Which chunks the objects of a vat name.
 *
 * @param chunksIn finds the chunks that contents refer to; null if nobody can, and then none is
 *     ever given back
 */
public record NamedChunks(@Nullable Function<byte[], List<ChunkHash>> chunksIn) {
  /** Whether it can be told at all. */
  boolean isKnown() {
    return chunksIn != null;
  }

  /** The chunks that changes name. */
  public Set<ChunkHash> in(Collection<ObjectChange> changes) {
    var names = new HashSet<ChunkHash>();
    for (var change : changes) {
      names.addAll(in(change.contents()));
    }
    return names;
  }

  /** The chunks that contents name. */
  public List<ChunkHash> in(byte @Nullable [] contents) {
    return chunksIn == null || contents == null ? List.of() : chunksIn.apply(contents);
  }
}
