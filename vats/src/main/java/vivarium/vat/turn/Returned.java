package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Ahead;
import vivarium.vat.message.Delivery.AskedOf;
import vivarium.vat.message.Delivery.HandedBack;
import vivarium.vat.message.Delivery.Heard;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Delivery.Subscription;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;

/** Messages that cannot go where they should: whoever waits for an answer is told why. */
public final class Returned {
  /** The news for the sender of what goes nowhere, or null if nobody waits for an answer. */
  public static @Nullable Outgoing to(Outgoing message, Passable reason) {
    var waiting =
        switch (message.delivery()) {
          case Message sent -> sent.result();
          case Pipelined sent -> sent.message().result();
          case Ahead sent -> sent.message().result();
          case Subscription(var promise, var vat) -> new PromiseOf(message.vat(), promise);
          case Upgrade upgrade -> upgrade.result();
          case Settlement news -> null;
          case Probe question -> null;
          case AskedOf news -> null;
          case HandedBack news -> null;
          case Heard news -> null;
        };
    if (waiting == null) {
      return null;
    }
    var teller = message.delivery() instanceof Subscription wish ? wish.vat() : waiting.vat();
    return new Outgoing(teller, new Settlement(waiting, false, reason));
  }

  /** The news for the senders of all of them. */
  static List<Outgoing> all(List<Outgoing> messages, Passable reason) {
    var news = new ArrayList<Outgoing>();
    for (var message : messages) {
      var one = to(message, reason);
      if (one != null) {
        news.add(one);
      }
    }
    return news;
  }

  private Returned() {}
}
