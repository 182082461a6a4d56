package vivarium.vat.turn;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Trouble;
import vivarium.vat.turn.PromiseTable.Following;
import vivarium.vat.turn.PromiseTable.Settled;

/**
 * Finds promises that follow each other in a ring, so that none of them would ever be settled.
 *
 * <p>A promise follows one other at most. Within a vat that is seen at once. Whoever begins to
 * follow what a promise of another vat or world will be sends a question after it, with a token
 * that nobody can guess, which goes on along what follows what. The promise that closes a ring gets
 * its own question back, since all others of the ring follow each other by then.
 */
final class Rings {
  private static final SecureRandom CHANCE = new SecureRandom();

  private final String vat;
  private final PromiseTable table;
  private final List<Outgoing> outgoing;

  Rings(String vat, PromiseTable table, List<Outgoing> outgoing) {
    this.vat = vat;
    this.table = table;
    this.outgoing = outgoing;
  }

  /** What a promise of a ring is settled with. */
  static Settled broken() {
    return new Settled(
        false, Trouble.BAD_PROMISE_RESOLUTION.reason("A promise was to become itself in the end."));
  }

  /** Whether a promise is, as far as is known here, another or follows it. */
  boolean leadsTo(PromiseOf promise, PromiseOf other) {
    for (@Nullable PromiseOf next = promise; next != null; ) {
      if (next.equals(other)) {
        return true;
      }
      next = table.state(next) instanceof Following following ? following.other() : null;
    }
    return false;
  }

  /** A token that nobody can guess. */
  static long newToken() {
    return CHANCE.nextLong();
  }

  /** Asks whether a promise that has just begun to follow another has closed a ring. */
  void ask(Following following) {
    var next = following.other();
    while (next.vat().equals(vat) && table.state(next) instanceof Following more) {
      next = more.other();
    }
    if (!next.vat().equals(vat)) {
      outgoing.add(new Outgoing(next.vat(), new Probe(next.id(), following.token())));
    }
  }

  /** Passes a question on; answers the promise that has closed a ring, or null. */
  @Nullable PromiseOf next(Probe question) {
    var promise = new PromiseOf(vat, question.promise());
    while (table.state(promise) instanceof Following(var other, var token)) {
      if (token == question.token()) {
        return promise;
      }
      if (!other.vat().equals(vat)) {
        outgoing.add(new Outgoing(other.vat(), new Probe(other.id(), question.token())));
        return null;
      }
      promise = other;
    }
    return null;
  }
}
