package vivarium.vat.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;
import vivarium.world.store.WorldStore;

/**
 * The subclusters of a world. All of one is there or nothing of it, also after a crash: each of its
 * vats knows what it is a part of, and the world knows which there are. One that has no vats any
 * more is gone. Waits for the disk; never called on a vat's thread.
 */
final class Subclusters {
  private static final String NAMES = "subclusters";
  private static final String VATS = "subcluster/";

  /** What stands before the name of one that is being ended, in the setting with the reason. */
  private static final String ENDING = "subcluster.ending/";

  private static final String WITH_SERVICES = "bootstrap:Services:";

  private static final String SEPARATOR = "/";

  private final WorldStore store;
  private final World world;
  private final VatKeeper keeper;
  private final Services services;

  Subclusters(WorldStore store, World world, VatKeeper keeper, Services services) {
    this.store = store;
    this.world = world;
    this.keeper = keeper;
    this.services = services;
  }

  /** Does away with what a crash has left of one that was being made or ended. */
  synchronized void finish() {
    var there = Set.copyOf(list(NAMES));
    for (var vat : world.vats().reversed()) {
      var name = Beginning.partOf(store.vat(vat.name()).entries());
      if (name != null && !there.contains(name)) {
        store
            .setting(ENDING + name)
            .filter(reason -> !reason.isEmpty())
            .ifPresentOrElse(
                reason -> world.terminateVat(vat.name(), reason), () -> keeper.discard(vat.name()));
      }
    }
  }

  /** The names of those that there are. */
  List<String> names() {
    return list(NAMES).stream().filter(name -> !living(name).isEmpty()).toList();
  }

  /** The vats of one that have not ended. */
  private List<String> living(String name) {
    return list(VATS + name).stream().filter(vat -> world.endOf(vat).isEmpty()).toList();
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
    return living(name);
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
        keeper.create(vat.getKey(), new Beginning(new Text(vat.getValue()), null, cluster.name()));
        made.add(vat.getKey());
      }
      var result = bootstrap(cluster);
      keep(cluster.name(), made);
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        made.reversed().forEach(keeper::discard);
      }
    }
  }

  private void require(Subcluster cluster) {
    if (cluster.name().isBlank() || cluster.name().contains(SEPARATOR)) {
      throw new WorldException(
          "'%s' cannot be the name of a subcluster: it is empty, or has a stroke."
              .formatted(cluster.name()));
    }
    if (names().contains(cluster.name())) {
      throw new WorldException(
          "There is a subcluster '%s' already. Choose another name.".formatted(cluster.name()));
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
    var result = begin(cluster, new Data(roots));
    return switch (result) {
      case TurnResult.Done done -> done;
      case TurnResult.Failed(var failure) ->
          throw new WorldException(
              "The subcluster '%s' could not begin in vat '%s': %s"
                  .formatted(cluster.name(), cluster.bootstrap(), failure.message()));
      case TurnResult.Unreadable(var error) -> throw error;
    };
  }

  private TurnResult begin(Subcluster cluster, Passable roots) {
    var vat = world.vat(cluster.bootstrap());
    boolean wantsServices =
        vat.look(heap ->
                heap.interpreter().understands(heap.memory().wellKnown().gatekeeper, WITH_SERVICES))
            .join();
    if (!wantsServices) {
      return vat.send("bootstrap:", List.of(roots)).join();
    }
    var needed =
        cluster.services().stream().map(name -> new Field(name, Services.standIn(name))).toList();
    return vat.send(WITH_SERVICES, List.of(roots, new Data(needed))).join();
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
    store.setting(ENDING + name, reason.isEmpty() ? "its subcluster has ended" : reason);
    store.setting(NAMES, String.join(SEPARATOR, names));
    endAll(vats, reason);
    store.setting(ENDING + name, "");
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
