package vivarium.vat.turn;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Whole;
import vivarium.world.object.WorldObject;

/**
 * Replaces the code of a vat within one turn: so it is done wholly or not at all.
 *
 * <p>The gatekeeper stays who it is and gets the slots of the new code. If it understands {@code
 * upgradedFrom:Parameters:}, it is sent that. Objects, promises and messages that wait outlive it
 * all, since none of them was ever in memory only; promises that code of the vat was to settle are
 * broken only where the new code says so, with {@code upgradeBreaksPromises}.
 */
final class UpgradeTurn {
  private static final String REGISTRY = "kinds";

  private final VatHeap heap;
  private final @Nullable Consumer<KindFindings> told;

  UpgradeTurn(VatHeap heap) {
    this.heap = heap;
    this.told = null;
  }

  /**
   * An upgrade that is only tried.
   *
   * @param told what becomes of the instances of kinds
   */
  UpgradeTurn(VatHeap heap, Consumer<KindFindings> told) {
    this.heap = heap;
    this.told = told;
  }

  /** Does it, and answers the number of the incarnation that begins. */
  Object run(Upgrade upgrade) {
    long former = heap.standing().incarnation();
    long next = former + 1;
    var gatekeeper = heap.memory().wellKnown().gatekeeper;
    var registry = registry();
    heap.standing().incarnation(next);
    tell(registry, "beginIncarnation");
    GatekeeperCode.give(heap, upgrade.code());
    if (heap.interpreter().understands(gatekeeper, "upgradedFrom:Parameters:")) {
      var parameters = heap.mailbox().customs().in(upgrade.parameters());
      send(gatekeeper, "upgradedFrom:Parameters:", former, parameters);
    }
    if (told != null && registry != null) {
      told.accept(KindFindings.of(heap, registry));
    }
    tell(registry, "insistAllReconnected");
    if (breaksPromises(gatekeeper)) {
      heap.mailbox().breakDecidedHere(disconnection(former, upgrade.message()));
    }
    heap.mailbox().answer(upgrade.result(), true, result(next));
    return next;
  }

  private boolean breaksPromises(WorldObject gatekeeper) {
    return heap.interpreter().understands(gatekeeper, "upgradeBreaksPromises")
        && send(gatekeeper, "upgradeBreaksPromises") == heap.memory().wellKnown().yes;
  }

  /** The registry of kinds of this vat, if its library has one. */
  private @Nullable Object registry() {
    var lobby = heap.memory().wellKnown().lobby;
    return heap.interpreter().understands(lobby, REGISTRY) ? send(lobby, REGISTRY) : null;
  }

  private void tell(@Nullable Object registry, String selector) {
    if (registry != null && heap.interpreter().understands(registry, selector)) {
      send(registry, selector);
    }
  }

  private Object send(Object receiver, String selector, Object... arguments) {
    return heap.interpreter().send(receiver, selector, arguments);
  }

  /** What those hear who waited for something that the old code was to settle. */
  static Data disconnection(long former, String message) {
    return new Data(
        List.of(
            new Field("name", new Text("vatUpgraded")),
            new Field("upgradeMessage", new Text(message)),
            new Field("incarnationNumber", whole(former))));
  }

  private static Data result(long incarnation) {
    return new Data(List.of(new Field("incarnationNumber", whole(incarnation))));
  }

  private static Whole whole(long number) {
    return new Whole(BigInteger.valueOf(number));
  }
}
