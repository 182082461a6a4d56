package vivarium.vat.api;

import java.util.ArrayList;
import java.util.List;
import vivarium.vat.turn.Expectations;
import vivarium.vat.turn.Outgoing;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * Tells the vats that wait for something of a vat that has ended that it will not come.
 *
 * <p>In slices: each is a turn of few entries, so that no other vat waits for long; and each takes
 * what it has dealt with out of the dead vat, so that after a crash the next opening goes on where
 * this stopped.
 */
final class Termination {
  private static final int SLICE = 200;

  private final RunningVats running;
  private final String vat;

  Termination(RunningVats running, String vat) {
    this.running = running;
    this.vat = vat;
  }

  void breakExpectations() {
    var reason = running.absence(vat);
    var done = new ArrayList<EntryChange>();
    var news = new ArrayList<Outgoing>();
    for (var expectation : Expectations.in(vat, entries(), reason)) {
      done.add(new EntryChange(expectation.place(), null));
      news.addAll(expectation.news());
      if (done.size() == SLICE) {
        tell(done, news);
      }
    }
    if (!done.isEmpty()) {
      tell(done, news);
    }
  }

  private EntryStore entries() {
    return running.store().vat(vat).entries();
  }

  private void tell(List<EntryChange> done, List<Outgoing> news) {
    var dealtWith = new VatChanges(vat, List.of(), done);
    running.append(
        new TurnDraft("terminate", "vat %s has ended".formatted(vat), List.of(dealtWith)), news);
    done.clear();
    news.clear();
  }
}
