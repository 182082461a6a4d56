package vivarium.app.command;

import org.jspecify.annotations.Nullable;
import vivarium.vat.api.Reach;
import vivarium.vat.api.World;
import vivarium.world.base.WorldException;

/** Reads from a command where others reach a world. */
final class Reaches {
  /**
   * Where a world is reached: as the command says, otherwise as it was the last time.
   *
   * @throws UsageMistake if the command names what cannot be a place
   */
  static Reach of(World world, @Nullable String host, @Nullable Integer port) {
    try {
      return Reach.of(world, host, port);
    } catch (WorldException wrong) {
      throw new UsageMistake(String.valueOf(wrong.getMessage()));
    }
  }

  private Reaches() {}
}
