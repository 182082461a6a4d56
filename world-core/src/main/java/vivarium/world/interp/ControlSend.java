package vivarium.world.interp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A message with block literals among its receiver and arguments, such as {@code ifTrue:} or {@code
 * whileTrue:}.
 *
 * <p>It is an ordinary message, looked up like all others. But where the method that is found does
 * nothing but run one of the blocks, or loop over them, the blocks are run in place and never made.
 * Everything else is done as {@link SendNode} does it.
 */
final class ControlSend extends Node {
  private final Site site;
  private final Node receiver;
  private final Node[] arguments;
  private final boolean allBlocks;

  /** Actions that have turned out to run one of the arguments, and which one. */
  private @Nullable Action firstPlan;

  private int firstArgument;
  private @Nullable Action secondPlan;
  private int secondArgument;

  ControlSend(Site site, Node receiver, Node[] arguments) {
    this.site = site;
    this.receiver = receiver;
    this.arguments = arguments;
    this.allBlocks = Arrays.stream(arguments).allMatch(node -> inPlaceOrNull(node) != null);
  }

  /** Whether an operand is a block literal that could be run in place. */
  static @Nullable BlockNode inPlaceOrNull(Node node) {
    return node instanceof BlockNode block && block.canRunInPlace() ? block : null;
  }

  @Override
  Object execute(Activation activation) {
    var result = executeStatement(activation);
    if (result == RETURNING) {
      throw new NonLocalReturn(activation.home, activation.takeReturnValue());
    }
    return result;
  }

  @Override
  Object executeStatement(Activation activation) {
    var block = inPlaceOrNull(receiver);
    var target = block != null ? block : receiver.execute(activation);
    var operands = operands(activation);
    site.reach(activation);
    var action = site.actionForOperand(target);
    if (action == firstPlan) {
      return runArgument(activation, firstArgument);
    }
    if (action == secondPlan) {
      return runArgument(activation, secondArgument);
    }
    return executeUnplanned(activation, target, operands, action);
  }

  /** The arguments; block literals stand for themselves. */
  private Object[] operands(Activation activation) {
    if (allBlocks) {
      return arguments;
    }
    var operands = new Object[arguments.length];
    for (int i = 0; i < operands.length; i++) {
      var block = inPlaceOrNull(arguments[i]);
      operands[i] = block != null ? block : arguments[i].execute(activation);
    }
    return operands;
  }

  private Object runArgument(Activation activation, int index) {
    return ((BlockNode) arguments[index]).inPlace().run(activation);
  }

  private Object executeUnplanned(
      Activation activation, Object target, Object[] operands, Action action) {
    var step = new ForwardCall.Step(action, target, operands);
    var end = step.follow();
    if (end == BlockValue.INSTANCE && step.receiver() instanceof BlockNode block) {
      if (step.isAlwaysTheSame() && step.arguments().length == 0) {
        plan(action, block);
      }
      return runInPlace(activation, block, step.arguments());
    }
    if (end instanceof PrimitiveCall call && call.primitive() instanceof Loop loop) {
      return loop(activation, call, loop, step);
    }
    if (end != null && end.isPlain() && !isBlock(step.receiver()) && !hasBlock(step.arguments())) {
      return end.perform(step.receiver(), step.arguments());
    }
    return send(activation, target, operands, action);
  }

  private Object runInPlace(Activation activation, BlockNode block, Object[] values) {
    if (values.length > 1 || hasBlock(values)) {
      return block.execute(activation).run(made(activation, values));
    }
    return values.length == 1
        ? block.inPlace().run(activation, values[0])
        : block.inPlace().run(activation);
  }

  /** Remembers that an action always comes to running one of the arguments. */
  private void plan(Action action, BlockNode block) {
    int index = Arrays.asList(arguments).indexOf(block);
    if (index < 0) {
      return;
    }
    secondPlan = firstPlan;
    secondArgument = firstArgument;
    firstPlan = action;
    firstArgument = index;
  }

  private Object loop(Activation activation, PrimitiveCall call, Loop loop, ForwardCall.Step step) {
    var self = call.map().receiver(step.receiver(), step.arguments());
    var values = call.map().arguments(step.receiver(), step.arguments());
    if (!loop.fits(self, values)) {
      return call.perform(made(activation, step.receiver()), made(activation, step.arguments()));
    }
    var result = loop.runInPlace(site.interpreter(), activation, self, values);
    return result instanceof Failure failure
        ? call.fail(made(activation, step.receiver()), made(activation, step.arguments()), failure)
        : result;
  }

  private static boolean isBlock(Object operand) {
    return operand instanceof BlockNode;
  }

  private static boolean hasBlock(Object[] operands) {
    for (var operand : operands) {
      if (isBlock(operand)) {
        return true;
      }
    }
    return false;
  }

  /** Does it with the blocks made. */
  private static Object send(
      Activation activation, Object target, Object[] operands, Action action) {
    var madeTarget = made(activation, target);
    return operands.length == 1
        ? action.perform(madeTarget, made(activation, operands[0]))
        : action.perform(madeTarget, made(activation, operands));
  }

  private static Object[] made(Activation activation, Object[] operands) {
    var values = new Object[operands.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = made(activation, operands[i]);
    }
    return values;
  }

  private static Object made(Activation activation, Object operand) {
    return operand instanceof BlockNode block ? block.execute(activation) : operand;
  }
}
