package vivarium.world.interp;

/** Runs a block with each integer from the receiver to a limit, which may lie above or below. */
final class CountingLoop extends Loop {
  @Override
  public Object call(Interpreter interpreter, Object start, Object[] arguments) {
    if (!(start instanceof Long from)
        || !(arguments[0] instanceof Long to)
        || !(arguments[1] instanceof Long step)
        || !(arguments[2] instanceof BlockObject body)
        || body.arity() > 1) {
      return Failure.BAD_TYPE;
    }
    if (step == 0) {
      return Failure.BAD_ARGUMENT;
    }
    for (var range = new Range(from, to, step); range.hasNext(); range.advance()) {
      interpreter.callBlock(body, range.current);
    }
    return interpreter.universe().wellKnown().nil;
  }

  @Override
  boolean fits(Object self, Object[] values) {
    return self instanceof Long
        && values[0] instanceof Long
        && values[1] instanceof Long step
        && step != 0
        && isLiteralBlock(values[2], 1);
  }

  @Override
  Object runInPlace(Interpreter interpreter, Activation activation, Object self, Object[] values) {
    var body = ((BlockNode) values[2]).inPlace();
    var range = new Range((Long) self, (Long) values[0], (Long) values[1]);
    boolean takesIndex = body.argumentCount() == 1;
    for (; range.hasNext(); range.advance()) {
      interpreter.meter().tick();
      var result = takesIndex ? body.run(activation, (Object) range.current) : body.run(activation);
      if (result == Node.RETURNING) {
        return result;
      }
    }
    return interpreter.universe().wellKnown().nil;
  }

  /** Integers one after the other, up to the ends of what a long can hold. */
  private static final class Range {
    private final long last;
    private final long step;
    private long current;
    private boolean overflown;

    Range(long first, long last, long step) {
      this.current = first;
      this.last = last;
      this.step = step;
    }

    boolean hasNext() {
      return !overflown && (step > 0 ? current <= last : current >= last);
    }

    void advance() {
      long next = current + step;
      overflown = ((current ^ next) & (step ^ next)) < 0;
      current = next;
    }
  }
}
