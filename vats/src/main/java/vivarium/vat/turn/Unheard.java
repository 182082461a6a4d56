package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.PromiseTable.Awaited;
import vivarium.vat.turn.PromiseTable.Following;
import vivarium.vat.turn.PromiseTable.ObjectWatcher;
import vivarium.vat.turn.PromiseTable.State;
import vivarium.world.store.turn.EntryKey;

/**
 * What a vat that goes back knows no longer and would wait for in vain: what promises became for
 * which objects of it waited then. It hears of that again.
 */
public final class Unheard {
  private static final String STATE = "/state";

  private final String vat;
  private final List<Wait> waits = new ArrayList<>();
  private final List<PromiseOf> answered = new ArrayList<>();

  private final List<Follower> followers = new ArrayList<>();

  /** A promise that becomes what another one becomes. */
  private record Follower(PromiseOf promise, PromiseOf other) {}

  /** An object that waits for a promise, by the number that others name it by. */
  private record Wait(PromiseOf promise, long watcher) {}

  public Unheard(String vat) {
    this.vat = vat;
  }

  /**
   * Takes note of an entry that has changed since.
   *
   * @param then what it was then
   * @param now what it is now
   * @param goesBack whether it becomes again what it was
   */
  public void note(EntryKey key, byte @Nullable [] then, byte @Nullable [] now, boolean goesBack) {
    if (then == null || MessagingEntries.promiseState(key) == null) {
      return;
    }
    var promise = PromiseFacts.promiseOf(vat, key);
    if (key.text().endsWith(STATE)) {
      if (goesBack) {
        wentBack(promise, PromiseTable.state(then), now == null);
      }
    } else if (!goesBack && PromiseTable.isWatcher(key)) {
      if (PromiseTable.watcher(then) instanceof ObjectWatcher(var number)) {
        waits.add(new Wait(promise, number));
      }
    }
  }

  private void wentBack(PromiseOf promise, State then, boolean wasForgotten) {
    if (then instanceof Following(var other, var token)) {
      followers.add(new Follower(promise, other));
    } else if (then instanceof Awaited && wasForgotten) {
      answered.add(promise); // only what is settled is ever forgotten
    }
  }

  /** The vat. */
  public String vat() {
    return vat;
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return waits.isEmpty() && answered.isEmpty() && followers.isEmpty();
  }

  /** Has it told, as a part of the running turn of the vat. */
  public void tell(Mailbox mailbox, Passable reason) {
    mailbox.breakOpen(answered, reason);
    followers.forEach(follower -> mailbox.followAgain(follower.promise(), follower.other()));
    waits.forEach(wait -> mailbox.watchAgain(wait.promise(), wait.watcher()));
  }
}
