package vivarium.vat.peer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import vivarium.vat.message.Delivery;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.turn.Abroad;
import vivarium.world.store.turn.EntryKey;

/** A world in memory with one vat: how it lives, dies and comes back. */
abstract class ModelWorld {
  private final VirtualTime time;
  private final BadNetwork network;
  private final Random random;
  private final Fingerprint id;
  private final int port;
  final MemoryHome home;

  private VirtualTime.OfRun clock;
  private BadNetwork.End end;
  private Office office;

  ModelWorld(VirtualTime time, BadNetwork network, Random random, String name, int port) {
    this.time = time;
    this.network = network;
    this.random = random;
    this.id = Fingerprint.of(name.getBytes(StandardCharsets.UTF_8));
    this.port = port;
    this.home = new MemoryHome(time, name);
    clock = time.new OfRun();
    end = network.new End(id, port);
    office = start();
  }

  private Office start() {
    var limits = PeerLimits.STANDARD;
    var opened = Office.open(home, end, clock, limits, () -> random.nextLong() >>> 2 | 1);
    home.abroad(opened.abroad());
    opened.listen("memory", port);
    work();
    return opened;
  }

  Fingerprint id() {
    return id;
  }

  Office office() {
    return office;
  }

  String address() {
    return Abroad.SIGN + id.text();
  }

  int port() {
    return port;
  }

  // ---- dying

  private void dies() {
    clock.close();
    network.breakAll(id);
    end.stopListening();
    time.run(5);
    clock = time.new OfRun();
    end = network.new End(id, port);
  }

  void processDies() {
    home.processDies();
    dies();
    office = start();
  }

  void powerFails() {
    home.powerFails();
    dies();
    office = start();
  }

  void isRestoredFrom(TreeMap<EntryKey, byte[]> backup) {
    home.restore(backup);
    dies();
    office = start();
  }

  // ---- the vat

  /** Takes what waits, one turn after the other. */
  private void work() {
    clock.later(
        Duration.ofMillis(2),
        () -> {
          var place = home.firstWaiting();
          if (place != null) {
            take(place, home.waiting(place));
          }
          work();
        });
  }

  /** One turn: it must take the delivery out of the queue. */
  abstract void take(EntryKey place, Delivery delivery);
}
