package vivarium.vat.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.TurnEntries;
import vivarium.world.base.WorldException;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What is written down about subclusters: which there are, and which are being made or ended.
 *
 * <p>The list of those that there are is the world's. That one is whole stands in the vat of its
 * bootstrap, saved with the turn that made it so; so a crash before it is listed changes nothing.
 */
final class ClusterNotes {
  private static final String NAMES = "subclusters";
  private static final String MAKING = "subclusters.making";
  private static final String VATS = "subcluster/";

  /** What stands before the name of one that is being ended, in the setting with the reason. */
  private static final String ENDING = "subcluster.ending/";

  private static final EntryKey WHOLE = EntryKey.of("kernel/subcluster-whole");

  private final WorldStore store;
  private final Predicate<String> lives;

  /**
   * @param lives whether a vat has not ended
   */
  ClusterNotes(WorldStore store, Predicate<String> lives) {
    this.store = store;
    this.lives = lives;
  }

  private List<String> read(String key) {
    return store
        .setting(key)
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(ClusterPlan.SEPARATOR)))
        .orElse(List.of());
  }

  private void write(String key, List<String> names) {
    store.setting(key, String.join(ClusterPlan.SEPARATOR, names));
  }

  /** The names of those that there are. */
  List<String> names() {
    return read(NAMES).stream().filter(name -> !living(name).isEmpty()).toList();
  }

  /** The vats of one that have not ended. */
  List<String> living(String name) {
    return read(VATS + name).stream().filter(lives).toList();
  }

  /** Lists one with its vats. */
  synchronized void list(String name, List<String> vats) {
    write(VATS + name, vats);
    var names = new ArrayList<>(names());
    if (!names.contains(name)) {
      names.add(name);
    }
    write(NAMES, names);
  }

  // ---- being made

  /**
   * Notes that one is being made.
   *
   * @throws WorldException if it is already
   */
  synchronized void beginMaking(String name) {
    var making = new ArrayList<>(read(MAKING));
    if (making.contains(name)) {
      throw new WorldException(
          "A subcluster '%s' is being made already. Choose another name.".formatted(name));
    }
    making.add(name);
    write(NAMES, names()); // one of that name may have been, of which no vat is left
    write(MAKING, making);
  }

  synchronized void endMaking(String name) {
    var making = new ArrayList<>(read(MAKING));
    making.remove(name);
    write(MAKING, making);
  }

  boolean isBeingMade(String name) {
    return read(MAKING).contains(name);
  }

  /** Notes in the vat of a bootstrap, with the running turn, that its subcluster is whole. */
  static void noteWhole(TurnEntries entries, List<String> vats) {
    entries.put(WHOLE, String.join(ClusterPlan.SEPARATOR, vats).getBytes(StandardCharsets.UTF_8));
  }

  // ---- being ended

  /** Notes that one is being ended. */
  synchronized void beginEnding(String name, String reason) {
    store.setting(ENDING + name, reason);
    var names = new ArrayList<>(names());
    names.remove(name);
    write(NAMES, names);
  }

  void endEnding(String name) {
    store.setting(ENDING + name, "");
  }

  /** With which reason one is being ended, or null if it is not. */
  @Nullable String ending(String name) {
    return store.setting(ENDING + name).filter(reason -> !reason.isEmpty()).orElse(null);
  }

  // ---- after a crash

  /**
   * The vats on disk that belong to subclusters which are not listed, by the subcluster. Those that
   * are whole are listed before.
   */
  Map<String, List<String>> unlisted() {
    var listed = read(NAMES);
    var found = new LinkedHashMap<String, List<String>>();
    var whole = new LinkedHashMap<String, List<String>>();
    for (var vat : new VatOrder(store, VatOrder.MADE).sorted(usable())) {
      var entries = store.vat(vat).entries();
      var name = Beginning.partOf(entries);
      if (name != null && !listed.contains(name)) {
        found.computeIfAbsent(name, unused -> new ArrayList<>()).add(vat);
        var vats = entries.get(WHOLE);
        if (vats != null && ending(name) == null) {
          whole.put(name, List.of(text(vats).split(ClusterPlan.SEPARATOR)));
        }
      }
    }
    whole.forEach(this::list);
    found.keySet().removeAll(whole.keySet());
    write(MAKING, read(MAKING).stream().filter(found::containsKey).toList());
    return found;
  }

  private List<String> usable() {
    var damaged = store.unavailableVats().keySet();
    return store.vats().stream().filter(vat -> !damaged.contains(vat)).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
