package vivarium.vat.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import vivarium.vat.peer.Homeland;
import vivarium.vat.peer.Office;
import vivarium.vat.turn.Outgoing;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/** A world, as its part that speaks with other worlds needs it. */
record ThisWorld(World world, RunningVats running) implements Homeland {
  @Override
  public EntryStore entries() {
    return running.store().vat(Office.VAT).entries();
  }

  @Override
  public long save(String cause, List<EntryChange> own, List<Outgoing> deliveries) {
    var part = new VatChanges(Office.VAT, List.of(), own);
    return running.append(new TurnDraft("worlds", cause, List.of(part)), deliveries);
  }

  @Override
  public CompletableFuture<Void> safe() {
    return running.store().safe(running.store().savedTurn());
  }

  @Override
  public int waiting() {
    return running.names().stream()
        .mapToInt(name -> running.runner(name).waiting())
        .max()
        .orElse(0);
  }

  @Override
  public String name() {
    return world.name();
  }
}
