package vivarium.world.memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.WorldObject;

/** An object in memory that has an id: weakly held, so that nothing stays only for being known. */
final class Resident extends WeakReference<WorldObject> {
  final long id;

  /** Estimated size of the contents while they are in memory, else 0. */
  int contentBytes;

  /** How many objects came into memory only because the contents refer to them; they go again. */
  int standIns;

  /** Whether the clock knows this entry. */
  boolean inClock;

  /** The map of the object while it is due for eviction. */
  @Nullable ObjectMap coolingMap;

  Resident(WorldObject object, ReferenceQueue<WorldObject> queue) {
    super(object, queue);
    this.id = object.id();
  }
}
