package vivarium.world.interp;

/**
 * A primitive that runs blocks again and again. Block literals it runs in place; the others are
 * called.
 */
public abstract sealed class Loop implements Primitive
    permits WhileLoop, EndlessLoop, CountingLoop {
  /** {@code condition _BlockWhileTrue: body}. */
  public static Primitive.OneArgument whileTrue() {
    return new WhileLoop(true);
  }

  /** {@code condition _BlockWhileFalse: body}. */
  public static Primitive.OneArgument whileFalse() {
    return new WhileLoop(false);
  }

  /** {@code body _BlockLoop}: until something unwinds. */
  public static Primitive.Unary endless() {
    return new EndlessLoop();
  }

  /** {@code from _IntTo: end By: step Do: body}. */
  public static Primitive counting() {
    return new CountingLoop();
  }

  /** Whether these operands are such that the loop can be run in place. */
  abstract boolean fits(Object self, Object[] values);

  /**
   * Runs the loop with block literals for blocks.
   *
   * @return the value of the loop, {@link Node#RETURNING}, or a {@link Failure}
   */
  abstract Object runInPlace(
      Interpreter interpreter, Activation activation, Object self, Object[] values);

  static boolean isLiteralBlock(Object operand, int arityMax) {
    return operand instanceof BlockNode block && block.arity() <= arityMax;
  }
}
