package vivarium.world.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vivarium.world.object.MemoryAccess;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectState;
import vivarium.world.object.WorldObject;

/**
 * What the running turn has changed, with the contents from before.
 *
 * <p>An abandoned turn puts every one of them back; objects made in the turn are simply forgotten,
 * since nothing older refers to them any more. The log holds changed objects strongly, so that they
 * stay in memory until they are on disk.
 */
final class TurnLog {
  private record Change(WorldObject object, ObjectState stateBefore, Contents before) {}

  private final List<Change> changes = new ArrayList<>();

  /** Keeps the contents of an object that is about to change for the first time in this turn. */
  void keep(WorldObject object) {
    var before = object.state();
    changes.add(new Change(object, before, MemoryAccess.contentsOf(object)));
    if (before == ObjectState.LOADED) {
      MemoryAccess.moveTo(object, ObjectState.MODIFIED);
    }
  }

  /** The persistent objects that were changed, in the order of their first change. */
  List<WorldObject> changedPersistent() {
    var persistent = new ArrayList<WorldObject>(changes.size());
    forEachPersistent(persistent::add);
    return persistent;
  }

  /** Does something with each persistent object that was changed. */
  void forEachPersistent(Consumer<WorldObject> action) {
    for (var change : changes) {
      if (change.stateBefore() != ObjectState.TRANSIENT) {
        action.accept(change.object());
      }
    }
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Puts the former contents of everything back. */
  void restore() {
    for (var change : changes.reversed()) {
      MemoryAccess.load(change.object(), change.before());
      MemoryAccess.moveTo(change.object(), change.stateBefore());
    }
    changes.clear();
  }

  void forget() {
    changes.clear();
  }
}
