package vivarium.world.interp;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.WorldObject;

/**
 * One run of a method or block: its receiver, its variables, and where it has got to.
 *
 * <p>A block's activation knows the activation in which the block was made ({@link #outer}) and, at
 * the end of that chain, the method's ({@link #home}), to which {@code ^} returns.
 */
final class Activation {
  final Routine routine;
  final Object receiver;
  final Object[] locals;
  final @Nullable Activation outer;
  final Activation home;
  private final @Nullable MethodCall call;

  /** Index of the send that is running, for stack traces; -1 before the first. */
  int site = -1;

  /** Whether a method has come to its end, so that its blocks can no longer run. */
  boolean ended;

  /** What an inlined {@code ^} returns, while {@link Node#RETURNING} is on its way. */
  @Nullable Object returnValue;

  /** A run of a method. */
  Activation(MethodCall call, Object receiver, Object[] locals) {
    this.routine = call.routine();
    this.call = call;
    this.receiver = receiver;
    this.locals = locals;
    this.outer = null;
    this.home = this;
  }

  /** A run of a block that was made in {@code outer}. */
  Activation(Routine routine, Activation outer, Object[] locals) {
    this.routine = routine;
    this.call = null;
    this.receiver = outer.receiver;
    this.locals = locals;
    this.outer = outer;
    this.home = outer.home;
  }

  /** How the method was called; for a block, the method it belongs to. */
  MethodCall call() {
    return Objects.requireNonNull(home.call);
  }

  /** The object that holds the running method. */
  WorldObject holder() {
    return call().holderFor(receiver);
  }

  /** What an inlined {@code ^} returns. */
  Object takeReturnValue() {
    var value = Objects.requireNonNull(returnValue);
    returnValue = null;
    return value;
  }

  /** The activation so many blocks further out. */
  Activation outward(int hops) {
    var activation = this;
    for (int i = 0; i < hops; i++) {
      activation = Objects.requireNonNull(activation.outer);
    }
    return activation;
  }
}
