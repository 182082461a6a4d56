package vivarium.vat.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Ahead;
import vivarium.vat.message.Delivery.AskedOf;
import vivarium.vat.message.Delivery.Heard;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.PromiseTable.Asked;
import vivarium.vat.turn.PromiseTable.Awaited;
import vivarium.vat.turn.PromiseTable.Settled;

/**
 * Messages for promises that another world is to settle: they go there at once, ahead of its
 * answer.
 *
 * <p>Of each a copy waits here. Both worlds know by the answer alone who delivers: if it is
 * something of the other world, that one has, and the copies are dropped; if it is data, something
 * of this world or a reason, the other world has dropped them, and the copies are delivered here.
 * So each is delivered once, before everything that is sent when the answer is known.
 */
final class AheadMessages {
  /** How many go ahead for one promise; the others wait for the answer. */
  private static final int MAX = 256;

  private final String vat;
  private final PromiseTable table;
  private final List<Outgoing> outgoing;

  AheadMessages(String vat, PromiseTable table, List<Outgoing> outgoing) {
    this.vat = vat;
    this.table = table;
    this.outgoing = outgoing;
  }

  /**
   * Takes note that a world was asked to settle a promise; if another vat keeps it, that is told.
   */
  void asked(@Nullable PromiseOf promise, String world) {
    if (promise == null || Abroad.isAbroad(promise.vat())) {
      return;
    }
    if (!promise.vat().equals(vat)) {
      outgoing.add(new Outgoing(promise.vat(), new AskedOf(promise, world)));
    } else if (table.state(promise) instanceof Awaited) {
      table.put(promise, new Asked(world, table.waiting(promise) == 0));
    }
  }

  /** Sends a message to what a world is to answer: ahead, unless others wait for the answer. */
  void send(PromiseOf promise, Asked asked, Message message) {
    if (!asked.ahead()) {
      table.addMessage(promise, message);
      return;
    }
    var world = asked.world();
    var ahead = new Ahead(promise, message);
    table.addMessage(promise, ahead);
    outgoing.add(new Outgoing(world, ahead));
    asked(message.result(), world);
    if (table.waiting(promise) >= MAX) {
      table.put(promise, new Asked(world, false));
    }
  }

  /** Takes note of an answer, before what waits for it goes on. */
  void answered(Settlement news) {
    var promise = news.promise();
    boolean isThere = news.fulfilled() && isAbroad(news.value());
    switch (table.state(promise)) {
      case Asked(var world, var ahead) -> {
        keepOnly(promise, world, !(isThere && homeOf(news.value()).equals(world)));
        table.put(promise, new Awaited());
        outgoing.add(new Outgoing(world, new Heard(promise)));
      }
      case Settled settled when isThere -> forgotten(news);
      case null -> forgotten(news);
      default -> {}
    }
  }

  /** The promise was settled otherwise, or the vat has gone back to before it. */
  private void forgotten(Settlement news) {
    if (isAbroad(news.value())) {
      outgoing.add(new Outgoing(homeOf(news.value()), new Heard(news.promise())));
    }
  }

  /** Takes note that the other world does not settle a promise after all. */
  void takeBack(PromiseOf promise) {
    if (table.state(promise) instanceof Asked(var world, var ahead)) {
      keepOnly(promise, world, true);
      table.put(promise, new Awaited());
      outgoing.add(new Outgoing(world, new Heard(promise)));
    }
  }

  /** Leaves of what waits for a promise what this vat has to deliver. */
  private void keepOnly(PromiseOf promise, String world, boolean copies) {
    for (var waiting : table.takeMessages(promise)) {
      switch (waiting) {
        case Message message -> table.addMessage(promise, message);
        case Ahead(var answer, var message) when copies && !isSettled(message.result()) -> {
          unask(message.result(), world);
          table.addMessage(promise, message);
        }
        default -> {}
      }
    }
  }

  /** What has been answered was refused by the other world, and is not sent again. */
  private boolean isSettled(@Nullable PromiseOf result) {
    return result != null && table.state(result) instanceof Settled;
  }

  /** The other world does not get the message, so it does not settle the promise of its answer. */
  private void unask(@Nullable PromiseOf result, String world) {
    if (result != null
        && table.state(result) instanceof Asked asked
        && asked.world().equals(world)) {
      takeBack(result);
    }
  }

  private static boolean isAbroad(Passable value) {
    return Abroad.isAbroad(homeOf(value));
  }

  private static String homeOf(Passable value) {
    return switch (value) {
      case ObjectOf object -> object.vat();
      case PromiseOf promise -> promise.vat();
      default -> "";
    };
  }
}
