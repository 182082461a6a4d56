package vivarium.world.store.repair;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import vivarium.world.store.catalogue.Note;
import vivarium.world.store.table.CatalogueTables.CheckpointRow;
import vivarium.world.store.table.CatalogueTables.VatRow;

/** What is known of the catalogue of a damaged world. */
final class Catalogued {
  private final Map<String, VatRow> vats = new TreeMap<>();
  private final Map<String, CheckpointRow> checkpoints = new TreeMap<>();
  private final Map<String, String> settings = new TreeMap<>();

  void add(Note note) {
    switch (note) {
      case Note.VatAdded(var vat) -> vats.putIfAbsent(vat.name(), vat);
      case Note.VatRemoved(var name) -> vats.remove(name);
      case Note.CheckpointSet(var checkpoint) -> checkpoints.put(checkpoint.name(), checkpoint);
      case Note.CheckpointRemoved(var name) -> checkpoints.remove(name);
      case Note.SettingSet(var key, var value) -> settings.put(key, value);
    }
  }

  Collection<VatRow> vats() {
    return vats.values();
  }

  Collection<CheckpointRow> checkpoints() {
    return checkpoints.values();
  }

  Map<String, String> settings() {
    return settings;
  }

  boolean hasFolder(String folder) {
    return vats.values().stream().anyMatch(vat -> vat.folder().equals(folder));
  }
}
