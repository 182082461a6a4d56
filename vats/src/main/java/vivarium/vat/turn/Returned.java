package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable.Text;

/** Messages that cannot go where they should: whoever waits for an answer is told why. */
public final class Returned {
  /**
   * The news for the sender of a message that goes nowhere, or null if nobody waits for an answer.
   *
   * @param reason a plain sentence
   */
  public static @Nullable Outgoing to(Outgoing message, String reason) {
    return message.delivery() instanceof Message asked && asked.result() != null
        ? new Outgoing(
            asked.result().vat(), new Settlement(asked.result().id(), false, new Text(reason)))
        : null;
  }

  /** The news for the senders of all of them. */
  static List<Outgoing> all(List<Outgoing> messages, String reason) {
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
