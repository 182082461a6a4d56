package vivarium.vat.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vivarium.vat.api.Endpoint.OutboxLetter;
import vivarium.vat.message.Delivery;
import vivarium.vat.turn.OutboxEntry;
import vivarium.vat.turn.TurnRequest;
import vivarium.world.base.WorldException;
import vivarium.world.interp.TurnLimits;
import vivarium.world.store.turn.EntryKey;

/** The outboxes of all vats, and the endpoints that take what stands in them. */
final class Outboxes implements Endpoint.Post {
  private static final char SEPARATOR = ':';

  private final RunningVats vats;
  private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

  Outboxes(RunningVats vats) {
    this.vats = vats;
  }

  /**
   * Has an endpoint take all messages for addresses that begin with a name and a colon.
   *
   * @throws WorldException if there is one already
   */
  void connect(String name, Endpoint endpoint) {
    if (endpoints.putIfAbsent(name, endpoint) != null) {
      throw new WorldException(
          "There is something called '%s' already that takes messages.".formatted(name));
    }
  }

  /** Whether somebody takes messages for an address. */
  boolean takes(String address) {
    return endpoints.containsKey(endpointIn(address));
  }

  private static String endpointIn(String address) {
    int end = address.indexOf(SEPARATOR);
    return end < 0 ? "" : address.substring(0, end);
  }

  /** Hands over all that stands in a vat's outbox. */
  void sendAll(String vat, List<EntryKey> places) {
    var entries = vats.store().vat(vat).entries();
    for (var place : places) {
      var value = entries.get(place);
      if (value != null) {
        var entry = OutboxEntry.read(value);
        var endpoint = endpoints.get(endpointIn(entry.address()));
        if (endpoint != null) {
          endpoint.takeAgain(new OutboxLetter(vat, place, entry.address(), entry.delivery()));
        }
      }
    }
  }

  /** Hands over one message. */
  void send(String vat, EntryKey place, String address, Delivery delivery) {
    var endpoint = endpoints.get(endpointIn(address));
    if (endpoint != null) {
      endpoint.take(new OutboxLetter(vat, place, address, delivery));
    }
  }

  @Override
  public void done(OutboxLetter letter, List<Delivery.Settlement> answers) {
    var request =
        new TurnRequest(
                "message",
                "an answer from " + letter.address(),
                heap -> heap.answered(letter.place(), answers),
                false)
            .within(TurnLimits.GENEROUS);
    if (vats.names().contains(letter.sender())) {
      var unused = vats.runner(letter.sender()).insist(request);
    }
  }
}
