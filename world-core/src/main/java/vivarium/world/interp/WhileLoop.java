package vivarium.world.interp;

/** Runs a block as long as another one answers true, or as long as it answers false. */
final class WhileLoop extends Loop implements Primitive.OneArgument {
  private final boolean wanted;

  WhileLoop(boolean wanted) {
    this.wanted = wanted;
  }

  @Override
  public Object call(Interpreter interpreter, Object receiver, Object body) {
    if (!(receiver instanceof BlockObject condition) || condition.arity() > 0) {
      return Failure.BAD_TYPE;
    }
    var goOn = interpreter.truth(wanted);
    var answer = condition.run();
    while (answer == goOn) {
      interpreter.send(body, "value");
      answer = condition.run();
    }
    return end(interpreter, answer);
  }

  /** The loop ends with the other truth value; anything else was no condition. */
  private Object end(Interpreter interpreter, Object answer) {
    return answer == interpreter.truth(!wanted)
        ? interpreter.universe().wellKnown().nil
        : Failure.BAD_TYPE;
  }

  @Override
  boolean fits(Object self, Object[] values) {
    return isLiteralBlock(self, 0) && isLiteralBlock(values[0], 0);
  }

  @Override
  Object runInPlace(Interpreter interpreter, Activation activation, Object self, Object[] values) {
    var condition = ((BlockNode) self).inPlace();
    var body = ((BlockNode) values[0]).inPlace();
    var goOn = interpreter.truth(wanted);
    var answer = condition.run(activation);
    while (answer == goOn) {
      interpreter.meter().tick();
      if (body.run(activation) == Node.RETURNING) {
        return Node.RETURNING;
      }
      answer = condition.run(activation);
    }
    return answer == Node.RETURNING ? answer : end(interpreter, answer);
  }
}
