package vivarium.vat.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/**
 * A subcluster that somebody wants, a program or code of the world.
 *
 * @param vats what the gatekeeper of each vat is to be like, by the vat's name
 * @param asker the promise that waits for what the bootstrap answers, or null
 */
record ClusterPlan(
    String name,
    List<Map.Entry<String, Passable>> vats,
    String bootstrap,
    List<String> services,
    @Nullable PromiseOf asker) {
  /** What separates names in settings; no name of a vat has it. */
  static final String SEPARATOR = "/";

  ClusterPlan {
    vats = List.copyOf(vats);
    services = List.copyOf(services);
  }

  static ClusterPlan of(Subcluster wanted) {
    var vats =
        wanted.vats().stream()
            .map(vat -> Map.<String, Passable>entry(vat.getKey(), new Text(vat.getValue())))
            .toList();
    return new ClusterPlan(wanted.name(), vats, wanted.bootstrap(), wanted.services(), null);
  }

  /** The names of its vats, in the order in which they are made. */
  List<String> vatNames() {
    return vats.stream().map(Map.Entry::getKey).toList();
  }

  /**
   * Sees to it that it can be one at all.
   *
   * @throws WorldException if it cannot, whatever there is in the world
   */
  void requireSound() {
    if (name.isBlank() || name.contains(SEPARATOR)) {
      throw new WorldException(
          "'%s' cannot be the name of a subcluster: it is empty, or has a stroke.".formatted(name));
    }
    if (!vatNames().contains(bootstrap)) {
      throw new WorldException(
          "The vat '%s' that is to begin is none of the subcluster '%s'."
              .formatted(bootstrap, name));
    }
    if (new HashSet<>(vatNames()).size() < vats.size()) {
      throw new WorldException("Two vats of the subcluster '%s' have one name.".formatted(name));
    }
  }

  /** The gatekeepers of some vats as one value, each under the name of its vat. */
  static Data gatekeepers(List<String> vats) {
    return new Data(
        vats.stream()
            .map(vat -> new Field(vat, new ObjectOf(vat, WellKnown.GATEKEEPER_ID)))
            .toList());
  }

  /** The stand-ins of its services, each under its name. */
  Data standIns() {
    return new Data(
        services.stream().map(service -> new Field(service, Services.standIn(service))).toList());
  }
}
