package vivarium.inspector.bridge.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vivarium.inspector.bridge.translate.Kinds;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.RootView;
import vivarium.vat.turn.VatHeap;
import vivarium.world.mirror.Mirror;
import vivarium.world.mirror.SlotMirror;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/** The objects of a vat that deserve a place in the sidebar. */
public final class Roots {
  private static final int ROOTS_MAX = 40;

  /** Names in the lobby that people look for; those that exist are shown. */
  private static final List<String> PLACES = List.of("traits", "globals", "examples");

  private static final Set<String> NOT_SHOWN =
      Set.of("entries", "name", "enclosing", "given", "granted");

  private final VatHeap heap;
  private final List<RootView> roots = new ArrayList<>();

  private Roots(VatHeap heap) {
    this.heap = heap;
  }

  /** What stands below the gatekeeper now. */
  public static List<RootView> of(VatHeap heap) {
    var roots = new Roots(heap);
    var known = heap.memory().wellKnown();
    var mirrors = heap.interpreter().mirrors();
    var gatekeeper = mirrors.on(known.gatekeeper);
    gatekeeper.slots().stream()
        .filter(slot -> slot.kind() != SlotMirror.Kind.PARENT)
        .filter(slot -> !NOT_SHOWN.contains(slot.name()))
        .forEach(slot -> roots.add(slot.name(), slot.contents()));
    Folders.entries(gatekeeper).stream()
        .limit(ROOTS_MAX)
        .forEach(entry -> roots.add(entry.name(), entry.value()));
    if (!heap.name().equals(vivarium.vat.api.World.FILES)) {
      var lobby = mirrors.on(known.lobby);
      PLACES.forEach(name -> roots.addPlace(lobby, name));
    }
    return List.copyOf(roots.roots);
  }

  private void addPlace(Mirror lobby, String name) {
    lobby
        .holdersOf(name)
        .forEach(holder -> holder.slot(name).ifPresent(slot -> add(name, slot.contents())));
  }

  private void add(String label, Mirror mirror) {
    if (mirror.reflectee() instanceof WorldObject object
        && object != heap.memory().wellKnown().nil
        && roots.size() < ROOTS_MAX) {
      roots.add(
          new RootView(
              label,
              new ObjectRef(heap.name(), heap.memory().show(object)),
              kind(mirror),
              size(mirror)));
    }
  }

  private static ObjectKind kind(Mirror mirror) {
    return Kinds.of(mirror.kind());
  }

  private static long size(Mirror mirror) {
    return switch (mirror.reflectee()) {
      case ObjectVector vector -> vector.size();
      case ByteVector _ -> -1;
      default -> Folders.isFolder(mirror) ? Folders.count(mirror) : -1L;
    };
  }
}
