package vivarium.world.primitive;

import java.util.Arrays;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.ObjectVector;
import vivarium.world.syntax.SourceText;

/** Sending messages whose selector is computed, and evaluating text that is. */
final class MessagePrimitives {
  private static final int WITH_MAX = 10;

  static void enter(Registry registry) {
    enterPerform(registry);
    registry.manyArguments("_Perform:WithArguments:", MessagePrimitives::performWithArguments);
    registry.oneArgument("_Understands:", MessagePrimitives::understands);
    registry.oneArgument("_EvaluateString:", MessagePrimitives::evaluate);
  }

  private static void enterPerform(Registry registry) {
    for (int count = 0; count <= WITH_MAX; count++) {
      var with = "With:".repeat(count);
      registry.manyArguments("_Perform:" + with, (i, r, a) -> i.perform(r, a[0], rest(a, 1)));
      registry.manyArguments(
          "_Perform:DelegatingTo:" + with,
          (i, r, a) -> i.performDelegating(r, a[0], a[1], rest(a, 2)));
    }
  }

  private static Object[] rest(Object[] arguments, int from) {
    return Arrays.copyOfRange(arguments, from, arguments.length);
  }

  private static Object performWithArguments(
      Interpreter interpreter, Object receiver, Object[] arguments) {
    return arguments[1] instanceof ObjectVector vector
        ? interpreter.perform(receiver, arguments[0], Vectors.elements(vector))
        : Failure.BAD_TYPE;
  }

  private static Object understands(Interpreter interpreter, Object receiver, Object selector) {
    return selector instanceof String name
        ? interpreter.truth(interpreter.understands(receiver, name))
        : Failure.BAD_TYPE;
  }

  private static Object evaluate(Interpreter interpreter, Object receiver, Object source) {
    return source instanceof String text
        ? interpreter.evaluateNested(new SourceText("", text), receiver)
        : Failure.BAD_TYPE;
  }

  private MessagePrimitives() {}
}
