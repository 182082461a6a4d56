package vivarium.world.store.error;

/** What is asked for was so long ago that a world in memory does not remember it. */
public final class MomentForgotten extends StoreException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says how far back the memory goes. */
  public MomentForgotten(String message) {
    super(message);
  }
}
