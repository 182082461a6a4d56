package vivarium.vat.kind;

import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.vat.api.Vat;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.object.ObjectState;
import vivarium.world.object.WorldObject;

/**
 * What a Java program asks of a vat: each thing a turn, or a part of the turn that runs on this
 * very thread.
 *
 * <p>Objects that the world does not keep are held here for as long as the program has an {@link
 * ObjectRef} of them.
 */
final class Calls {
  private static final ThreadLocal<@Nullable Inside> RUNNING = new ThreadLocal<>();
  private static final Cleaner CLEANER = Cleaner.create();

  private final Vat vat;

  /** Touched on the vat's thread only. */
  private final Map<Long, Held> held = new HashMap<>();

  private final ConcurrentLinkedQueue<Long> released = new ConcurrentLinkedQueue<>();

  private record Held(WorldObject object, int references) {}

  Calls(Vat vat) {
    this.vat = vat;
  }

  Vat vat() {
    return vat;
  }

  /**
   * Does some work within a turn.
   *
   * @param cause one line for whoever reads the timeline
   * @throws CodeFailed if code of the world fails in it
   * @throws WorldException if it cannot be done
   */
  <T extends @Nullable Object> T ask(String cause, Function<Inside, T> work) {
    var running = RUNNING.get();
    if (running == null) {
      return inTurn(cause, work);
    }
    if (running.calls() != this) {
      throw new WorldException(
          ("In a turn of vat '%s' a program can only use what comes of the same Kinds; this comes"
                  + " of another one, for vat '%s'.")
              .formatted(running.calls().vat.name(), vat.name()));
    }
    return work.apply(running);
  }

  private <T extends @Nullable Object> T inTurn(String cause, Function<Inside, T> work) {
    var attempt = new Attempt<T>(work);
    var request = new TurnRequest("program", cause, heap -> run(heap, attempt), false);
    return switch (result(request)) {
      case TurnResult.Done _ -> attempt.value();
      case TurnResult.Failed(var failure) -> throw attempt.trouble(failure);
      case TurnResult.Unreadable(var error) -> throw new WorldException(error.toString(), error);
    };
  }

  private TurnResult result(TurnRequest request) {
    try {
      return vat.run(request).join();
    } catch (CompletionException wrapped) {
      throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
    }
  }

  private <T extends @Nullable Object> Object run(VatHeap heap, Attempt<T> attempt) {
    letGo(heap);
    var inside = new Inside(this, heap);
    RUNNING.set(inside);
    try {
      attempt.run(inside);
    } finally {
      RUNNING.remove();
    }
    return heap.memory().wellKnown().nil;
  }

  // ---- objects

  /** Hands an object out. */
  ObjectRef refer(WorldObject object, VatHeap heap) {
    long id = heap.memory().show(object);
    var ref = new ObjectRef(this, id);
    if (object.state() == ObjectState.TRANSIENT) {
      held.merge(id, new Held(object, 1), (old, one) -> new Held(object, old.references + 1));
      var gone = released;
      CLEANER.register(ref, () -> gone.add(id));
    }
    return ref;
  }

  /**
   * The object that was handed out.
   *
   * @throws WorldException if it is not there any more, or belongs to another vat
   */
  WorldObject referred(ObjectRef ref, VatHeap heap) {
    if (ref.calls() != this) {
      throw new WorldException(
          "The %s is not of this Kinds, for vat '%s'; an object of another vat is sent messages there."
              .formatted(ref, vat.name()));
    }
    var own = held.get(ref.id());
    var found =
        own != null && own.object.state() == ObjectState.TRANSIENT
            ? own.object
            : heap.memory().find(ref.id());
    if (found == null) {
      throw new WorldException(
          "The %s is not there any more: nothing in the world referred to it.".formatted(ref));
    }
    return found;
  }

  /** Lets go of objects of which the program has no reference any more. */
  private void letGo(VatHeap heap) {
    for (var id = released.poll(); id != null; id = released.poll()) {
      var one = held.get(id);
      if (one != null && one.references > 1) {
        held.put(id, new Held(one.object, one.references - 1));
      } else {
        held.remove(id);
        heap.memory().release(id);
      }
    }
  }
}
