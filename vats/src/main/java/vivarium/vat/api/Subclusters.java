package vivarium.vat.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.store.WorldStore;

/**
 * The subclusters of a world. All of one is there or nothing of it, also after a crash: the turn in
 * which its bootstrap begins makes it whole, and says so in the same record; before that its vats
 * take no messages. One that has no vats any more is gone.
 *
 * <p>Waits for the disk and for code of the world; never called on a vat's thread. Who makes one
 * does not keep others from being made or ended meanwhile.
 */
final class Subclusters {
  private static final String WITH_SERVICES = "bootstrap:Services:";
  private static final String WITHOUT_SERVICES = "bootstrap:";

  private final World world;
  private final VatKeeper keeper;
  private final Services services;
  private final ClusterNotes notes;

  Subclusters(WorldStore store, World world, VatKeeper keeper, Services services) {
    this.world = world;
    this.keeper = keeper;
    this.services = services;
    this.notes = new ClusterNotes(store, vat -> world.endOf(vat).isEmpty());
  }

  /**
   * Does away with what a crash has left of those that were being made or ended. Before any vat
   * gets a message.
   */
  void finish() {
    notes
        .unlisted()
        .forEach((name, vats) -> {
          var reason = notes.ending(name);
          if (reason != null) {
            endAll(vats, reason);
          } else if (notes.isBeingMade(name)) {
            vats.reversed().forEach(keeper::discard);
            notes.endMaking(name);
          }
        });
  }

  /** The names of those that there are. */
  List<String> names() {
    return notes.names();
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
    return notes.living(name);
  }

  /**
   * The gatekeepers of a subcluster, each under the name of its vat.
   *
   * @throws WorldException if there is none of that name
   */
  Data gatekeepers(String name) {
    return ClusterPlan.gatekeepers(vatsOf(name));
  }

  // ---- making

  /** Makes one; answers what its bootstrap answered, which who asked is told by the same turn. */
  TurnResult.Done launch(ClusterPlan plan) {
    require(plan);
    notes.beginMaking(plan.name());
    try {
      return make(plan);
    } finally {
      notes.endMaking(plan.name());
    }
  }

  private TurnResult.Done make(ClusterPlan plan) {
    var made = new ArrayList<String>();
    boolean isWhole = false;
    try {
      for (var vat : plan.vats()) {
        keeper.begin(vat.getKey(), new Beginning(vat.getValue(), null, plan.name()));
        made.add(vat.getKey());
      }
      var done = bootstrap(plan);
      isWhole = true;
      notes.list(plan.name(), made);
      return done;
    } finally {
      if (isWhole) {
        made.forEach(keeper::confirm);
      } else {
        made.reversed().forEach(keeper::discard);
      }
    }
  }

  private void require(ClusterPlan plan) {
    plan.requireSound();
    if (names().contains(plan.name())) {
      throw new WorldException(
          "There is a subcluster '%s' already. Choose another name.".formatted(plan.name()));
    }
    for (var service : plan.services()) {
      if (!services.has(service, plan.bootstrap())) {
        throw new WorldException("There is no service '%s'.".formatted(service));
      }
    }
  }

  private TurnResult.Done bootstrap(ClusterPlan plan) {
    var request =
        new TurnRequest("message", "message bootstrap:", heap -> bootstrap(heap, plan), true);
    return switch (world.vat(plan.bootstrap()).run(request).join()) {
      case TurnResult.Done done -> done;
      case TurnResult.Failed(var failure) ->
          throw new WorldException(
              "The subcluster '%s' could not begin in vat '%s': %s"
                  .formatted(plan.name(), plan.bootstrap(), failure.message()));
      case TurnResult.Unreadable(var error) -> throw error;
    };
  }

  /** The turn that makes it whole. */
  private static Object bootstrap(VatHeap heap, ClusterPlan plan) {
    var roots = ClusterPlan.gatekeepers(plan.vatNames());
    var gatekeeper = heap.memory().wellKnown().gatekeeper;
    var answer =
        heap.interpreter().understands(gatekeeper, WITH_SERVICES)
            ? heap.sendToGatekeeper(WITH_SERVICES, List.of(roots, plan.standIns()))
            : heap.sendToGatekeeper(WITHOUT_SERVICES, List.of(roots));
    ClusterNotes.noteWhole(heap.entries(), plan.vatNames());
    heap.mailbox().fulfil(plan.asker(), answer);
    return answer;
  }

  // ---- ending

  /** Ends one with all its vats, the last first. */
  void terminate(String name, String reason) {
    var why = reason.isEmpty() ? "its subcluster has ended" : reason;
    List<String> vats;
    synchronized (this) { // so that of two who end it one hears that it is not there any more
      vats = vatsOf(name);
      notes.beginEnding(name, why);
    }
    endAll(vats, why);
    notes.endEnding(name);
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
  void provide(String prefix, List<Subcluster> wanted) {
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
        launch(ClusterPlan.of(cluster));
      }
    }
  }
}
