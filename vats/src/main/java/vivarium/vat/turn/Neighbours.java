package vivarium.vat.turn;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Messenger;
import vivarium.world.interp.OtherVats;
import vivarium.world.object.FarReference;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/** What code in a vat can do with promises and with other vats. */
final class Neighbours implements OtherVats, Messenger {
  private final Mailbox mailbox;
  private final String vat;
  private final WellKnown wellKnown;
  private final Requests requests;
  private final Supplier<List<String>> vatNames;

  Neighbours(
      Mailbox mailbox,
      String vat,
      WellKnown wellKnown,
      Requests requests,
      Supplier<List<String>> vatNames) {
    this.mailbox = mailbox;
    this.vat = vat;
    this.wellKnown = wellKnown;
    this.requests = requests;
    this.vatNames = vatNames;
  }

  @Override
  public Object sendEventually(Object receiver, String selector, List<Object> arguments) {
    return mailbox.send(receiver, selector, arguments);
  }

  @Override
  public String promiseState(FarReference reference) {
    return mailbox.stateOf(reference);
  }

  @Override
  public @Nullable String promiseGist(FarReference reference) {
    return mailbox.gistOf(reference);
  }

  @Override
  public @Nullable Object promiseOutcome(FarReference promise) {
    return mailbox.outcomeOf(promise);
  }

  @Override
  public void watch(FarReference promise, WorldObject observer) {
    mailbox.watch(promise, observer);
  }

  /** Gatekeepers have the same number in every vat, and anybody in the world may name them. */
  @Override
  public Object gatekeeperOf(String name) {
    if (!vatNames.get().contains(name)) {
      throw new WorldException(
          "There is no vat '%s' in this world. It has: %s."
              .formatted(name, String.join(", ", vatNames.get())));
    }
    return mailbox.authority().presence(name, wellKnown.gatekeeper.id());
  }

  @Override
  public List<WorldObject> held() {
    return mailbox.authority().held();
  }

  @Override
  public String vatName() {
    return vat;
  }

  @Override
  public List<String> vatNames() {
    return vatNames.get();
  }

  @Override
  public Object request(String request, Object receiver, List<Object> arguments) {
    return requests.answer(request, receiver, arguments);
  }
}
