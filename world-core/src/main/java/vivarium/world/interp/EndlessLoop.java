package vivarium.world.interp;

/** Runs a block for ever, or rather until an error or a return unwinds. */
final class EndlessLoop extends Loop implements Primitive.Unary {
  @Override
  public Object call(Interpreter interpreter, Object receiver) {
    if (!(receiver instanceof BlockObject body) || body.arity() > 0) {
      return Failure.BAD_TYPE;
    }
    for (; ; ) {
      body.run();
    }
  }

  @Override
  boolean fits(Object self, Object[] values) {
    return isLiteralBlock(self, 0);
  }

  @Override
  Object runInPlace(Interpreter interpreter, Activation activation, Object self, Object[] values) {
    var body = ((BlockNode) self).inPlace();
    while (body.run(activation) != Node.RETURNING) {
      interpreter.meter().tick();
    }
    return Node.RETURNING;
  }
}
