package vivarium.world.store;

import java.util.List;
import vivarium.world.store.repair.Loss;
import vivarium.world.store.repair.Mender;

/** Of a world whose contents mean nothing, so that nothing can be wrong with them. */
enum NothingToMend implements Mender {
  INSTANCE;

  @Override
  public List<String> findings(WorldStore world) {
    return List.of();
  }

  @Override
  public List<String> mend(WorldStore world, List<Loss> losses) {
    return List.of();
  }
}
