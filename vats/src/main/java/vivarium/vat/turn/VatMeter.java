package vivarium.vat.turn;

/**
 * How many steps a vat may still take, over all its turns.
 *
 * @param remaining steps that are left, at least 0
 * @param threshold whoever watches the vat is told once when fewer are left than this
 */
public record VatMeter(long remaining, long threshold) {
  public VatMeter {
    remaining = Math.max(0, remaining);
  }

  /** The same after some steps; it never falls below 0. */
  VatMeter after(long steps) {
    return new VatMeter(remaining - Math.min(remaining, steps), threshold);
  }

  /** The same with more left. */
  public VatMeter plus(long steps) {
    return new VatMeter(Math.addExact(remaining, steps), threshold);
  }

  /** The same with another threshold. */
  public VatMeter withThreshold(long steps) {
    return new VatMeter(remaining, steps);
  }

  /** Whether something is left in this one, and less than the threshold in a later one. */
  boolean crossesTo(VatMeter later) {
    return remaining >= threshold && later.remaining() < threshold;
  }
}
