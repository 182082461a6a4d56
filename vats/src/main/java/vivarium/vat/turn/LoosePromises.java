package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;

/**
 * The promises of answers that the running turn was given and has done nothing with yet.
 *
 * <p>Most eventual sends are statements of which nobody looks at the answer. Such a promise can
 * never be asked anything once the turn is over, so it is not kept, and the message goes out
 * without anybody to answer to. It is kept as soon as the turn asks it something or passes it on,
 * and at the end of the turn if something that stays refers to it.
 */
final class LoosePromises {
  /**
   * @param place of the message among what leaves with the turn
   */
  private record Loose(PromiseOf name, int place) {}

  private final BiConsumer<FarReference, PromiseOf> keeper;
  private final Map<FarReference, Loose> promises = new IdentityHashMap<>();

  /**
   * @param keeper begins to keep a promise
   */
  LoosePromises(BiConsumer<FarReference, PromiseOf> keeper) {
    this.keeper = keeper;
  }

  /** Whether messages to a vat may go without an answer: those that leave the world do not. */
  static boolean isPossible(String vat) {
    return !Abroad.isAbroad(vat) && vat.indexOf(':') < 0;
  }

  void add(FarReference promise, PromiseOf name, int place) {
    promises.put(promise, new Loose(name, place));
  }

  /** Takes note that a far reference is used: if it is one of these, it is kept from now on. */
  void use(FarReference far) {
    if (!promises.isEmpty()) {
      keep(far, promises.remove(far));
    }
  }

  private void keep(FarReference promise, @Nullable Loose loose) {
    if (loose != null) {
      keeper.accept(promise, loose.name());
    }
  }

  /** Keeps all of them: somebody outside holds objects that may refer to any. */
  void useAll() {
    new ArrayList<>(promises.keySet()).forEach(this::use);
  }

  /**
   * Ends the turn: keeps what something refers to, and has nobody answer the others.
   *
   * @param created what becomes persistent with the turn
   * @param outgoing what leaves with the turn
   */
  void settle(List<WorldObject> created, List<Outgoing> outgoing) {
    if (promises.isEmpty()) {
      return;
    }
    for (var object : created) {
      if (object instanceof FarReference far) {
        use(far);
      }
    }
    for (var loose : promises.values()) {
      var sent = outgoing.get(loose.place());
      if (sent.delivery() instanceof Message message) {
        outgoing.set(loose.place(), new Outgoing(sent.vat(), message.unanswered()));
      }
    }
  }

  void forget() {
    if (!promises.isEmpty()) {
      promises.clear();
    }
  }
}
