package vivarium.vat.turn;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Trouble;
import vivarium.world.lookup.Lookup;
import vivarium.world.lookup.Universe;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/**
 * What an object shows to other worlds.
 *
 * <p>Nearly every object inherits from the lobby, and so understands the name of everything in its
 * world. Who was given one object must not get all others by that. Therefore a message from another
 * world reaches only slots of the object and of its parents <em>below the lobby</em>, and of these
 * neither private ones nor the parents themselves; and never a primitive.
 */
final class Surface {
  private final Universe universe;

  Surface(Universe universe) {
    this.universe = universe;
  }

  /**
   * Makes sure that an object answers a message from another world.
   *
   * @throws vivarium.world.base.WorldException if it does not; what else there may be is not told
   */
  void require(Object receiver, String selector) {
    var slot = find(universe.slotsOf(receiver), selector);
    if (slot == null || slot.isParent() || slot.annotation().visibility().equals("private")) {
      throw Trouble.NOT_CALLABLE.exception(
          "The object does not understand '%s' when another world sends it.".formatted(selector));
    }
  }

  private @Nullable Slot find(WorldObject start, String selector) {
    var passed = Collections.newSetFromMap(new IdentityHashMap<WorldObject, Boolean>());
    var pending = new ArrayDeque<WorldObject>();
    pending.add(start);
    passed.add(universe.wellKnown().lobby);
    while (!pending.isEmpty()) {
      var object = pending.removeFirst();
      if (passed.add(object)) {
        var slot = object.map().find(selector);
        if (slot != null) {
          return slot;
        }
        for (var parent : object.map().parents()) {
          pending.addLast(universe.slotsOf(Lookup.contents(object, parent)));
        }
      }
    }
    return null;
  }
}
