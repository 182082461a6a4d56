package vivarium.world.store.turn;

import java.util.List;

/**
 * What one turn changed in one vat.
 *
 * @param vat the name of the vat
 * @param objects the changed objects, each id at most once, in any order
 * @param entries the changed entries, each key at most once, in any order
 */
public record VatChanges(String vat, List<ObjectChange> objects, List<EntryChange> entries) {
  public VatChanges {
    objects = List.copyOf(objects);
    entries = List.copyOf(entries);
  }
}
