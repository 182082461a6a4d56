package vivarium.vat.turn;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vivarium.vat.turn.CustomsView.Imported;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatStore;

/**
 * How much of a vat crosses its border, counted.
 *
 * <p>It is read off the disk of the vat and so needs neither its thread nor its objects: a map of
 * many busy vats can be kept up to date without any of them noticing.
 *
 * @param incarnation how often its code was replaced
 * @param openPromises promises it keeps that are not settled
 * @param held what it has of others, by the name of the vat or world that owns it
 */
public record Crossings(long incarnation, int openPromises, Map<String, Held> held) {
  /**
   * What a vat has of another one.
   *
   * @param objects presences of objects
   * @param promises promises that the other keeps
   */
  public record Held(int objects, int promises) {
    private static Held one(boolean promise) {
      return new Held(promise ? 0 : 1, promise ? 1 : 0);
    }

    private Held plus(Held other) {
      return new Held(objects + other.objects, promises + other.promises);
    }
  }

  public Crossings {
    held = Map.copyOf(held);
  }

  /** Counts; any thread may. */
  public static Crossings of(VatStore vat) {
    var entries = vat.entries();
    var held = new LinkedHashMap<String, Held>();
    for (var imported : importsOf(vat)) {
      held.merge(imported.vat(), Held.one(imported.promise()), Held::plus);
    }
    return new Crossings(incarnation(entries), openPromises(entries), held);
  }

  /** What a vat has of others, as it is on its disk; any thread may ask. */
  public static List<Imported> importsOf(VatStore vat) {
    return CustomsView.importsIn(vat.name(), vat.entries());
  }

  private static int openPromises(EntryStore entries) {
    return (int)
        PromiseTable.ownIn(entries).values().stream()
            .filter(state -> state instanceof PromiseTable.Open)
            .count();
  }

  private static long incarnation(EntryStore entries) {
    var bytes = entries.get(VatStanding.INCARNATION);
    return bytes == null ? 0 : ByteBuffer.wrap(bytes).getLong();
  }
}
