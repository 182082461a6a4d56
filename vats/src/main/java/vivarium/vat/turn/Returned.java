package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;

/** Messages that cannot go where they should: whoever waits for an answer is told why. */
public final class Returned {
  /** The news for the sender of what goes nowhere, or null if nobody waits for an answer. */
  public static @Nullable Outgoing to(Outgoing message, Passable reason) {
    var waiting =
        message.delivery() instanceof NewsWanted(var promise, var vat)
            ? new PromiseOf(message.vat(), promise)
            : message.delivery().awaited();
    if (waiting == null) {
      return null;
    }
    var teller = message.delivery() instanceof NewsWanted wish ? wish.vat() : waiting.vat();
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
