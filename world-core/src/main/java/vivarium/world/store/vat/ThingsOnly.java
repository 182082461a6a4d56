package vivarium.world.store.vat;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.VatStore.ChangeVisitor;
import vivarium.world.store.VatStore.ThingVisitor;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.turn.EntryKey;

/** Tells of changes only what was changed. */
record ThingsOnly(ThingVisitor visitor) implements ChangeVisitor {
  /** Tells what a turn changed, if it is after another. */
  void tell(VatTurn turn, long after) {
    if (turn.turn() > after) {
      turn.changes().objects().forEach(change -> visitor.object(change.id()));
      turn.changes().entries().forEach(change -> visitor.entry(change.key()));
    }
  }

  @Override
  public boolean wantsLast() {
    return false;
  }

  @Override
  public void object(long id, byte @Nullable [] former, long first, long last) {
    visitor.object(id);
  }

  @Override
  public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {
    visitor.entry(key);
  }
}
