package vivarium.vat.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;
import vivarium.world.store.WorldStore;

/**
 * The subclusters of a world. All of one is there or nothing of it; which there are is kept in the
 * world. Waits for the disk; never called on a vat's thread.
 */
final class Subclusters {
  private static final String NAMES = "subclusters";
  private static final String VATS = "subcluster/";
  private static final String SEPARATOR = "/";

  private final WorldStore store;
  private final World world;
  private final Services services;

  Subclusters(WorldStore store, World world, Services services) {
    this.store = store;
    this.world = world;
    this.services = services;
  }

  /** The names of those that there are. */
  List<String> names() {
    return list(NAMES);
  }

  /**
   * The vats of a subcluster.
   *
   * @throws WorldException if there is none of that name
   */
  List<String> vatsOf(String name) {
    if (!names().contains(name)) {
      throw new WorldException("There is no subcluster '%s' in this world.".formatted(name));
    }
    return list(VATS + name);
  }

  private List<String> list(String key) {
    return store
        .setting(key)
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(SEPARATOR)))
        .orElse(List.of());
  }

  /** Makes one; answers what its bootstrap answered. */
  synchronized TurnResult.Done launch(Subcluster cluster) {
    require(cluster);
    var made = new ArrayList<String>();
    boolean isDone = false;
    try {
      for (var vat : cluster.vats()) {
        world.createVat(vat.getKey(), vat.getValue());
        made.add(vat.getKey());
      }
      var result = bootstrap(cluster);
      keep(cluster.name(), made);
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        made.reversed().forEach(world::discardVat);
      }
    }
  }

  private void require(Subcluster cluster) {
    if (names().contains(cluster.name()) || cluster.name().contains(SEPARATOR)) {
      throw new WorldException(
          "There is a subcluster '%s' already, or its name has a stroke. Choose another name."
              .formatted(cluster.name()));
    }
    if (!cluster.vatNames().contains(cluster.bootstrap())) {
      throw new WorldException(
          "The vat '%s' that is to begin is none of the subcluster '%s'."
              .formatted(cluster.bootstrap(), cluster.name()));
    }
    if (new HashSet<>(cluster.vatNames()).size() < cluster.vats().size()) {
      throw new WorldException(
          "Two vats of the subcluster '%s' have one name.".formatted(cluster.name()));
    }
    for (var service : cluster.services()) {
      if (!services.has(service, cluster.bootstrap())) {
        throw new WorldException("There is no service '%s'.".formatted(service));
      }
    }
  }

  private TurnResult.Done bootstrap(Subcluster cluster) {
    var roots =
        cluster.vatNames().stream()
            .map(name -> new Field(name, new ObjectOf(name, WellKnown.GATEKEEPER_ID)))
            .toList();
    var result = world.vat(cluster.bootstrap()).send("bootstrap:", List.of(new Data(roots))).join();
    return switch (result) {
      case TurnResult.Done done -> done;
      case TurnResult.Failed(var failure) ->
          throw new WorldException(
              "The subcluster '%s' could not begin in vat '%s': %s"
                  .formatted(cluster.name(), cluster.bootstrap(), failure.message()));
      case TurnResult.Unreadable(var error) -> throw error;
    };
  }

  private void keep(String name, List<String> vats) {
    store.setting(VATS + name, String.join(SEPARATOR, vats));
    var names = new ArrayList<>(names());
    names.add(name);
    store.setting(NAMES, String.join(SEPARATOR, names));
  }

  /** Ends one with all its vats, the last first. */
  synchronized void terminate(String name, String reason) {
    var vats = vatsOf(name);
    var names = new ArrayList<>(names());
    names.remove(name);
    store.setting(NAMES, String.join(SEPARATOR, names));
    endAll(vats, reason);
  }

  private void endAll(List<String> vats, String reason) {
    var running = Set.copyOf(world.vats().stream().map(Vat::name).toList());
    for (var vat : vats.reversed()) {
      if (running.contains(vat)) {
        world.terminateVat(vat, reason);
      }
    }
  }

  /** Launches those that are not there, and ends all others whose names begin alike. */
  synchronized void provide(String prefix, List<Subcluster> wanted) {
    var names = wanted.stream().map(Subcluster::name).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw new WorldException("Two subclusters have one name.");
    }
    for (var name : names()) {
      if (name.startsWith(prefix) && !names.contains(name)) {
        terminate(name, "it is not provided any more");
      }
    }
    for (var cluster : wanted) {
      if (!names().contains(cluster.name())) {
        launch(cluster);
      }
    }
  }
}
