package vivarium.world.benchmark;

import java.nio.file.Path;
import vivarium.world.store.VatStore;
import vivarium.world.store.WorldStore;

/** A world with one vat. */
final class OurStore implements Peer {
  private final WorldStore world;
  private final VatStore vat;

  OurStore(Path folder) {
    world = Samples.world(folder);
    vat = world.vat(Samples.VAT);
  }

  @Override
  public void insert(long first, int count) {
    world.append(Samples.create(first, count));
  }

  @Override
  public void change(long[] ids) {
    world.append(Samples.change(ids));
  }

  @Override
  public byte[] read(long id) {
    return vat.read(id);
  }

  /** How many turns came back from the journal when it was opened. */
  long recoveredTurns() {
    return world.status().recovered().turns();
  }

  @Override
  public void settle() {
    world.drain();
  }

  @Override
  public void close() {
    world.close();
  }
}
