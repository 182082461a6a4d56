package vivarium.vat.api;

/**
 * Decides after each delivered message whether messages go on being delivered: for whoever drives a
 * world by steps, or lets it work only for a while.
 */
@FunctionalInterface
public interface RunPolicy {
  /** Goes on for good. */
  RunPolicy ALWAYS = vat -> true;

  /**
   * Whether more messages are to be delivered. Called on the thread of the vat, after each.
   *
   * @param vat who has taken up a message
   */
  boolean goesOnAfter(String vat);
}
