package vivarium.vat.turn;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.turn.PromiseTable.Awaited;
import vivarium.vat.turn.PromiseTable.Following;
import vivarium.vat.turn.PromiseTable.ObjectWatcher;
import vivarium.vat.turn.PromiseTable.State;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What a vat that goes back knows no longer and would wait for in vain: what promises became for
 * which objects of it waited then. It hears of that again, in a turn after the one that took it
 * back; until then it stands in its entries, written by that one, so that no death in between loses
 * it.
 */
public final class Unheard {
  /** Where it stands until it is told. */
  public static final EntryKey PLACE = EntryKey.of("kernel/unheard");

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

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return waits.isEmpty() && answered.isEmpty() && followers.isEmpty();
  }

  /** Whether something waits to be told to a vat. */
  public static boolean isIn(EntryStore entries) {
    return entries.get(PLACE) != null;
  }

  /**
   * Tells a vat what waits for that, as a part of its running turn.
   *
   * @param reason for promises of which nobody knows any more what they became
   */
  public static void tellIn(VatHeap heap, Passable reason) {
    var bytes = heap.entries().get(PLACE);
    if (bytes != null) {
      read(heap.name(), bytes).tell(heap.mailbox(), reason);
      heap.entries().remove(PLACE);
    }
  }

  /** As bytes, to be kept until it is told. */
  public byte[] bytes() {
    var pairs = new ArrayList<Passable>();
    waits.forEach(wait -> pairs.add(pair(wait.promise(), number(wait.watcher()))));
    followers.forEach(follower -> pairs.add(pair(follower.promise(), follower.other())));
    answered.forEach(promise -> pairs.add(pair(promise, new Nil())));
    return DeliveryFormat.write(new Elements(pairs));
  }

  private static Passable number(long watcher) {
    return new Whole(BigInteger.valueOf(watcher));
  }

  private static Passable pair(PromiseOf promise, Passable other) {
    return new Elements(List.of(promise, other));
  }

  private static Unheard read(String vat, byte[] bytes) {
    var unheard = new Unheard(vat);
    if (DeliveryFormat.readPassable(bytes) instanceof Elements(var pairs)) {
      pairs.forEach(unheard::add);
    }
    return unheard;
  }

  private void add(Passable pair) {
    if (pair instanceof Elements(var two) && two.getFirst() instanceof PromiseOf promise) {
      switch (two.getLast()) {
        case Whole(var watcher) -> waits.add(new Wait(promise, watcher.longValueExact()));
        case PromiseOf other -> followers.add(new Follower(promise, other));
        default -> answered.add(promise);
      }
    }
  }

  private void tell(Mailbox mailbox, Passable reason) {
    mailbox.breakOpen(answered, reason);
    followers.forEach(follower -> mailbox.followAgain(follower.promise(), follower.other()));
    waits.forEach(wait -> mailbox.watchAgain(wait.promise(), wait.watcher()));
  }
}
