package vivarium.inspector.bridge.look;

import vivarium.vat.past.PastMoment;
import vivarium.world.base.WorldException;
import vivarium.world.lookup.Universe;
import vivarium.world.memory.VatMemory;
import vivarium.world.mirror.Mirrors;
import vivarium.world.mirror.Naming;
import vivarium.world.mirror.ObjectPrinter;
import vivarium.world.object.WorldObject;

/** A vat as it was right after a turn; no code of it runs, and nothing in it changes. */
final class SightOfThen implements VatSight {
  private final PastMoment past;
  private final ObjectPrinter printer;
  private final Mirrors mirrors;

  SightOfThen(PastMoment past) {
    this.past = past;
    var universe = new Universe(past.memory());
    printer = new ObjectPrinter(universe);
    mirrors = new Mirrors(universe, printer);
  }

  @Override
  public String vat() {
    return past.vat();
  }

  @Override
  public long moment() {
    return past.turn();
  }

  @Override
  public VatMemory memory() {
    return past.memory();
  }

  @Override
  public WorldObject object(long id) {
    var found = past.find(id);
    if (found == null) {
      throw new WorldException(
          "There was no object #%,d in vat '%s' right after turn %,d."
              .formatted(id, vat(), moment()));
    }
    return found;
  }

  @Override
  public Mirrors mirrors() {
    return mirrors;
  }

  @Override
  public Naming naming() {
    return printer.naming();
  }

  @Override
  public long lastTurnOf(long id) {
    return past.lastTurnOf(id);
  }

  @Override
  public long show(WorldObject object) {
    return object.id();
  }
}
