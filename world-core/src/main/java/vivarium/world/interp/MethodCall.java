package vivarium.world.interp;

import org.jspecify.annotations.Nullable;
import vivarium.world.object.WorldObject;

/** The action of a method slot: running the method. */
final class MethodCall extends Action {
  private final Routine routine;
  private final String selector;
  private final @Nullable WorldObject holder;

  /**
   * @param holder the object that has the slot, or null if that is the receiver itself
   */
  MethodCall(Routine routine, String selector, @Nullable WorldObject holder) {
    this.routine = routine;
    this.selector = selector;
    this.holder = holder;
  }

  /** This call, or an action with the same effect for which the method is short enough. */
  Action shortened() {
    int argumentCount = routine.code().argumentCount();
    if (routine.code().variables().size() > argumentCount || routine.code().restarts()) {
      return this;
    }
    return switch (routine.body()) {
      case LeafNodes.Literal literal -> new SlotActions.Answer(literal.value());
      case LeafNodes.Self _ -> SlotActions.AnswerSelf.INSTANCE;
      case PrimitiveNode node -> {
        var map = node.argumentMap(argumentCount);
        yield map == null ? this : new PrimitiveCall(this, node, map);
      }
      case SendNode node -> {
        var map = node.argumentMap(argumentCount);
        yield map == null ? this : new ForwardCall(this, node.site, map);
      }
      default -> this;
    };
  }

  Routine routine() {
    return routine;
  }

  String selector() {
    return selector;
  }

  /** The object that has the slot: where a resend goes on from. */
  WorldObject holderFor(Object receiver) {
    return holder != null ? holder : (WorldObject) receiver;
  }

  @Override
  Object perform(Object receiver) {
    return routine.run(new Activation(this, receiver, routine.newLocals()));
  }

  @Override
  Object perform(Object receiver, Object argument) {
    var locals = routine.newLocals();
    locals[0] = argument;
    return routine.run(new Activation(this, receiver, locals));
  }

  @Override
  Object perform(Object receiver, Object[] arguments) {
    return routine.run(activation(receiver, arguments));
  }

  Activation activation(Object receiver, Object[] arguments) {
    var locals = routine.newLocals();
    System.arraycopy(arguments, 0, locals, 0, arguments.length);
    return new Activation(this, receiver, locals);
  }

  @Override
  boolean isPlain() {
    return false;
  }
}
