package vivarium.inspector.bridge.border;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vivarium.inspector.viewmodel.VatFacts;
import vivarium.vat.api.World;
import vivarium.vat.turn.Crossings;

/** Counts what crosses the borders of vats, off their disks. Waits for the disk; any thread may. */
public final class BorderCounts {
  private final World world;

  public BorderCounts(World world) {
    this.world = world;
  }

  /** The counts of those vats that can be used. */
  public List<VatFacts> of(Collection<String> names) {
    var usable = world.vatsTogether().names();
    return names.stream().filter(usable::contains).map(this::of).toList();
  }

  private VatFacts of(String name) {
    var crossings = Crossings.of(world.vatsTogether().store().vat(name));
    return new VatFacts(
        name,
        crossings.incarnation(),
        crossings.openPromises(),
        world.vat(name).figures().trouble(),
        held(crossings));
  }

  private static List<VatFacts.Held> held(Crossings crossings) {
    return crossings.held().entrySet().stream()
        .map(entry ->
            new VatFacts.Held(
                entry.getKey(), entry.getValue().objects(), entry.getValue().promises()))
        .sorted(Comparator.comparing(VatFacts.Held::owner))
        .toList();
  }
}
