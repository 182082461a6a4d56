package vivarium.world.object;

import vivarium.world.base.ChunkHash;

/**
 * What objects need of whoever keeps them: absent contents are brought in, and a change is heard of
 * before it happens.
 *
 * <p>One memory belongs to one vat and is used only by the thread that runs the vat's turn.
 */
public abstract class ObjectMemory {
  /**
   * Number of the turn that is running, different for every turn. An object whose {@link
   * WorldObject#turnStamp} equals it has already had its former contents kept.
   */
  protected long turnStamp = 1;

  private final WellKnown wellKnown;

  /**
   * @param stored whether the well-known objects are on disk already; otherwise they are new
   */
  protected ObjectMemory(boolean stored) {
    wellKnown = new WellKnown(this, stored);
  }

  /** The objects that the language itself refers to. */
  public final WellKnown wellKnown() {
    return wellKnown;
  }

  /**
   * Brings the contents of an object in. Its map is one of the sentinels of {@link ObjectMap}
   * before, and its own map afterwards.
   *
   * @throws vivarium.world.base.WorldException if the contents cannot be read
   */
  protected abstract void fault(WorldObject object);

  /**
   * A number for an object that stays the same as long as the object exists, through eviction and
   * reopening: its id, which a transient object is given for the purpose.
   */
  protected abstract long identityOf(WorldObject object);

  /**
   * Whether the object with this {@link WorldObject#identity} is still there, or may be. Numbers
   * are never given twice, so one that is gone stays gone.
   */
  public abstract boolean exists(long identity);

  /**
   * Hears that an object with contents is about to change for the first time in this turn, so that
   * an abandoned turn can put the former contents back.
   */
  protected abstract void beforeFirstChange(WorldObject object);

  /**
   * Reads a range of an offloaded chunk.
   *
   * @param offset the first byte wanted, counted from the start of the chunk
   * @throws vivarium.world.base.WorldException if the chunk cannot be read
   */
  protected abstract void readChunk(
      ChunkHash chunk, int offset, byte[] target, int targetOffset, int length);

  /**
   * Hears that what a lookup may have found elsewhere is no longer right: an object that others
   * inherit from got other slots or another parent.
   */
  protected abstract void inheritanceChanged();
}
