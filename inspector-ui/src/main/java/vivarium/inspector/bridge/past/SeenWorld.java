package vivarium.inspector.bridge.past;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vivarium.inspector.bridge.look.ObjectCopy;
import vivarium.inspector.bridge.look.VatSight;
import vivarium.inspector.bridge.look.Ways;
import vivarium.vat.past.WorldAsOf;
import vivarium.vat.search.NameIndex;

/** One moment that is looked at, with what was read of it. Any thread may ask. */
final class SeenWorld {
  private final WorldAsOf world;
  private final NameIndex names;
  private final Map<String, SeenVat> vats = new ConcurrentHashMap<>();

  SeenWorld(WorldAsOf world) {
    this.world = world;
    names = NameIndex.of(world);
  }

  WorldAsOf world() {
    return world;
  }

  NameIndex names() {
    return names;
  }

  /** Looks at a vat; one after the other. */
  <T> T look(String vat, Function<SeenVat, T> question) {
    var seen =
        vats.computeIfAbsent(
            vat, name -> new SeenVat(VatSight.then(world.moment(name)), new Ways()));
    synchronized (seen) {
      return question.apply(seen);
    }
  }

  /** A vat, and how its objects are reached. */
  record SeenVat(VatSight sight, Ways ways) {
    ObjectCopy copy() {
      return new ObjectCopy(sight, ways);
    }
  }
}
