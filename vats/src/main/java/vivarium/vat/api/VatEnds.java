package vivarium.vat.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Trouble;
import vivarium.vat.turn.Leaving.Farewell;
import vivarium.world.base.WorldException;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * How vats have ended, and who waits to hear of it.
 *
 * <p>What a vat left behind stands in the entries of the vat {@value World#HOME}: so it can refer
 * to objects, which are kept for whoever asks.
 */
final class VatEnds {
  /** What stands before the name of a vat in the setting that says why it has ended. */
  private static final String TERMINATED = "terminated/";

  /** What stands before the name of a vat in the entry with what it left behind. */
  private static final String FAREWELL = "kernel/farewell/";

  private final WorldStore store;
  private final VatOrder order;
  private final Map<String, CompletableFuture<Passable>> waiting = new ConcurrentHashMap<>();

  VatEnds(WorldStore store) {
    this.store = store;
    this.order = new VatOrder(store, VatOrder.ENDED);
  }

  /** Why a vat was ended, if it was. */
  Optional<String> reason(String vat) {
    return store.setting(TERMINATED + vat);
  }

  /** The vats that were ended, as they ended, each with the reason. */
  Map<String, String> all() {
    var reasons = new LinkedHashMap<String, String>();
    order.known().forEach(vat -> reason(vat).ifPresent(why -> reasons.put(vat, why)));
    return reasons;
  }

  /** Notes that a vat has ended, before anything is done about it. */
  void note(String vat, String reason) {
    order.add(vat); // counts only with the reason, without which the vat has not ended
    store.setting(TERMINATED + vat, reason);
    store.force();
  }

  /** Keeps what a vat has left behind. */
  void keep(String vat, Farewell farewell, RunningVats running) {
    var change = new EntryChange(key(vat), farewell.bytes());
    running.append(
        new TurnDraft(
            "terminate",
            "vat %s has ended itself".formatted(vat),
            List.of(new VatChanges(World.HOME, List.of(), List.of(change)))),
        List.of());
  }

  private static EntryKey key(String vat) {
    return EntryKey.of(FAREWELL + vat);
  }

  /**
   * What a vat ends with, when it has: its value, or the reason.
   *
   * @throws WorldException if there is no such vat and was none
   */
  CompletableFuture<Passable> of(String vat) {
    var future = waiting.computeIfAbsent(vat, unused -> new CompletableFuture<>());
    if (reason(vat).isPresent()) {
      tell(vat);
    } else if (!store.vats().contains(vat)) {
      waiting.remove(vat);
      throw new WorldException("There is no vat '%s' in this world.".formatted(vat));
    }
    return future;
  }

  /** Tells all who wait for the end of a vat. */
  void tell(String vat) {
    var future = waiting.remove(vat);
    if (future != null) {
      var bytes = store.vat(World.HOME).entries().get(key(vat));
      var farewell =
          bytes == null
              ? new Farewell(false, Trouble.VAT_TERMINATED.reason(reason(vat).orElse("")))
              : Farewell.read(bytes);
      if (farewell.well()) {
        future.complete(farewell.value());
      } else {
        future.completeExceptionally(new Refused(farewell.value()));
      }
    }
  }
}
