package vivarium.world.base;

/** Told how far a long piece of work is; may stop it. */
@FunctionalInterface
public interface Progress {
  /** Always goes on. */
  Progress NONE = done -> true;

  /**
   * @param done how much is done so far, in the unit that the work names
   * @return whether to go on
   */
  boolean report(long done);
}
