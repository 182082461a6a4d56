package vivarium.vat.turn;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.PassableWords;
import vivarium.vat.message.Trouble;
import vivarium.vat.turn.PromiseTable.Asked;
import vivarium.vat.turn.PromiseTable.Awaited;
import vivarium.vat.turn.PromiseTable.DecidedHere;
import vivarium.vat.turn.PromiseTable.Following;
import vivarium.vat.turn.PromiseTable.ObjectWatcher;
import vivarium.vat.turn.PromiseTable.Open;
import vivarium.vat.turn.PromiseTable.Settled;
import vivarium.vat.turn.PromiseTable.State;
import vivarium.vat.turn.PromiseTable.VatWatcher;
import vivarium.vat.turn.PromiseTable.Watcher;
import vivarium.world.base.WorldException;
import vivarium.world.object.FarNames;

/**
 * The promises that a vat keeps or has heard of. They are entries of the vat, so they outlive the
 * process and the code of the vat.
 *
 * <p>A promise is kept by the vat that waits for its answer. It is open, fulfilled or broken.
 * Messages sent to an open one wait and leave, in their order, when it is settled, or go ahead to
 * the other world that is to settle it; those sent to a promise of another vat go there, so that
 * they keep their order too. A promise that is fulfilled with a promise follows it, and what is
 * sent to it goes to that one.
 */
final class Promises {
  private static final PassableWords WORDS =
      new PassableWords(
          object -> FarNames.describe(Address.of(object)),
          promise -> FarNames.describe(Address.of(promise)));

  private final String vat;
  private final PromiseTable table;
  private final List<Outgoing> outgoing;
  private final AheadMessages ahead;
  private final Rings rings;

  Promises(String vat, PromiseTable table, List<Outgoing> outgoing) {
    this.vat = vat;
    this.table = table;
    this.outgoing = outgoing;
    this.ahead = new AheadMessages(vat, table, outgoing);
    this.rings = new Rings(vat, table, outgoing);
  }

  private boolean isOwn(PromiseOf promise) {
    return promise.vat().equals(vat);
  }

  /**
   * Begins to keep a promise.
   *
   * @param decidedHere whether code of this vat is to settle it
   */
  void open(PromiseOf promise, boolean decidedHere) {
    table.put(promise, decidedHere ? new DecidedHere() : new Awaited());
  }

  /** Takes note of a promise of another vat, and asks to hear of it. */
  void hearOf(PromiseOf promise) {
    if (!isOwn(promise) && table.state(promise) == null) {
      table.put(promise, new Awaited());
      outgoing.add(new Outgoing(promise.vat(), new NewsWanted(promise.id(), vat)));
    }
  }

  private State known(PromiseOf promise) {
    hearOf(promise);
    var state = table.state(promise);
    if (state == null) {
      throw Trouble.OBJECT_DELETED.exception("This promise is not known in its vat any more.");
    }
    return state;
  }

  /** {@code waiting}, {@code fulfilled} or {@code broken}. */
  String stateName(PromiseOf promise) {
    return switch (known(promise)) {
      case Open open -> "waiting";
      case Settled settled -> settled.fulfilled() ? "fulfilled" : "broken";
    };
  }

  /** What is known of a promise without asking for it, in a few words; null if nothing is. */
  @Nullable String gist(PromiseOf promise) {
    return switch (table.state(promise)) {
      case null -> null;
      case Open open -> "waiting";
      case Settled(boolean fulfilled, var value) ->
          fulfilled ? "fulfilled with " + WORDS.value(value) : "broken: " + WORDS.reason(value);
    };
  }

  /** What a settled promise was settled with, the value or the reason; null while it is open. */
  @Nullable Passable outcome(PromiseOf promise) {
    return known(promise) instanceof Settled settled ? settled.value() : null;
  }

  // ---- sending to promises, hearing of them

  /** Takes note that a message left whose answer settles a promise. */
  void asked(@Nullable PromiseOf promise, String home) {
    if (Abroad.isAbroad(home)) {
      ahead.asked(promise, home);
    }
  }

  /** Sends a message to what a promise will be. */
  void send(PromiseOf promise, Message message) {
    if (!isOwn(promise)) {
      outgoing.add(new Outgoing(promise.vat(), new Pipelined(promise.id(), message)));
      asked(message.result(), promise.vat());
      return;
    }
    switch (known(promise)) {
      case Asked asked -> ahead.send(promise, asked, message);
      case Following(var other, var token) -> send(other, message);
      case Awaited() -> table.addMessage(promise, message);
      case DecidedHere() -> table.addMessage(promise, message);
      case Settled settled -> forward(message, settled);
    }
  }

  /** Has an object of this vat told when the promise is settled. */
  void watch(PromiseOf promise, long watcher) {
    watch(promise, new ObjectWatcher(watcher));
  }

  private void watch(PromiseOf promise, Watcher watcher) {
    switch (known(promise)) {
      case Open open -> table.addWatcher(promise, watcher);
      case Settled settled -> tell(watcher, settled);
    }
  }

  /** Takes the wish of another vat to hear of a promise that is kept here. */
  void subscribe(NewsWanted wish) {
    var promise = new PromiseOf(vat, wish.promise());
    var watcher = new VatWatcher(wish.vat(), promise);
    if (table.state(promise) == null) {
      var reason = Trouble.OBJECT_DELETED.reason("Its vat does not know this promise any more.");
      tell(watcher, new Settled(false, reason));
    } else {
      watch(promise, watcher);
    }
  }

  // ---- settling

  /**
   * Settles a promise for code of this vat.
   *
   * @throws WorldException if it is not this vat's to decide, or settled already
   */
  void decide(PromiseOf promise, boolean fulfilled, Passable value) {
    switch (known(promise)) {
      case DecidedHere() -> settle(promise, fulfilled, value);
      case Following following -> throw settledAlready();
      case Awaited() -> throw notDecidedHere();
      case Asked asked -> throw notDecidedHere();
      case Settled settled -> throw settledAlready();
    }
  }

  private static WorldException notDecidedHere() {
    return Trouble.BAD_PROMISE_RESOLUTION.exception(
        "Only whoever decides a promise can resolve it, and this one is not decided here.");
  }

  private static WorldException settledAlready() {
    return Trouble.BAD_PROMISE_RESOLUTION.exception("This promise was resolved already.");
  }

  /** Takes the news that a promise is settled; what waited for it goes on. */
  void settle(Settlement news) {
    if (isOwn(news.promise())) {
      ahead.answered(news);
    }
    settle(news.promise(), news.fulfilled(), news.value());
  }

  /**
   * Takes the news that somebody of this world settles a promise, not the world it was asked of.
   */
  void takeBack(PromiseOf promise) {
    ahead.takeBack(promise);
  }

  private void settle(PromiseOf promise, boolean fulfilled, Passable value) {
    if (!(table.state(promise) instanceof Open)) {
      return;
    }
    if (fulfilled && value instanceof PromiseOf other) {
      follow(promise, other);
    } else {
      finish(promise, new Settled(fulfilled, value));
    }
  }

  /** What waits goes to the other promise, and so does what is sent from now on. */
  private void follow(PromiseOf promise, PromiseOf other) {
    if (rings.leadsTo(other, promise)) {
      finish(promise, Rings.broken());
      return;
    }
    var following = new Following(other, Rings.newToken());
    table.put(promise, following);
    table.takeMessages(promise).forEach(waiting -> send(other, (Message) waiting));
    watch(other, new VatWatcher(vat, promise));
    rings.ask(following);
  }

  /** Has a promise hear again of the one that it follows, whatever it may have heard before. */
  void followAgain(PromiseOf promise, PromiseOf other) {
    watch(other, new VatWatcher(vat, promise));
  }

  /** Takes the question whether promises follow each other in a ring. */
  void probe(Probe question) {
    var ring = rings.next(question);
    if (ring != null) {
      finish(ring, Rings.broken());
    }
  }

  private void finish(PromiseOf promise, Settled settled) {
    table.put(promise, settled);
    table.takeMessages(promise).forEach(waiting -> forward((Message) waiting, settled));
    table.takeWatchers(promise).forEach(watcher -> tell(watcher, settled));
  }

  /** Has the promise of a message's answer settled, wherever it is kept. */
  void answer(PromiseOf result, boolean fulfilled, Passable value) {
    outgoing.add(new Outgoing(result.vat(), new Settlement(result, fulfilled, value)));
  }

  /** Passes a message on to what its target turned out to be. */
  private void forward(Message message, Settled target) {
    var result = message.result();
    if (target.fulfilled() && target.value() instanceof ObjectOf(var home, var id)) {
      outgoing.add(new Outgoing(home, message.to(id)));
      asked(result, home);
    } else if (result != null) {
      answer(result, false, target.fulfilled() ? notCallable(message) : target.value());
    }
  }

  private static Passable notCallable(Message message) {
    return Trouble.NOT_CALLABLE.reason(
        "The promise became data, which has no '%s' of its own vat to send to; use its value."
            .formatted(message.selector()));
  }

  private void tell(Watcher watcher, Settled news) {
    switch (watcher) {
      case ObjectWatcher(var id) -> {
        var selector = news.fulfilled() ? "fulfilled:" : "broken:";
        outgoing.add(new Outgoing(vat, new Message(id, selector, List.of(news.value()), null)));
      }
      case VatWatcher(var subscriber, var as) when subscriber.equals(vat) && isKept(as) ->
          settle(as, news.fulfilled(), news.value());
      case VatWatcher(var subscriber, var as) ->
          outgoing.add(
              new Outgoing(subscriber, new Settlement(as, news.fulfilled(), news.value())));
    }
  }

  private boolean isKept(PromiseOf promise) {
    return table.state(promise) != null;
  }

  /** Breaks all promises that code of this vat was to settle. */
  void breakDecidedHere(Passable reason) {
    for (var promise : table.openOnes()) {
      if (table.state(promise) instanceof DecidedHere) {
        finish(promise, new Settled(false, reason));
      }
    }
  }

  /** Breaks promises that are kept here and not settled yet. */
  void breakOpen(Collection<PromiseOf> some, Passable reason) {
    for (var promise : table.openOnes()) {
      if (some.contains(promise)) {
        finish(promise, new Settled(false, reason));
      }
    }
  }

  /** Forgets what is only in memory. */
  void forget() {
    table.forget();
  }
}
