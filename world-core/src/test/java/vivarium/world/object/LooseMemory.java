package vivarium.world.object;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldBug;

/**
 * A memory with no disk behind it, for tests of the language alone: nothing is ever absent, except
 * that {@link #evict} hides the contents of an object until it is touched.
 */
public final class LooseMemory extends ObjectMemory {
  private final Map<WorldObject, MemoryAccess.Contents> evicted = new IdentityHashMap<>();
  private final Map<ChunkHash, byte[]> chunks = new HashMap<>();
  private long nextId = WellKnown.FIRST_FREE_ID;
  private int inheritanceChanges;
  private Runnable inheritanceListener = () -> {};
  private @Nullable WorldObject lastFaulted;
  private boolean crowded;

  public LooseMemory() {
    super(false);
  }

  /** Makes an object dormant; the next touch brings the same contents back. */
  public void evict(WorldObject object) {
    if (!object.mapOrSentinel().isSentinel()) {
      evicted.put(object, MemoryAccess.contentsOf(object));
      MemoryAccess.unload(object);
    }
  }

  /** Has {@code listener} called whenever lookups may have changed. */
  public void onInheritanceChange(Runnable listener) {
    inheritanceListener = listener;
  }

  /**
   * From now on there is room for one object only: each fault evicts the object that was faulted in
   * before. So whatever keeps contents across a fault is found out.
   */
  public void crowd() {
    crowded = true;
  }

  /** How often something said that lookups may have changed. */
  public int inheritanceChanges() {
    return inheritanceChanges;
  }

  @Override
  protected void fault(WorldObject object) {
    var contents = evicted.remove(object);
    if (contents == null) {
      throw new WorldBug("only evicted objects are dormant here: " + object);
    }
    MemoryAccess.load(object, contents);
    if (crowded) {
      if (lastFaulted != null && lastFaulted != object) {
        evict(lastFaulted);
      }
      lastFaulted = object;
    }
  }

  @Override
  protected long identityOf(WorldObject object) {
    if (object.id() == 0) {
      MemoryAccess.assignId(object, nextId++);
    }
    return object.id();
  }

  /** Nothing is ever forgotten here. */
  @Override
  public boolean exists(long identity) {
    return true;
  }

  @Override
  protected void beforeFirstChange(WorldObject object) {}

  @Override
  protected void readChunk(ChunkHash chunk, int offset, byte[] target, int at, int length) {
    var bytes = chunks.get(chunk);
    if (bytes == null) {
      throw new WorldBug("nothing is offloaded here");
    }
    System.arraycopy(bytes, offset, target, at, length);
  }

  @Override
  protected void inheritanceChanged() {
    inheritanceChanges++;
    inheritanceListener.run();
  }
}
