package vivarium.inspector.control.map;

import java.util.Map;
import java.util.function.Consumer;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.viewmodel.vats.MapRegion;

/** What each of the {@link MapKeys} of a vat asks of the window. */
final class RegionDeeds {
  private final MapDeeds deeds;
  private final Map<KeyAction, Consumer<MapRegion>> byKey;

  RegionDeeds(MapDeeds deeds) {
    this.deeds = deeds;
    byKey =
        Map.of(
            MapKeys.CUSTOMS, region -> deeds.customs(region.name()),
            MapKeys.LOG, region -> deeds.log(region.name()),
            MapKeys.GATEKEEPER, this::openGatekeeper,
            MapKeys.GRANT, region -> deeds.grant(region.name()),
            MapKeys.SUSPEND, deeds::suspendOrResume,
            MapKeys.INTERRUPT, region -> deeds.interrupt(region.name()),
            MapKeys.SKIP, region -> deeds.skip(region.name()),
            MapKeys.UPGRADE, region -> deeds.upgrade(region.name()),
            MapKeys.TERMINATE, region -> deeds.terminate(region.name()));
  }

  void run(KeyAction action, MapRegion region) {
    byKey.getOrDefault(action, _ -> {}).accept(region);
  }

  void openGatekeeper(MapRegion region) {
    var gatekeeper = region.gatekeeper();
    if (gatekeeper != null) {
      deeds.open(gatekeeper);
    }
  }
}
