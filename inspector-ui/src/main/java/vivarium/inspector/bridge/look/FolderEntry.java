package vivarium.inspector.bridge.look;

import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.WorldObject;

/** Finds what stands in a folder. */
public final class FolderEntry {
  /**
   * What has a name in a folder; the folder itself if nothing has.
   *
   * @param folder the number of the folder, 0 for the gatekeeper
   */
  public static ObjectRef find(VatHeap heap, long folder, String name) {
    WorldObject place = folder == 0 ? heap.memory().wellKnown().gatekeeper : heap.object(folder);
    var found =
        Folders.entries(heap.interpreter().mirrors().on(place)).stream()
            .filter(entry -> entry.name().equals(name))
            .map(entry -> entry.value().reflectee())
            .filter(WorldObject.class::isInstance)
            .map(WorldObject.class::cast)
            .findFirst()
            .orElse(place);
    return new ObjectRef(heap.name(), heap.memory().show(found));
  }

  private FolderEntry() {}
}
