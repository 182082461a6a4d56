package vivarium.vat.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/** Saves what takes something back as one turn, while the vats that it concerns stand still. */
final class Reverter {
  private final Vats vats;

  Reverter(Vats vats) {
    this.vats = vats;
  }

  /**
   * Plans and saves; what was saved is safe when this returns.
   *
   * @param names the vats that the plan concerns
   * @param planning made while they stand still
   */
  Reverted revert(List<String> names, Supplier<Intent> planning) {
    var reverted = vats.holding(names, () -> save(planning.get()));
    if (reverted.turn() > 0) {
      awaitSafe(reverted.turn());
    }
    return reverted;
  }

  private Reverted save(Intent intent) {
    var parts = new ArrayList<PlannedPart>();
    try {
      for (var plan : intent.plans()) {
        parts.add(PlannedPart.prepare(vats.heap(plan.store().name()), plan));
      }
      if (!intent.evenIfNothing() && parts.stream().allMatch(PlannedPart::isEmpty)) {
        parts.forEach(PlannedPart::abandon);
        return new Reverted(0, 0);
      }
      return save(intent, parts);
    } catch (RuntimeException trouble) {
      parts.forEach(PlannedPart::abandon);
      throw trouble;
    }
  }

  private Reverted save(Intent intent, List<PlannedPart> parts) {
    List<VatChanges> changes = parts.stream().map(PlannedPart::changes).toList();
    long turn =
        vats.store()
            .append(new TurnDraft(intent.kind(), intent.cause(), changes, intent.reverses()));
    parts.forEach(PlannedPart::committed);
    parts.forEach(part -> tell(turn, intent, part));
    return new Reverted(turn, parts.stream().mapToLong(PlannedPart::objectCount).sum());
  }

  private void tell(long turn, Intent intent, PlannedPart part) {
    vats.announce(turn, part.vat(), intent.kind(), intent.cause(), part.changedIds());
    if (part.changesEntries()) {
      vats.queueChanged(part.vat());
    }
  }

  private void awaitSafe(long turn) {
    try {
      vats.store().safe(turn).join();
    } catch (CompletionException trouble) {
      if (trouble.getCause() instanceof WorldException plain) {
        throw plain;
      }
      throw trouble;
    }
  }
}
