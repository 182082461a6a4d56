package vivarium.inspector.bridge.look;

import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.past.PastMoment;
import vivarium.vat.turn.VatHeap;
import vivarium.world.memory.VatMemory;
import vivarium.world.mirror.Mirrors;
import vivarium.world.mirror.Naming;
import vivarium.world.object.WorldObject;

/**
 * A vat that is looked at: as it is, or as it was at a moment. What is copied from it names objects
 * of the same moment only.
 *
 * <p>Used on one thread at a time: on the vat's own for what is now, on a reader's for what was.
 */
public interface VatSight {
  /** The name of the vat. */
  String vat();

  /** The turn right after which it is seen, or {@link ObjectRef#NOW}. */
  long moment();

  /** Its objects. */
  VatMemory memory();

  /**
   * An object by its number.
   *
   * @throws vivarium.world.base.WorldException if there is (or was then) none
   */
  WorldObject object(long id);

  /** Makes mirrors on its values. */
  Mirrors mirrors();

  /** The names of its objects. */
  Naming naming();

  /** The last turn, as far as is seen, that changed an object; 0 if there is none. */
  long lastTurnOf(long id);

  /** The number of an object that is shown from now on. */
  long show(WorldObject object);

  /** The reference to an object, at the same moment. */
  default ObjectRef ref(WorldObject object) {
    return new ObjectRef(vat(), show(object), moment());
  }

  /** A vat as it is; for its own thread. */
  static VatSight now(VatHeap heap) {
    return new SightOfNow(heap);
  }

  /** A vat as it was. */
  static VatSight then(PastMoment moment) {
    return new SightOfThen(moment);
  }
}
