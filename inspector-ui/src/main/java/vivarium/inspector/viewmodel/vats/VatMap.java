package vivarium.inspector.viewmodel.vats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vivarium.inspector.viewmodel.EndedVat;
import vivarium.inspector.viewmodel.VatFacts;
import vivarium.inspector.viewmodel.VatView;

/**
 * The map at one moment.
 *
 * @param regions vats first, then what has ended, then what lies beyond this world
 * @param bundles the references between them
 */
public record VatMap(List<MapRegion> regions, List<MapBundle> bundles) {
  /** Nothing to see yet. */
  public static final VatMap EMPTY = new VatMap(List.of(), List.of());

  /** Of vats that ended and to which nothing leads any more, only the last are worth a place. */
  private static final int ENDED_MAX = 4;

  public VatMap {
    regions = List.copyOf(regions);
    bundles = List.copyOf(bundles);
  }

  /** Draws it up. */
  static VatMap of(List<VatView> vats, Map<String, VatFacts> facts, List<EndedVat> ended) {
    var bundles = new ArrayList<MapBundle>();
    for (var vat : vats) {
      var counted = facts.get(vat.name());
      if (counted != null) {
        counted.held().stream()
            .filter(held -> held.count() > 0)
            .map(held -> new MapBundle(vat.name(), held.owner(), held.objects(), held.promises()))
            .forEach(bundles::add);
      }
    }
    var regions = new LinkedHashMap<String, MapRegion>();
    vats.forEach(vat -> regions.put(vat.name(), MapRegion.of(vat, facts.get(vat.name()))));
    var owners = new TreeSet<>(bundles.stream().map(MapBundle::owner).toList());
    for (int i = 0; i < ended.size(); i++) {
      var gone = ended.get(i);
      if (owners.contains(gone.name()) || i >= ended.size() - ENDED_MAX) {
        regions.putIfAbsent(gone.name(), MapRegion.ended(gone.name(), gone.reason()));
      }
    }
    owners.forEach(owner -> regions.putIfAbsent(owner, MapRegion.outside(owner)));
    return new VatMap(List.copyOf(regions.values()), bundles);
  }

  /** The region of a name. */
  public Optional<MapRegion> region(String name) {
    return regions.stream().filter(region -> region.name().equals(name)).findFirst();
  }

  /** The lines that begin or end at a region, the strongest first. */
  public List<MapBundle> bundlesOf(String region) {
    return bundles.stream()
        .filter(bundle -> bundle.touches(region))
        .sorted((one, other) -> Integer.compare(other.count(), one.count()))
        .toList();
  }
}
